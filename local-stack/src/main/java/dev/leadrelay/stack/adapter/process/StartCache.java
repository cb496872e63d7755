package dev.leadrelay.stack.adapter.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

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
  Stream<String> options() {
    return isWritten()
        ? Stream.of("-XX:AOTCache=" + file)
        : Stream.of("-XX:AOTCacheOutput=" + file);
  }
}
