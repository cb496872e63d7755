package dev.leadrelay.stack.adapter.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PortsTest {

  @Test
  void shouldGiveAPortOnceAndNoneOfTheSystems() {
    var ports = IntStream.range(0, 500).map(_ -> Ports.free()).boxed().toList();

    assertThat(ports).doesNotHaveDuplicates().allMatch(port -> port >= 20_000 && port < 32_768);
  }

  @Test
  void shouldPassOverAPortThatIsTaken() throws Exception {
    int taken = Ports.free() + 1;
    try (var _ = new ServerSocket(taken, 1, InetAddress.getLoopbackAddress())) {
      assertThat(Ports.isFree(taken)).isFalse();
      assertThat(Ports.free()).isNotEqualTo(taken);
    }
  }
}
