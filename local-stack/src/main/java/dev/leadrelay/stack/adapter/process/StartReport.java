package dev.leadrelay.stack.adapter.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a Spring Boot application writes to its log when it cannot start, for people to read. */
final class StartReport {

  private static final Pattern DESCRIPTION =
      Pattern.compile(
          "APPLICATION FAILED TO START.*?Description:\\s*(.*?)\\s*Action:", Pattern.DOTALL);

  private StartReport() {}

  /** The description of the last failure in a log, if there is one. */
  static Optional<String> in(Path log) {
    try {
      return DESCRIPTION
          .matcher(Files.readString(log))
          .results()
          .reduce((_, last) -> last)
          .map(match -> match.group(1));
    } catch (IOException e) {
      // The log is only read to say more; that it cannot be read is not what went wrong.
      return Optional.empty();
    }
  }
}
