package dev.leadrelay.scoring.domain.learning;

import dev.leadrelay.scoring.domain.learning.LearnedModel.Term;
import dev.leadrelay.scoring.domain.learning.Suggestion.Change;
import dev.leadrelay.scoring.domain.learning.Suggestion.Why;
import dev.leadrelay.scoring.domain.model.Rule;
import dev.leadrelay.scoring.domain.model.ScoringModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** Suggests points for the rules of a model: learned from the counts of its rules alone. */
final class Suggester {

  private final Map<String, Rule> rules;
  private final List<Feature.Count> counts;
  private final Trainer trainer;

  Suggester(ScoringModel model, List<Example> training, Trainer trainer) {
    this.rules =
        model.rules().stream()
            .filter(rule -> rule.points() != 0)
            .collect(Collectors.toMap(Rule::id, Function.identity()));
    this.counts =
        Features.counts(model, training.stream().map(Example::traits).toList()).stream()
            .filter(count -> rules.containsKey(count.rule()))
            .toList();
    this.trainer = trainer;
  }

  Suggestion suggest(Examples examples) {
    var learned = learn(examples.training());
    double factor = factor(learned);
    var changes =
        rules.values().stream()
            .map(rule -> change(rule, learned, factor, examples.training()))
            .sorted((one, other) -> one.rule().compareTo(other.rule()))
            .toList();
    return new Suggestion(
        factor,
        changes,
        Exam.auc(examples.kept(), score(changes, Change::now)),
        Exam.auc(examples.kept(), score(changes, Change::then)));
  }

  /** By rule. One whose direction outcomes do not bear out is left out, and all learned again. */
  private Map<String, Term> learn(List<Example> training) {
    var left = new ArrayList<>(counts);
    while (true) {
      var learned =
          LearnedModel.learn(left, training, trainer).terms().stream()
              .collect(Collectors.toMap(Suggester::rule, Function.identity()));
      if (!left.removeIf(count -> !bearsOut(count.rule(), learned))) {
        return learned;
      }
    }
  }

  private boolean bearsOut(String rule, Map<String, Term> learned) {
    var term = learned.get(rule);
    return term != null && term.weight() * points(rule) > 0;
  }

  private double points(String rule) {
    var found = rules.get(rule);
    return found == null ? 0 : found.points();
  }

  private double factor(Map<String, Term> learned) {
    double points = learned.keySet().stream().mapToDouble(rule -> Math.abs(points(rule))).sum();
    double weights = learned.values().stream().mapToDouble(term -> Math.abs(term.weight())).sum();
    return weights == 0 ? 0 : points / weights;
  }

  private Change change(
      Rule rule, Map<String, Term> learned, double factor, List<Example> training) {
    var term = learned.get(rule.id());
    long leads = training.stream().filter(lead -> lead.traits().count(rule.id()) != 0).count();
    if (term != null) {
      double then = atLeastOne(rule, Math.rint(term.weight() * factor));
      return new Change(rule.id(), rule.points(), then, term.weight(), leads, Why.LEARNED);
    }
    boolean tried = counts.stream().anyMatch(count -> count.rule().equals(rule.id()));
    return tried
        ? new Change(rule.id(), rule.points(), atLeastOne(rule, 0), 0, leads, Why.NOT_BORNE_OUT)
        : new Change(rule.id(), rule.points(), rule.points(), 0, leads, Why.TOO_FEW_LEADS);
  }

  /** A rule without points could have no cap. */
  private static double atLeastOne(Rule rule, double points) {
    return points == 0 ? Math.signum(rule.points()) : points;
  }

  private static String rule(Term term) {
    return term.feature() instanceof Feature.Count count ? count.rule() : "";
  }

  private static ToDoubleFunction<Example> score(
      List<Change> changes, ToDoubleFunction<Change> points) {
    return lead ->
        changes.stream()
            .mapToDouble(
                change -> points.applyAsDouble(change) * lead.traits().count(change.rule()))
            .sum();
  }
}
