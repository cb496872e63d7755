package dev.leadrelay.stack.adapter.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.leadrelay.stack.domain.run.Component;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreflightTest {

  @TempDir private Path folder;

  @Test
  void shouldNameThePortThatIsTakenAndTheOptionThatHelps() throws IOException {
    try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      int port = other.getLocalPort();

      assertThatThrownBy(() -> Preflight.requireFree(Component.INGEST, port))
          .hasMessage(
              "Expected port %d to be free for lead-ingest, but another program listens on it: stop that one or choose another port with --port-ingest."
                  .formatted(port));
    }
  }

  @Test
  void shouldAcceptAFreePort() {
    assertThatCode(() -> Preflight.requireFree(Component.INGEST, Ports.free()))
        .doesNotThrowAnyException();
  }

  @Test
  void shouldSayHowMuchMemoryIsMissing() {
    assertThatThrownBy(() -> Preflight.requireMemory(500, 2_500))
        .hasMessageStartingWith("Expected 2,500 MB of free memory, but only 500 MB are available");
  }

  @Test
  void shouldLetOneStackUseADataFolderAtATime() {
    try (var first = DataDirectory.take(folder)) {
      assertThat(first).isNotNull();
      assertThatThrownBy(() -> DataDirectory.take(folder))
          .hasMessageContaining("another LeadRelay runs on it");
    }

    assertThatCode(() -> DataDirectory.take(folder).close()).doesNotThrowAnyException();
  }
}
