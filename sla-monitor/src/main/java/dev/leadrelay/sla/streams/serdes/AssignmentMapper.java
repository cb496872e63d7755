package dev.leadrelay.sla.streams.serdes;

import dev.leadrelay.schemas.AssignmentEvent;
import dev.leadrelay.schemas.AssignmentState;
import dev.leadrelay.schemas.Clock;
import dev.leadrelay.schemas.ClockKind;
import dev.leadrelay.schemas.ClockState;
import dev.leadrelay.sla.domain.standing.Place;
import dev.leadrelay.sla.domain.standing.Step;
import dev.leadrelay.sla.domain.standing.Step.Life;
import dev.leadrelay.sla.domain.standing.TouchClock;
import dev.leadrelay.sla.domain.standing.TouchClock.State;
import java.util.Objects;
import java.util.Optional;

/** From {@code leads.assignments} to the domain. */
public final class AssignmentMapper {

  private AssignmentMapper() {}

  public static Step toDomain(AssignmentEvent event) {
    return new Step(
        event.getAssignmentId(),
        event.getSequence(),
        lifeOf(event.getState()),
        event.getAssignedAt(),
        event.getQualifiedAt(),
        Optional.ofNullable(event.getFirstTouchAt()),
        event.getClocks().stream()
            .filter(clock -> clock.getKind() == ClockKind.FIRST_TOUCH)
            .findFirst()
            .map(AssignmentMapper::clockOf),
        new Place(
            event.getRep(),
            event.getTeam(),
            event.getRule(),
            Objects.requireNonNullElse(event.getSource(), Place.UNKNOWN),
            event.getLevel().name()));
  }

  private static Life lifeOf(AssignmentState state) {
    return switch (state) {
      // A state of a later release: the rep holds the lead until we are told otherwise.
      case OPEN, ACCEPTED, UNKNOWN -> Life.HELD;
      case EXPIRED -> Life.REROUTED;
      case REJECTED, CLOSED -> Life.ENDED;
    };
  }

  private static TouchClock clockOf(Clock clock) {
    return new TouchClock(clock.getDue(), stateOf(clock.getState()));
  }

  private static State stateOf(ClockState state) {
    return switch (state) {
      case RUNNING, UNKNOWN -> State.RUNNING;
      case MET -> State.MET;
      case BREACHED -> State.BREACHED;
      case CANCELLED -> State.CANCELLED;
    };
  }
}
