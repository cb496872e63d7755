package dev.leadrelay.scoring.domain.learning;

import dev.leadrelay.scoring.domain.evaluation.Auc;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Points of rules as outcomes would have them: {@code weight * factor}, rounded. The factor makes
 * the points as many in total as they are now, so that thresholds keep their meaning.
 *
 * @param rules those whose points were looked at, in the order of the model
 * @param now how well the points of now tell won leads from others, on the leads kept aside
 * @param then the same with the suggested points
 */
public record Suggestion(double factor, List<Change> rules, Optional<Auc> now, Optional<Auc> then) {

  /** Why a rule gets the points that are suggested. */
  public enum Why {
    /** They are its weight times the factor. */
    LEARNED,
    /** Outcomes do not bear its direction out: it keeps one point, and might be dropped. */
    NOT_BORNE_OUT,
    /** It counted for too few leads: it keeps its points. */
    TOO_FEW_LEADS
  }

  /**
   * Points of one rule.
   *
   * @param now points of now
   * @param then points that are suggested
   * @param weight log odds of one; 0 where none was learned
   * @param leads for how many leads it counted, of those learned from
   */
  public record Change(String rule, double now, double then, double weight, long leads, Why why) {}

  public Suggestion {
    rules = List.copyOf(rules);
  }

  /** The points that differ from those of now, by rule. */
  public Map<String, Double> changed() {
    return rules.stream()
        .filter(rule -> rule.now() != rule.then())
        .collect(Collectors.toMap(Change::rule, Change::then));
  }
}
