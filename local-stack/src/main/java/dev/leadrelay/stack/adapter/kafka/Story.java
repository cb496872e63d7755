package dev.leadrelay.stack.adapter.kafka;

import dev.leadrelay.schemas.AssignmentEvent;
import dev.leadrelay.schemas.Qualification;
import dev.leadrelay.schemas.SlaBreach;
import java.time.Duration;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;

/** Says in a line what a record means. Names no person. */
final class Story {

  private static final int ENOUGH_OF_AN_ID = 8;

  private Story() {}

  /** The line; empty where a record is not worth one. */
  static Optional<String> of(SpecificRecord value) {
    return switch (value) {
      case Qualification it ->
          Optional.of(
              "%-9s lead %s scores %.0f: %s -> %s"
                  .formatted(
                      "scored", id(it.getLeadId()), it.getScore(), it.getFrom(), it.getTo()));
      case AssignmentEvent it -> ofAssignment(it);
      case SlaBreach it ->
          Optional.of(
              switch (it.getKind()) {
                case AT_RISK ->
                    "%-9s %s, %d %% of the time for lead %s is over (%s)"
                        .formatted(
                            "reminder",
                            it.getRep(),
                            it.getPercent(),
                            id(it.getLeadId()),
                            it.getSla());
                default ->
                    "%-9s %s did not answer lead %s in time (%s): %s"
                        .formatted(
                            "BREACH",
                            it.getRep(),
                            id(it.getLeadId()),
                            it.getSla(),
                            String.join(", ", it.getActions()));
              });
      default -> Optional.empty();
    };
  }

  private static Optional<String> ofAssignment(AssignmentEvent it) {
    var lead = id(it.getLeadId());
    return switch (it.getKind()) {
      case OPENED ->
          Optional.of(
              it.getPreviousRep() == null
                  ? "%-9s lead %s (%s) to %s, by rule %s"
                      .formatted("routed", lead, it.getLevel(), it.getRep(), it.getRule())
                  : "%-9s lead %s from %s to %s"
                      .formatted("rerouted", lead, it.getPreviousRep(), it.getRep()));
      case TOUCHED ->
          Optional.of(
              "%-9s %s called lead %s after %d s"
                  .formatted(
                      "answered",
                      it.getRep(),
                      lead,
                      Duration.between(it.getAssignedAt(), it.getAt()).toSeconds()));
      default -> Optional.empty();
    };
  }

  private static String id(String lead) {
    return lead.substring(0, Math.min(ENOUGH_OF_AN_ID, lead.length()));
  }
}
