package dev.leadrelay.stack.adapter.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.leadrelay.schemas.provision.Provisioner;
import dev.leadrelay.schemas.topics.Topics;
import dev.leadrelay.stack.domain.run.Component;
import dev.leadrelay.stack.domain.run.Progress;
import dev.leadrelay.stack.domain.run.StackSettings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalStackTest {

  private static final Progress SILENT =
      new Progress() {
        @Override
        public void started(String title, Duration took) {}

        @Override
        public void stopped(String title, Duration took) {}

        @Override
        public void note(String sentence) {}
      };

  @TempDir private Path folder;

  @Test
  void shouldFindItsDataAgainAndLeaveNoProcessBehind() throws Exception {
    var settings = settings();

    List<Long> pids;
    try (var stack = LocalStack.start(settings, Installation.find(), SILENT)) {
      pids = pids(stack);
      new Provisioner(
              Map.of("bootstrap.servers", settings.bootstrapServers()), settings.registryUrl())
          .provision();
    }
    assertThat(pids).hasSize(2).allMatch(pid -> ProcessHandle.of(pid).isEmpty());

    try (var _ = LocalStack.start(settings, Installation.find(), SILENT);
        var admin = Admin.create(Map.of("bootstrap.servers", settings.bootstrapServers()))) {
      assertThat(admin.listTopics().names().get()).contains(Topics.EVENTS.name());
      assertThat(HttpProbe.isOk(settings.registryUrl() + "/subjects/leads.events-value/versions/1"))
          .isTrue();
    }
  }

  @Test
  void shouldStartNothingWhenAPortIsTaken() throws IOException {
    var settings = settings();
    try (var _ =
        new ServerSocket(settings.port(Component.REGISTRY), 1, InetAddress.getLoopbackAddress())) {

      assertThatThrownBy(() -> LocalStack.start(settings, Installation.find(), SILENT))
          .isInstanceOf(StartFailedException.class)
          .hasMessageContaining("--port-registry");
    }
    assertThat(Ports.isFree(settings.port(Component.KAFKA))).isTrue();
  }

  private StackSettings settings() throws IOException {
    var any = Files.createTempFile(folder, "any", ".yml");
    return new StackSettings(
        folder.resolve("data"),
        any,
        any,
        folder,
        List.of(),
        Map.of(Component.KAFKA, Ports.free(), Component.REGISTRY, Ports.free()),
        Optional.empty(),
        Map.of());
  }

  private static List<Long> pids(LocalStack stack) {
    return Stream.of(Component.KAFKA, Component.REGISTRY)
        .map(stack::jvm)
        .flatMap(Optional::stream)
        .map(ChildJvm::pid)
        .toList();
  }
}
