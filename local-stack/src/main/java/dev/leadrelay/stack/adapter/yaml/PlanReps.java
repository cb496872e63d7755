package dev.leadrelay.stack.adapter.yaml;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The reps that a routing plan names. lead-routing checks plans; this only looks for names. */
public final class PlanReps {

  private PlanReps() {}

  /** The ids of all reps, in the order of the plan. */
  public static List<String> read(Path plan) {
    try (var text = Files.newBufferedReader(plan)) {
      Object document = new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
      var reps = new ArrayList<String>();
      for (var team : listIn(document, "teams")) {
        for (var rep : listIn(team, "reps")) {
          if (rep instanceof Map<?, ?> fields) {
            reps.add(String.valueOf(fields.get("id")));
          }
        }
      }
      return reps;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<?> listIn(Object group, String name) {
    return group instanceof Map<?, ?> fields && fields.get(name) instanceof List<?> list
        ? list
        : List.of();
  }
}
