package dev.leadrelay.system.compose;

import java.util.List;

/**
 * The instructions of the Dockerfile.
 *
 * @param instructions one per line, continuation lines joined
 */
record DockerfileText(List<String> instructions) {

  static DockerfileText read() {
    var joined = Repository.text("Dockerfile").replaceAll("\\\\\\n\\s*", "");
    return new DockerfileText(
        joined
            .lines()
            .map(String::strip)
            .filter(line -> !line.isEmpty() && !line.startsWith("#"))
            .toList());
  }

  /** What follows the keyword, for each instruction of that kind. */
  List<String> all(String keyword) {
    return instructions.stream()
        .filter(line -> line.startsWith(keyword + " "))
        .map(line -> line.substring(keyword.length()).strip())
        .toList();
  }

  /** The one that counts: a later instruction of the same kind replaces an earlier one. */
  String last(String keyword) {
    var found = all(keyword);
    return found.isEmpty() ? "" : found.getLast();
  }
}
