package dev.leadrelay.stack.adapter.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildJvmTest {

  @TempDir private Path folder;

  @Test
  void shouldSayInOneSentenceWhatDiedAndWhereItsLogIs() {
    var command = command("dev.leadrelay.stack.NoSuchProgram", List.of());
    var child = ChildJvm.start(command);

    assertThatThrownBy(() -> child.awaitReady(() -> false, Duration.ofSeconds(30)))
        .isInstanceOf(StartFailedException.class)
        .hasMessageStartingWith(
            "Expected the test program to start, but it ended with exit code 1; its log is %s."
                .formatted(command.log()))
        .hasMessageContaining("NoSuchProgram");
  }

  @Test
  void shouldEndWhenItsParentWasKilled() throws Exception {
    var pids = folder.resolve("pids");
    // A parent that starts a child of its own and is then killed hard.
    var parent = ChildJvm.start(command(ParentProgram.class.getName(), List.of(pids.toString())));
    parent.awaitReady(() -> Files.isRegularFile(pids), Duration.ofSeconds(30));
    long child = Long.parseLong(Files.readString(pids).strip());
    assertThat(ProcessHandle.of(child)).isPresent();

    ProcessHandle.of(parent.pid()).orElseThrow().destroyForcibly();

    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> ProcessHandle.of(child).isEmpty());
  }

  private JvmCommand command(String main, List<String> arguments) {
    var classPath =
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
            .map(Path::of)
            .toList();
    return new JvmCommand(
        "the test program",
        List.of("-Xmx64m", "-XX:+UseSerialGC"),
        classPath,
        main,
        arguments,
        Map.of(),
        folder.resolve("program.log"),
        Optional.empty());
  }
}
