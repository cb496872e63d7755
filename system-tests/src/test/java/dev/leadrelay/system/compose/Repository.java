package dev.leadrelay.system.compose;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The files of this repository that the containers are built and configured from. */
final class Repository {

  private static final Pattern MODULE = Pattern.compile("<module>(.+)</module>");
  private static final Path HOME =
      Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
          .filter(folder -> Files.exists(folder.resolve("docker-compose.yml")))
          .findFirst()
          .orElseThrow();

  private Repository() {}

  static Path file(String path) {
    return HOME.resolve(path);
  }

  static String text(String path) {
    try {
      return Files.readString(file(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A version that the build names in the root pom.xml. */
  static String version(String property) {
    var matcher =
        Pattern.compile("<%1$s>(.+)</%1$s>".formatted(Pattern.quote(property)))
            .matcher(text("pom.xml"));
    if (!matcher.find()) {
      throw new AssertionError("Expected a property %s in pom.xml.".formatted(property));
    }
    return matcher.group(1);
  }

  /** The modules that are packed as a program of their own. */
  static List<String> services() {
    return MODULE
        .matcher(text("pom.xml"))
        .results()
        .map(match -> match.group(1))
        .filter(module -> text(module + "/pom.xml").contains("<classifier>exec</classifier>"))
        .toList();
  }
}
