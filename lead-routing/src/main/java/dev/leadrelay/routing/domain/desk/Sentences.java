package dev.leadrelay.routing.domain.desk;

import dev.leadrelay.routing.domain.plan.Pool;
import dev.leadrelay.routing.domain.plan.Rep;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

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

  static String deputy(String deputy, String rep, String rule) {
    return "%s, because rule %s names %s, who is absent, and this is the deputy."
        .formatted(deputy, rule, rep);
  }

  static String awaited(String rep, String rule) {
    return "%s, because rule %s names this rep, who is absent and has no deputy."
        .formatted(rep, rule);
  }

  static String moved(Successors.Successor next, String because) {
    var text = new StringBuilder(next.rep().id()).append(", because ").append(because);
    if (next.selection() != null) {
      text.append(skips(next.selection()));
    }
    return text.append('.').toString();
  }

  static String rejected(String rep, RejectionCode code, @Nullable Instant until) {
    var what = code.recycles() ? "Recycled" : "Closed";
    var when = until == null ? "" : " until " + until;
    return "%s%s, because %s rejected it: %s.".formatted(what, when, rep, code);
  }

  static String finished(String rep, Result result) {
    return "Closed, because %s reported %s.".formatted(rep, result);
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
      case ABSENT -> "was absent";
      case OUTSIDE_HOURS -> "was outside working hours";
      case HAD_IT_BEFORE -> "had the lead before";
      case CAP -> "was at the cap of " + memberOf(pool, rep).maxOpen();
      case DAILY_CAP -> "was at the daily cap of " + memberOf(pool, rep).maxPerDay();
    };
  }

  private static Rep memberOf(Pool pool, String rep) {
    return pool.members().get(pool.memberIds().indexOf(rep));
  }
}
