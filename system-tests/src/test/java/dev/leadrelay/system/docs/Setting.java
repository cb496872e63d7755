package dev.leadrelay.system.docs;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A setting that an operator can change by an environment variable.
 *
 * @param variable name of the variable
 * @param fallback value when it is not set; empty when there is none
 * @param meaning the comment above it; empty when there is none
 */
record Setting(String variable, String fallback, String meaning) {

  private static final Pattern ASSIGNMENT =
      Pattern.compile("^\\s*[^#\\s].*?:\\s*(?:- )?\\$\\{([A-Z][A-Z0-9_]*)(?::(.*))?}\\s*$");
  private static final Pattern COMMENT = Pattern.compile("^\\s*# ?(.*)$");

  /** The settings of a YAML file, in its order. */
  static List<Setting> in(String yaml) {
    List<Setting> settings = new ArrayList<>();
    List<String> comment = new ArrayList<>();
    for (var line : yaml.lines().toList()) {
      var remark = COMMENT.matcher(line);
      var assignment = ASSIGNMENT.matcher(line);
      if (remark.matches()) {
        comment.add(remark.group(1));
        continue;
      }
      if (assignment.matches()) {
        var fallback = assignment.group(2) == null ? "" : assignment.group(2);
        settings.add(new Setting(assignment.group(1), fallback, String.join(" ", comment)));
      }
      comment.clear();
    }
    return settings.stream().distinct().toList();
  }
}
