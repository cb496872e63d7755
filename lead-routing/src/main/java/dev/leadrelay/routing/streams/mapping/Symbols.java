package dev.leadrelay.routing.streams.mapping;

import dev.leadrelay.routing.domain.desk.AssignmentState;
import dev.leadrelay.routing.domain.desk.Clock;
import dev.leadrelay.routing.domain.desk.ClockState;
import dev.leadrelay.routing.domain.lead.Level;
import dev.leadrelay.routing.domain.plan.ClockKind;

/** Words of the domain in the contract; a new one must be mapped before it compiles. */
final class Symbols {

  private Symbols() {}

  static dev.leadrelay.schemas.Level toAvro(Level level) {
    return switch (level) {
      case DISQUALIFIED -> dev.leadrelay.schemas.Level.DISQUALIFIED;
      case NONE -> dev.leadrelay.schemas.Level.NONE;
      case MQL -> dev.leadrelay.schemas.Level.MQL;
      case HOT -> dev.leadrelay.schemas.Level.HOT;
    };
  }

  static dev.leadrelay.schemas.AssignmentState toAvro(AssignmentState state) {
    return switch (state) {
      case OPEN -> dev.leadrelay.schemas.AssignmentState.OPEN;
      case ACCEPTED -> dev.leadrelay.schemas.AssignmentState.ACCEPTED;
      case REJECTED -> dev.leadrelay.schemas.AssignmentState.REJECTED;
      case EXPIRED -> dev.leadrelay.schemas.AssignmentState.EXPIRED;
      case CLOSED -> dev.leadrelay.schemas.AssignmentState.CLOSED;
    };
  }

  static dev.leadrelay.schemas.ClockKind toAvro(ClockKind kind) {
    return switch (kind) {
      case FIRST_TOUCH -> dev.leadrelay.schemas.ClockKind.FIRST_TOUCH;
      case DECISION -> dev.leadrelay.schemas.ClockKind.DECISION;
    };
  }

  static dev.leadrelay.schemas.ClockState toAvro(ClockState state) {
    return switch (state) {
      case RUNNING -> dev.leadrelay.schemas.ClockState.RUNNING;
      case MET -> dev.leadrelay.schemas.ClockState.MET;
      case BREACHED -> dev.leadrelay.schemas.ClockState.BREACHED;
      case CANCELLED -> dev.leadrelay.schemas.ClockState.CANCELLED;
    };
  }

  static dev.leadrelay.schemas.Clock toAvro(Clock clock) {
    return new dev.leadrelay.schemas.Clock(
        clock.sla(), toAvro(clock.kind()), clock.due(), toAvro(clock.state()));
  }
}
