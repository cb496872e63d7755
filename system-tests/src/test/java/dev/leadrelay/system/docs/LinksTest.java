package dev.leadrelay.system.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadrelay.stack.adapter.process.Installation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A link in a document leads somewhere. */
class LinksTest {

  private static final Pattern LINK =
      Pattern.compile("]\\((?!https?:|#|mailto:)([^)#\\s]+)(?:#[^)]*)?\\)");

  @Test
  void shouldLeadSomewhere() throws IOException {
    var home = Installation.find().home();
    List<String> dead = new ArrayList<>();
    int links = 0;

    for (var document : documents(home)) {
      for (var link :
          LINK.matcher(Files.readString(document))
              .results()
              .map(match -> match.group(1))
              .toList()) {
        links++;
        if (!Files.exists(document.resolveSibling(link))) {
          dead.add(home.relativize(document) + " -> " + link);
        }
      }
    }

    assertThat(links).isGreaterThan(20);
    assertThat(dead).isEmpty();
  }

  private static List<Path> documents(Path home) throws IOException {
    try (Stream<Path> top = Files.list(home);
        Stream<Path> docs = Files.walk(home.resolve("docs"))) {
      return Stream.concat(top, docs).filter(file -> file.toString().endsWith(".md")).toList();
    }
  }
}
