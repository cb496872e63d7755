package dev.leadrelay.routing.domain.desk;

import dev.leadrelay.routing.domain.matching.Match;
import dev.leadrelay.routing.domain.plan.Strategy;
import dev.leadrelay.routing.domain.plan.Target;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Decisions in words for people. */
final class Sentences {

  /** Of more reps who were passed over for the same reason, the rest is a number. */
  private static final int MOST_NAMED = 4;

  private Sentences() {}

  static String named(String rep, Match match) {
    return "%s, because rule %s names this rep: %s."
        .formatted(rep, match.rule(), match.tried().getLast().detail());
  }

  static String chosen(Selection selection, String rep, Match match) {
    var pool = selection.pool().id();
    var text = new StringBuilder(rep).append(", because rule ").append(match.rule());
    if (match.target() instanceof Target.ToPool(_, var first) && !first.equals(pool)) {
      text.append(" chose pool ").append(first).append(", where nobody could receive it, and ");
      text.append("pool ").append(pool).append(" was asked next");
    } else {
      text.append(" chose pool ").append(pool);
    }
    return text.append(turn(selection, rep)).append(skips(selection)).append('.').toString();
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
    var rep = next.rep().id();
    var text = new StringBuilder(rep).append(", because ").append(because);
    if (next.selection() != null) {
      text.append(turn(next.selection(), rep)).append(skips(next.selection()));
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

  /**
   * A lead waits.
   *
   * @param wake when a member works again; null: nobody is merely out of hours
   * @param until when the next pool is asked; null: never
   */
  static String held(Selection selection, @Nullable Instant wake, @Nullable Instant until) {
    var pool = selection.pool();
    var text = new StringBuilder("Held, because nobody in pool ").append(pool.id());
    text.append(" could receive it").append(skips(selection));
    if (wake != null) {
      text.append("; somebody works again at ").append(wake);
    }
    if (until != null && pool.whenNobody().then() != null) {
      text.append("; pool ").append(pool.whenNobody().then()).append(" is asked at ").append(until);
    }
    return text.append('.').toString();
  }

  /** Why this one and not another who could have received it as well. */
  private static String turn(Selection selection, String rep) {
    int eligible = 0;
    int open = 0;
    for (var candidate : selection.candidates()) {
      eligible += candidate.isEligible() ? 1 : 0;
      open += candidate.rep().id().equals(rep) ? candidate.open() : 0;
    }
    if (eligible < 2) {
      return "";
    }
    return selection.pool().strategy() == Strategy.LEAST_LOADED
        ? "; of " + eligible + " who could, nobody had fewer open leads (" + open + ")"
        : "; of " + eligible + " who could, " + rep + " was next in turn";
  }

  /** Who was passed over, by reason; of many, the first few by name. */
  private static String skips(Selection selection) {
    var skipped =
        selection.candidates().stream()
            .filter(candidate -> !candidate.isEligible())
            .collect(
                Collectors.groupingBy(
                    candidate -> why(candidate),
                    LinkedHashMap::new,
                    Collectors.mapping(candidate -> candidate.rep().id(), Collectors.toList())));
    var text = new StringBuilder();
    skipped.forEach((why, reps) -> text.append("; ").append(named(reps)).append(why));
    return text.toString();
  }

  private static String named(List<String> reps) {
    if (reps.size() == 1) {
      return reps.getFirst() + " was ";
    }
    int shown = reps.size() <= MOST_NAMED ? reps.size() - 1 : MOST_NAMED - 1;
    var rest = reps.size() - shown == 1 ? reps.getLast() : reps.size() - shown + " others";
    return String.join(", ", reps.subList(0, shown)) + " and " + rest + " were ";
  }

  private static String why(Candidate candidate) {
    return switch (Objects.requireNonNull(candidate.skipped())) {
      case ABSENT -> "absent";
      case OUTSIDE_HOURS -> "outside working hours";
      case HAD_IT_BEFORE -> "given it before";
      case CAP -> "at the cap of " + candidate.rep().maxOpen();
      case DAILY_CAP -> "at the daily cap of " + candidate.rep().maxPerDay();
    };
  }
}
