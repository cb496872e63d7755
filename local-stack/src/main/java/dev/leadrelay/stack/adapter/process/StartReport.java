package dev.leadrelay.stack.adapter.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the log of a process that could not start says of the reason, for people to read. */
final class StartReport {

  private static final Pattern DESCRIPTION =
      Pattern.compile(
          "APPLICATION FAILED TO START.*?Description:\\s*(.*?)\\s*Action:", Pattern.DOTALL);

  private static final int LAST_LINES = 5;

  private StartReport() {}

  /** Spring Boot's description of the last failure in a log, or else the log's last lines. */
  static Optional<String> in(Path log) {
    try {
      var text = Files.readString(log).strip();
      return DESCRIPTION
          .matcher(text)
          .results()
          .reduce((_, last) -> last)
          .map(match -> match.group(1))
          .or(() -> Optional.of(lastLines(text)).filter(lines -> !lines.isEmpty()));
    } catch (IOException e) {
      // The log is only read to say more; that it cannot be read is not what went wrong.
      return Optional.empty();
    }
  }

  private static String lastLines(String text) {
    // Frames of a stack say nothing to who reads one sentence.
    var lines = text.lines().filter(line -> !line.startsWith("\t")).toList();
    return String.join("\n", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()));
  }
}
