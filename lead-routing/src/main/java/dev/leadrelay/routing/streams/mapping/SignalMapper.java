package dev.leadrelay.routing.streams.mapping;

import dev.leadrelay.routing.domain.dispatch.LeadSignal;
import dev.leadrelay.routing.domain.lead.Lead;
import dev.leadrelay.routing.domain.lead.Level;
import dev.leadrelay.schemas.AssignmentEvent;
import dev.leadrelay.schemas.LeadActivity;
import dev.leadrelay.schemas.Qualification;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** What the topics tell about a lead, as signals. */
public final class SignalMapper {

  private static final Set<String> WITHDRAWALS = Set.of("consent.withdrawn", "email.unsubscribed");

  private SignalMapper() {}

  public static LeadSignal toDomain(Qualification qualification) {
    var level = toDomain(qualification.getTo());
    var lead =
        new Lead(
            qualification.getLeadId(),
            level,
            qualification.getScore(),
            qualification.getAt(),
            qualification.getSource(),
            ProfileMapper.toDomain(qualification.getPerson()),
            ProfileMapper.toDomain(qualification.getCompany()),
            Map.of());
    boolean rises = level.compareTo(toDomain(qualification.getFrom())) > 0;
    var cause = qualification.getCause().getEventType();
    return new LeadSignal.Qualified(
        lead, rises, !level.isQualified() && cause != null && WITHDRAWALS.contains(cause));
  }

  /** Empty for an activity that does not concern routing. */
  public static Optional<LeadSignal> toDomain(LeadActivity activity) {
    var id = activity.getAssignmentId();
    var rep = activity.getRep();
    if (id == null || rep == null) {
      return Optional.empty();
    }
    return switch (activity.getKind()) {
      case ACCEPTED -> Optional.of(new LeadSignal.Accepted(id, rep));
      case TOUCHED ->
          Optional.of(
              new LeadSignal.Touched(
                  id, rep, Objects.requireNonNullElse(activity.getChannel(), "")));
      case UNKNOWN, REJECTED, OUTCOME, HANDED_BACK, REASSIGNED -> Optional.empty();
    };
  }

  /** Empty while the team still works the lead: one that expired is with the next rep already. */
  public static Optional<LeadSignal> toDomain(AssignmentEvent event) {
    return switch (event.getState()) {
      case CLOSED, REJECTED ->
          Optional.of(new LeadSignal.Ended(event.getTeam(), event.getQualificationsSeen()));
      case UNKNOWN, OPEN, ACCEPTED, EXPIRED -> Optional.empty();
    };
  }

  static Level toDomain(dev.leadrelay.schemas.Level level) {
    return switch (level) {
      case NONE -> Level.NONE;
      case MQL -> Level.MQL;
      case HOT -> Level.HOT;
      case DISQUALIFIED -> Level.DISQUALIFIED;
    };
  }
}
