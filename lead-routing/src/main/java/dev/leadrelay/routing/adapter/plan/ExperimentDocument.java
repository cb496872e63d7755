package dev.leadrelay.routing.adapter.plan;

import dev.leadrelay.kit.publication.Edition;
import dev.leadrelay.routing.domain.experiment.Design;
import dev.leadrelay.routing.domain.experiment.SampleSize;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * An experiment as it is published: beside its plan, under the plan's id and {@code /experiment}.
 * It is JSON, which is YAML too. All that decides when it ends is in it before it starts.
 *
 * @param control version of the plan that it is compared with; it is over when another one is live
 * @param needed leads of each arm, computed from the design when it was started
 * @param from leads that qualify from here on take part
 * @param until leads that qualify from here on no longer do; null until somebody ends it
 * @param variant YAML of the draft
 */
public record ExperimentDocument(
    String id,
    int version,
    String name,
    int control,
    Design design,
    SampleSize needed,
    Instant from,
    @Nullable Instant until,
    String variant) {

  private static final String BESIDE = "/experiment";
  private static final JsonMapper JSON = new JsonMapper();

  /** The id of the experiments beside a plan. */
  public static String idOf(String plan) {
    return plan + BESIDE;
  }

  /** The document of an edition; empty when it is none. */
  public static Optional<ExperimentDocument> read(Edition edition) {
    try {
      return Optional.of(JSON.readValue(edition.yaml(), ExperimentDocument.class));
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }

  /** The text to publish. */
  public String text() {
    return JSON.writeValueAsString(this);
  }

  /** The same, for leads that qualify before an instant. */
  public ExperimentDocument endingAt(Instant end) {
    return new ExperimentDocument(id, version, name, control, design, needed, from, end, variant);
  }
}
