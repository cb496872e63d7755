package dev.leadrelay.scoring.adapter.model;

import dev.leadrelay.scoring.adapter.cel.CelConditions;
import dev.leadrelay.scoring.adapter.cel.ConditionException;
import dev.leadrelay.scoring.adapter.cel.Scope;
import dev.leadrelay.scoring.domain.decay.Decay;
import dev.leadrelay.scoring.domain.decay.HalfLife;
import dev.leadrelay.scoring.domain.decay.Lasting;
import dev.leadrelay.scoring.domain.decay.Window;
import dev.leadrelay.scoring.domain.lead.Fingerprint;
import dev.leadrelay.scoring.domain.model.Condition;
import dev.leadrelay.scoring.domain.model.EventRule;
import dev.leadrelay.scoring.domain.model.Part;
import dev.leadrelay.scoring.domain.model.ProfileRule;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.Node;

/** Reads the rules of a model. */
final class RuleReader {

  private static final Set<String> OF_FIT = Set.of("id", "when", "points");
  private static final Set<String> OF_BEHAVIOUR =
      Set.of("id", "on", "when", "points", "cap", "halfLife", "window", "intent", "hot");
  private static final Set<String> OF_NEGATIVE =
      Set.of("id", "on", "when", "points", "cap", "halfLife", "window", "disqualify");

  private static final List<String> WHAT_IS_COUNTED = List.of("on", "when", "halfLife", "window");

  /** Belongs to every model that has no rule of its own over the same events. */
  private static final String SALES_SAYS_NO =
      "{id: sales-says-no, on: sales.rejected, when: 'event.code == \"NO_FIT\"', disqualify: true}";

  private final Problems problems;
  private final CelConditions conditions;
  private final Set<String> ids = new HashSet<>();
  private final Map<Integer, String> idsByKey = new HashMap<>();
  private final List<ProfileRule> profileRules = new ArrayList<>();
  private final List<EventRule> eventRules = new ArrayList<>();

  RuleReader(Problems problems, CelConditions conditions) {
    this.problems = problems;
    this.conditions = conditions;
  }

  List<ProfileRule> profileRules() {
    return profileRules;
  }

  List<EventRule> eventRules() {
    return eventRules;
  }

  /** Ids of the rules that keep a count. */
  Set<String> counted() {
    return eventRules.stream().map(EventRule::id).collect(Collectors.toUnmodifiableSet());
  }

  void readFit(Node node) {
    readProfileRule(Block.of(node, OF_FIT, problems), Part.FIT);
  }

  void readBehaviour(Node node) {
    readEventRule(Block.of(node, OF_BEHAVIOUR, problems), Part.BEHAVIOUR);
  }

  void readNegative(Node node) {
    var block = Block.of(node, OF_NEGATIVE, problems);
    if (block.has("on")) {
      readEventRule(block, Part.NEGATIVE);
    } else {
      readProfileRule(block, Part.NEGATIVE);
    }
  }

  /** What sales found unfit is disqualified, unless the model itself says what that means. */
  void respectSales() {
    if (eventRules.stream().noneMatch(rule -> rule.on().equals("sales.rejected"))) {
      readNegative(new Yaml(new LoaderOptions()).compose(new StringReader(SALES_SAYS_NO)));
    }
  }

  private void readProfileRule(Block block, Part part) {
    for (var key : List.of("halfLife", "window", "cap")) {
      if (block.has(key)) {
        block.problemAt(
            key,
            "Expected '%s' only beside 'on', but this rule is about the profile".formatted(key));
      }
    }
    if (!block.has("when")) {
      block.problem("Expected 'when', but it is missing");
    }
    boolean disqualifies = block.flag("disqualify");
    profileRules.add(
        new ProfileRule(
            id(block),
            part,
            condition(block, Scope.PROFILE),
            points(block, part, disqualifies),
            disqualifies));
  }

  private void readEventRule(Block block, Part part) {
    var id = id(block);
    boolean disqualifies = block.flag("disqualify");
    double points = points(block, part, disqualifies);
    double bound = bound(block, points);
    if (bound <= EventRule.ALIVE && (block.flag("intent") || block.flag("hot"))) {
      block.problemAt(
          "cap",
          "Expected a cap of more than half the points (%s) for a signal, but with %s it would never live"
              .formatted(points, bound * points));
    }
    eventRules.add(
        new EventRule(
            id,
            key(block, id),
            part,
            block.text("on"),
            condition(block, Scope.EVENT),
            points,
            bound,
            decay(block),
            block.flag("intent"),
            block.flag("hot"),
            disqualifies));
  }

  private String id(Block block) {
    var id = block.text("id");
    if (!ids.add(id) && !id.isEmpty()) {
      block.problemAt("id", "Expected an id of its own, but '%s' is used before".formatted(id));
    }
    keep(Fingerprint.shortOf(id), id, block);
    return id;
  }

  /**
   * What a rule has counted is of no use once it counts something else, or lets it fade otherwise.
   */
  private int key(Block block, String id) {
    var told = new StringBuilder(id);
    for (var field : WHAT_IS_COUNTED) {
      told.append('\n').append(block.node(field).map(Block::textOf).orElse(""));
    }
    int key = Fingerprint.shortOf(told.toString());
    keep(key, id, block);
    return key;
  }

  private void keep(int key, String id, Block block) {
    var other = idsByKey.put(key, id);
    if (other != null && !other.equals(id)) {
      block.problemAt(
          "id",
          "Expected an id of its own, but its short hash is that of '%s': choose another"
              .formatted(other));
    }
  }

  private Condition condition(Block block, Scope scope) {
    var expression = block.textIfAny("when");
    if (expression.isEmpty()) {
      return Condition.ALWAYS;
    }
    try {
      return conditions.compile(expression.get(), scope);
    } catch (ConditionException e) {
      block.problemAt("when", e.reason());
      return Condition.ALWAYS;
    }
  }

  private static double points(Block block, Part part, boolean disqualifies) {
    if (disqualifies) {
      if (block.has("points")) {
        block.problemAt("points", "Expected points or 'disqualify', but got both");
      }
      return 0;
    }
    double points = block.number("points");
    if (part == Part.NEGATIVE ? points > 0 : points < 0) {
      block.problemAt(
          "points",
          "Expected points %s 0 for a rule under '%s', but got %s"
              .formatted(
                  part == Part.NEGATIVE ? "below" : "above",
                  part.name().toLowerCase(Locale.ROOT),
                  points));
    }
    return points;
  }

  private static double bound(Block block, double points) {
    var cap = block.numberIfAny("cap");
    if (cap.isEmpty()) {
      return Double.POSITIVE_INFINITY;
    }
    double bound = cap.getAsDouble() / points;
    if (!(bound > 0) || Double.isInfinite(bound)) {
      block.problemAt(
          "cap",
          "Expected a cap with the sign of the points (%s), but got %s"
              .formatted(points, cap.getAsDouble()));
    }
    return bound;
  }

  private static Decay decay(Block block) {
    if (block.has("halfLife") && block.has("window")) {
      block.problemAt("window", "Expected 'halfLife' or 'window', but got both");
    }
    if (block.has("halfLife")) {
      return new HalfLife(Durations.millis(block, "halfLife"));
    }
    return block.has("window") ? new Window(Durations.millis(block, "window")) : new Lasting();
  }
}
