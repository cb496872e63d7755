package dev.leadrelay.bench.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Where results are kept: {@code docs/benchmarks.md}, a section per part between two comments, and
 * one JSON file per day. A part that was not measured keeps what it had.
 *
 * @param home root of the repository
 */
public record Report(Path home, LocalDate day, Machine machine) {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  /** Puts what a part found in its place. */
  public void write(String part, PartResult result) {
    try {
      writeMarkdown(part, result);
      writeJson(part, result);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void writeMarkdown(String part, PartResult result) throws IOException {
    var page = home.resolve("docs/benchmarks.md");
    var begin = "<!-- begin: %s -->".formatted(part);
    var end = "<!-- end: %s -->".formatted(part);
    var place = Pattern.compile(Pattern.quote(begin) + ".*" + Pattern.quote(end), Pattern.DOTALL);
    var matcher = place.matcher(Files.readString(page));
    if (!matcher.find()) {
      throw new IllegalStateException(
          "Expected the comments '%s' and '%s' in %s, but they are not there."
              .formatted(begin, end, page));
    }
    var section =
        "%s%nMeasured on %s: %s.%n%n%s%s"
            .formatted(begin, day, machine.markdown(), result.markdown(), end);
    Files.writeString(page, matcher.replaceFirst(Matcher.quoteReplacement(section)));
  }

  private void writeJson(String part, PartResult result) throws IOException {
    var file = home.resolve("benchmarks/results/%s.json".formatted(day));
    Files.createDirectories(file.getParent());
    var root =
        Files.exists(file) ? (ObjectNode) JSON.readTree(file.toFile()) : JSON.createObjectNode();
    var measured = JSON.createObjectNode();
    measured.set("machine", JSON.valueToTree(machine));
    measured.set("result", JSON.valueToTree(result));
    root.set(part, measured);
    Files.writeString(file, JSON.writeValueAsString(root) + "\n");
  }
}
