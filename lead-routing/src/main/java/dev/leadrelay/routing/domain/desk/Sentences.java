package dev.leadrelay.routing.domain.desk;

import dev.leadrelay.routing.domain.plan.Pool;

/** Decisions in words for people. */
final class Sentences {

  private Sentences() {}

  static String named(String rep, String rule) {
    return "%s, because rule %s names this rep.".formatted(rep, rule);
  }

  static String chosen(Selection selection, String rep, String rule) {
    var text = new StringBuilder(rep).append(", because rule ").append(rule);
    text.append(" chose pool ").append(selection.pool().id());
    return text.append(skips(selection)).append('.').toString();
  }

  static String rerouted(Selection selection, String rep, String from) {
    var text =
        new StringBuilder(rep).append(", because ").append(from).append(" did not answer in time");
    return text.append(skips(selection)).append('.').toString();
  }

  static String held(Selection selection) {
    var text = new StringBuilder("Held, because nobody in pool ").append(selection.pool().id());
    return text.append(" could receive it").append(skips(selection)).append('.').toString();
  }

  private static String skips(Selection selection) {
    var text = new StringBuilder();
    for (var candidate : selection.candidates()) {
      if (candidate.skipped() != null) {
        text.append("; ").append(candidate.rep()).append(' ');
        text.append(why(candidate.skipped(), selection.pool(), candidate.rep()));
      }
    }
    return text.toString();
  }

  private static String why(Candidate.Skip skipped, Pool pool, String rep) {
    return switch (skipped) {
      case OUTSIDE_HOURS -> "was outside working hours";
      case HAD_IT_BEFORE -> "had the lead before";
      case CAP -> "was at the cap of " + capOf(pool, rep);
    };
  }

  private static int capOf(Pool pool, String rep) {
    return pool.members().get(pool.memberIds().indexOf(rep)).maxOpen();
  }
}
