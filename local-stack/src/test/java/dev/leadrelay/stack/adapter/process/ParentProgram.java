package dev.leadrelay.stack.adapter.process;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;

/** A program that starts a child on a leash, writes down its process id, and waits. */
public final class ParentProgram {

  private ParentProgram() {}

  public static void main(String[] args) throws Exception {
    var pids = Path.of(args[0]);
    if (args.length == 1) {
      var classPath =
          Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
              .map(Path::of)
              .toList();
      var child =
          ChildJvm.start(
              new JvmCommand(
                  "the child",
                  List.of("-Xmx64m", "-XX:+UseSerialGC"),
                  classPath,
                  ParentProgram.class.getName(),
                  List.of(args[0], "child"),
                  Map.of(),
                  pids.resolveSibling("child.log"),
                  Optional.empty()));
      var written = Files.writeString(pids.resolveSibling("new"), String.valueOf(child.pid()));
      Files.move(written, pids, StandardCopyOption.ATOMIC_MOVE);
    }
    new CountDownLatch(1).await();
  }
}
