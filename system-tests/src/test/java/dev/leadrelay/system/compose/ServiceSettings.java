package dev.leadrelay.system.compose;

import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The environment variables that a service reads, each with its default.
 *
 * @param defaults default by variable
 */
record ServiceSettings(Map<String, String> defaults) {

  /** {@code ${NAME:default}}, where the default may itself hold one placeholder after another. */
  private static final Pattern PLACEHOLDER =
      Pattern.compile("\\$\\{([A-Z][A-Z0-9_]*)(?::((?:[^{}]|\\$\\{[^{}]*})*))?}");

  private static final Pattern COMMENT = Pattern.compile("(?m)^\\s*#.*$");
  private static final String COMMON = "service-kit/src/main/resources/leadrelay-defaults.yml";

  static ServiceSettings of(String module) {
    var own = module + "/src/main/resources/application.yml";
    var defaults = new HashMap<String, String>();
    if (Repository.text(own).contains("leadrelay-defaults.yml")) {
      collect(COMMON, defaults);
    }
    if (Files.exists(Repository.file(own))) {
      collect(own, defaults);
    }
    return new ServiceSettings(Map.copyOf(defaults));
  }

  private static void collect(String file, Map<String, String> defaults) {
    PLACEHOLDER
        .matcher(COMMENT.matcher(Repository.text(file)).replaceAll(""))
        .results()
        .forEach(
            match -> defaults.put(match.group(1), match.group(2) == null ? "" : match.group(2)));
  }

  /** The port that the service listens on when nothing else is said. */
  int port() {
    return Integer.parseInt(defaults.getOrDefault("SERVER_PORT", "0"));
  }
}
