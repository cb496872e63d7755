package dev.leadrelay.scoring.adapter.model;

import dev.leadrelay.scoring.domain.model.FitBand;
import dev.leadrelay.scoring.domain.model.FitBands;
import dev.leadrelay.scoring.domain.model.LevelRule;
import dev.leadrelay.scoring.domain.model.LevelRules;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.yaml.snakeyaml.nodes.Node;

/** Reads the bands and levels of a model. */
final class LevelReader {

  private static final Set<String> OF_BANDS = Set.of("high", "medium");
  private static final Set<String> OF_LEVELS = Set.of("mql", "hot", "margin");
  private static final Set<String> OF_LEVEL = Set.of("score", "fit", "consent", "intent", "signal");
  private static final FitBands NO_BANDS = new FitBands(0, 0);
  private static final LevelRules NO_LEVELS =
      new LevelRules(
          new LevelRule(OptionalDouble.empty(), Set.of(), false, false, false),
          Optional.empty(),
          0);

  private final Problems problems;

  LevelReader(Problems problems) {
    this.problems = problems;
  }

  FitBands bands(Node node) {
    var block = Block.of(node, OF_BANDS, problems);
    double high = block.number("high");
    double medium = block.number("medium");
    if (medium > high) {
      block.problem(
          "Expected 'medium' to be at most 'high' (%s), but got %s".formatted(high, medium));
      return NO_BANDS;
    }
    return new FitBands(high, medium);
  }

  LevelRules levels(Node node) {
    var block = Block.of(node, OF_LEVELS, problems);
    double margin = block.numberIfAny("margin").orElse(0);
    if (margin < 0) {
      block.problemAt("margin", "Expected a margin of 0 or more, but got %s".formatted(margin));
      return NO_LEVELS;
    }
    var mql = block.node("mql").map(this::level);
    if (mql.isEmpty()) {
      block.problem("Expected 'mql', but it is missing");
    }
    return new LevelRules(mql.orElse(NO_LEVELS.mql()), block.node("hot").map(this::level), margin);
  }

  private LevelRule level(Node node) {
    var block = Block.of(node, OF_LEVEL, problems);
    return new LevelRule(
        block.numberIfAny("score"),
        fit(block),
        block.flag("consent"),
        block.flag("intent"),
        block.flag("signal"));
  }

  /** The bands that will do; every band when none is named. */
  private static Set<FitBand> fit(Block block) {
    if (!block.has("fit")) {
      return EnumSet.allOf(FitBand.class);
    }
    var bands = EnumSet.noneOf(FitBand.class);
    for (var node : block.list("fit")) {
      var name = Block.textOf(node);
      Arrays.stream(FitBand.values())
          .filter(band -> band.name().equals(name))
          .findFirst()
          .ifPresentOrElse(
              bands::add,
              () ->
                  block.problemAt(
                      "fit",
                      "Expected HIGH, MEDIUM or LOW in 'fit', but got '%s'".formatted(name)));
    }
    return bands;
  }
}
