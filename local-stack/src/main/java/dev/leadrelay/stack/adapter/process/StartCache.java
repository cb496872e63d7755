package dev.leadrelay.stack.adapter.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * A JVM's ahead-of-time cache: written when the first run ends, used by every later one, which
 * halves its start (JEP 483, 514, 515).
 *
 * @param file the cache
 */
record StartCache(Path file) {

  /** The cache for these jars. Other jars, or the same ones built again, have another cache. */
  static StartCache of(Path folder, String name, List<Path> jars) {
    var contents = new StringBuilder(System.getProperty("java.vm.version"));
    try {
      Files.createDirectories(folder);
      for (var jar : jars) {
        contents.append(jar).append(Files.size(jar)).append(Files.getLastModifiedTime(jar));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var key = Integer.toHexString(contents.toString().hashCode());
    return new StartCache(folder.resolve("%s-%s.aot".formatted(name, key)));
  }

  boolean isWritten() {
    return Files.isRegularFile(file);
  }

  /** Options that use the cache, or that write it at exit where there is none yet. */
  List<String> options() {
    // It explains at length which classes it leaves out; the log is for what the program has to
    // say.
    return List.of(
        isWritten() ? "-XX:AOTCache=" + file : "-XX:AOTCacheOutput=" + unfinished(),
        "-Xlog:aot=error",
        "-Xlog:cds=error");
  }

  /** Takes over what was written: only at an orderly end is it whole. Older caches are dropped. */
  void keepWritten() {
    try {
      if (Files.isRegularFile(unfinished()) && Files.size(unfinished()) > 0) {
        dropOthers();
        Files.move(unfinished(), file, StandardCopyOption.ATOMIC_MOVE);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void dropOthers() throws IOException {
    var name = file.getFileName().toString();
    var program = name.substring(0, name.lastIndexOf('-') + 1);
    try (var files = Files.newDirectoryStream(file.getParent(), program + "*.aot")) {
      for (var other : files) {
        Files.delete(other);
      }
    }
  }

  private Path unfinished() {
    return file.resolveSibling(file.getFileName() + ".unfinished");
  }
}
