package dev.leadrelay.sla.streams.serdes;

import dev.leadrelay.schemas.BreachKind;
import dev.leadrelay.schemas.ClockKind;
import dev.leadrelay.schemas.SlaBreach;
import dev.leadrelay.sla.domain.standing.Place;
import dev.leadrelay.sla.domain.tally.Breach;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** From {@code sla.breaches} to the domain. */
public final class BreachMapper {

  private BreachMapper() {}

  /** Empty for a kind that a later release added: it cannot be counted as any we know. */
  public static Optional<Breach> toDomain(SlaBreach breach) {
    return kindOf(breach.getKind())
        .flatMap(kind -> clockOf(breach.getClock()).map(clock -> of(breach, kind, clock)));
  }

  private static Breach of(SlaBreach breach, Breach.Kind kind, Breach.Clock clock) {
    return new Breach(
        breach.getBreachId(),
        breach.getLeadId(),
        breach.getAssignmentId(),
        kind,
        clock,
        breach.getSla(),
        breach.getDue(),
        breach.getAt(),
        breach.getNoticedAt(),
        breach.getPercent(),
        new Place(
            breach.getRep(),
            breach.getTeam(),
            Objects.requireNonNullElse(breach.getTerritory(), Place.UNKNOWN),
            Objects.requireNonNullElse(breach.getSource(), Place.UNKNOWN),
            breach.getLevel().name()),
        List.copyOf(breach.getActions()));
  }

  private static Optional<Breach.Kind> kindOf(BreachKind kind) {
    return switch (kind) {
      case AT_RISK -> Optional.of(Breach.Kind.AT_RISK);
      case BREACHED -> Optional.of(Breach.Kind.BREACHED);
      case UNKNOWN -> Optional.empty();
    };
  }

  private static Optional<Breach.Clock> clockOf(ClockKind kind) {
    return switch (kind) {
      case FIRST_TOUCH -> Optional.of(Breach.Clock.FIRST_TOUCH);
      case DECISION -> Optional.of(Breach.Clock.DECISION);
      case UNKNOWN -> Optional.empty();
    };
  }
}
