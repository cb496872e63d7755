package dev.leadrelay.scoring.adapter.kafka;

import dev.leadrelay.schemas.ActivityKind;
import dev.leadrelay.schemas.LeadActivity;
import dev.leadrelay.scoring.domain.backtest.Finding;
import java.util.Optional;
import java.util.Set;

/** What an activity tells of the worth of a lead. */
final class Findings {

  private static final Set<String> CONFIRMED = Set.of("SQL", "OPPORTUNITY", "WON");

  /** Codes that say something of the lead itself; bad timing and duplicates do not. */
  private static final Set<String> UNFIT = Set.of("NO_FIT", "NO_NEED", "WRONG_PERSON");

  private Findings() {}

  static Optional<Finding> in(LeadActivity activity) {
    long at = activity.getAt().toEpochMilli();
    var outcome = activity.getOutcome();
    if (activity.getKind() == ActivityKind.OUTCOME && outcome != null) {
      return Optional.of(new Finding(at, CONFIRMED.contains(outcome)));
    }
    var code = activity.getCode();
    return activity.getKind() == ActivityKind.REJECTED && code != null && UNFIT.contains(code)
        ? Optional.of(new Finding(at, false))
        : Optional.empty();
  }
}
