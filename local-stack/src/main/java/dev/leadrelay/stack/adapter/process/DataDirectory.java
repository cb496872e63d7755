package dev.leadrelay.stack.adapter.process;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The folder of everything that is kept, held by one running stack at a time. */
final class DataDirectory implements AutoCloseable {

  private final FileChannel lock;

  private DataDirectory(FileChannel lock) {
    this.lock = lock;
  }

  /** Takes the folder, creating it where absent. The lock dies with this JVM, however that ends. */
  static DataDirectory take(Path folder) {
    try {
      Files.createDirectories(folder);
      var channel =
          FileChannel.open(
              folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (!isLocked(channel)) {
        channel.close();
        throw new StartFailedException(
            "Expected %s to be unused, but another LeadRelay runs on it: stop that one or choose another folder with --data."
                .formatted(folder));
      }
      return new DataDirectory(channel);
    } catch (IOException e) {
      throw new StartFailedException(
          "Expected to use %s for data, but %s.".formatted(folder, e.getMessage()), e);
    }
  }

  private static boolean isLocked(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  @Override
  public void close() {
    try {
      lock.close();
    } catch (IOException e) {
      throw new StartFailedException("The data folder could not be released.", e);
    }
  }
}
