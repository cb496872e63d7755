package dev.leadrelay.routing.streams.mapping;

import dev.leadrelay.routing.domain.desk.Command;
import dev.leadrelay.routing.domain.desk.RejectionCode;
import dev.leadrelay.routing.domain.dispatch.LeadSignal;
import dev.leadrelay.routing.domain.lead.Lead;
import dev.leadrelay.routing.domain.lead.Level;
import dev.leadrelay.schemas.AssignmentEvent;
import dev.leadrelay.schemas.LeadActivity;
import dev.leadrelay.schemas.Qualification;
import dev.leadrelay.schemas.RepAvailability;
import dev.leadrelay.schemas.ReturnedLead;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** What the topics tell about a lead, as signals. */
public final class SignalMapper {

  private static final Set<String> WITHDRAWALS = Set.of("consent.withdrawn", "email.unsubscribed");

  private SignalMapper() {}

  public static LeadSignal toDomain(Qualification qualification) {
    var level = toDomain(qualification.getTo());
    var person = ProfileMapper.toDomain(qualification.getPerson());
    var company = ProfileMapper.toDomain(qualification.getCompany());
    var accounts = AccountMapper.toDomain(qualification.getAccount());
    var lead =
        new Lead(
            qualification.getLeadId(),
            level,
            qualification.getScore(),
            qualification.getAt(),
            qualification.getSource(),
            person,
            company,
            accounts.of(person, company));
    boolean rises = level.compareTo(toDomain(qualification.getFrom())) > 0;
    var cause = qualification.getCause().getEventType();
    return new LeadSignal.Qualified(
        lead,
        accounts.several(person, company),
        rises,
        !level.isQualified() && cause != null && WITHDRAWALS.contains(cause));
  }

  /** Empty for an activity that does not concern routing. */
  public static Optional<LeadSignal> toDomain(LeadActivity activity) {
    var id = activity.getAssignmentId();
    return id == null ? Optional.empty() : action(activity, id).map(LeadSignal.Acted::new);
  }

  private static Optional<Command.AboutLead> action(LeadActivity activity, String id) {
    var lead = activity.getLeadId();
    var rep = Objects.requireNonNullElse(activity.getRep(), "");
    return switch (activity.getKind()) {
      case ACCEPTED -> Optional.of(new Command.Accept(lead, id, rep));
      case TOUCHED ->
          Optional.of(
              new Command.Touch(
                  lead, id, rep, Objects.requireNonNullElse(activity.getChannel(), "")));
      case REJECTED ->
          Optional.of(
              new Command.Reject(
                  lead,
                  id,
                  rep,
                  activity.getCode(),
                  activity.getUntil(),
                  activity.getDuplicateOf()));
      case OUTCOME -> Optional.of(new Command.Report(lead, id, rep, activity.getOutcome()));
      case HANDED_BACK -> Optional.of(new Command.HandBack(lead, id, rep));
      case REASSIGNED ->
          Optional.ofNullable(activity.getToRep()).map(to -> new Command.Reassign(lead, id, to));
      case UNKNOWN -> Optional.empty();
    };
  }

  /** Empty while the team still works the lead: one that expired is with the next rep already. */
  public static Optional<LeadSignal> toDomain(AssignmentEvent event) {
    return switch (event.getState()) {
      case CLOSED -> Optional.of(ended(event));
      // A lead that was rejected as too early rests with its team until its date.
      case REJECTED ->
          RejectionCode.TIMING.name().equals(event.getRejection())
              ? Optional.empty()
              : Optional.of(ended(event));
      case UNKNOWN, OPEN, ACCEPTED, EXPIRED -> Optional.empty();
    };
  }

  private static LeadSignal ended(AssignmentEvent event) {
    return new LeadSignal.Ended(event.getTeam(), event.getQualificationsSeen(), event.getRep());
  }

  public static LeadSignal toDomain(ReturnedLead returned) {
    return new LeadSignal.Returned(
        returned.getTeam(),
        returned.getQualificationsDone(),
        Set.copyOf(returned.getSkip()),
        returned.getOwner());
  }

  /** What the rep's team is asked to do. */
  public static Command.AboutRep toDomain(RepAvailability change) {
    return change.getAvailable()
        ? new Command.Return(change.getRep())
        : new Command.GoAbsent(change.getRep(), change.getAbsentUntil(), change.getKind());
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
