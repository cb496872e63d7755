package dev.leadrelay.testkit.golden;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A text that was looked at and accepted, kept in {@code src/test/resources/golden}. Run a test
 * with {@code -Dgolden.accept} to accept what it produces now.
 */
public final class Golden {

  private static final Path FOLDER = Path.of("src", "test", "resources", "golden");

  private Golden() {}

  /**
   * Fails when a text is not the accepted one.
   *
   * @param name file name of the accepted text
   * @throws AssertionError with both texts when they differ
   */
  public static void assertAccepted(String name, String actual) {
    var file = FOLDER.resolve(name);
    if (System.getProperty("golden.accept") != null) {
      write(file, actual);
      return;
    }
    var accepted = read(file);
    if (!accepted.equals(actual)) {
      throw new AssertionError(
          "%s has changed. If that is meant, run the test with -Dgolden.accept and commit the file. Accepted:%n%s%nActual:%n%s"
              .formatted(name, accepted, actual));
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new AssertionError(
          "No accepted text at %s: run the test once with -Dgolden.accept.".formatted(file), e);
    }
  }

  private static void write(Path file, String text) {
    try {
      Files.createDirectories(FOLDER);
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
