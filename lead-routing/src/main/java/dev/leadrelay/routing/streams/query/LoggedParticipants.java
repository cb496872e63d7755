package dev.leadrelay.routing.streams.query;

import dev.leadrelay.routing.domain.experiment.Measure;
import dev.leadrelay.routing.domain.experiment.Participant;
import dev.leadrelay.routing.domain.experiment.ParticipantLog;
import dev.leadrelay.routing.domain.plan.Arm;
import dev.leadrelay.schemas.AssignmentEvent;
import dev.leadrelay.schemas.AssignmentEventKind;
import dev.leadrelay.schemas.LeadActivity;
import dev.leadrelay.schemas.RoutingDecision;
import dev.leadrelay.schemas.topics.Topics;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;

/**
 * Reads from the log what became of leads: when each was first routed, from the decisions, and when
 * it reached a measure, from its assignments and from what reps and the CRM reported.
 */
public final class LoggedParticipants implements ParticipantLog {

  private static final List<String> TOPICS =
      List.of(Topics.DECISIONS.name(), Topics.ASSIGNMENTS.name(), Topics.ACTIVITIES.name());

  /** Who has an opportunity has been an SQL. */
  private static final Map<Measure, Set<String>> OUTCOMES =
      Map.of(
          Measure.TOUCHED, Set.of(),
          Measure.ACCEPTED, Set.of("SQL", "OPPORTUNITY", "WON"),
          Measure.SQL, Set.of("SQL", "OPPORTUNITY", "WON"),
          Measure.WON, Set.of("WON"));

  private final LogScan log;
  private final Deserializer<?> values;

  /**
   * @param consumers makes a consumer of no group, which sees what is committed
   * @param values reads the contract's values
   */
  public LoggedParticipants(Supplier<Consumer<String, byte[]>> consumers, Deserializer<?> values) {
    this.log = new LogScan(consumers, TOPICS);
    this.values = values;
  }

  @Override
  public List<Participant> read(Question question, @Nullable String experiment) {
    Map<String, RoutingDecision> first = new HashMap<>();
    Map<String, Instant> reached = new HashMap<>();
    log.read(
        question.from(),
        record -> {
          switch (values.deserialize(record.topic(), record.value())) {
            case RoutingDecision decision when isAskedFor(decision, question, experiment) ->
                first.merge(decision.getLeadId(), decision, LoggedParticipants::earlier);
            case AssignmentEvent event ->
                reachedAt(event, question.measure())
                    .ifPresent(at -> note(reached, event.getLeadId(), at));
            case LeadActivity activity ->
                reachedAt(activity, question.measure())
                    .ifPresent(at -> note(reached, activity.getLeadId(), at));
            case null, default -> {}
          }
          return true;
        });
    List<Participant> participants = new ArrayList<>();
    first.forEach((lead, decision) -> participants.add(participant(decision, reached.get(lead))));
    return participants;
  }

  private static Participant participant(RoutingDecision first, @Nullable Instant reachedAt) {
    var arm = first.getArm() == null ? null : Arm.valueOf(first.getArm());
    return new Participant(first.getLeadId(), arm, first.getAt(), reachedAt);
  }

  private static boolean isAskedFor(
      RoutingDecision decision, Question question, @Nullable String experiment) {
    return (question.to() == null || decision.getAt().isBefore(question.to()))
        && (experiment == null || Objects.equals(decision.getExperiment(), experiment));
  }

  private static RoutingDecision earlier(RoutingDecision one, RoutingDecision other) {
    return other.getAt().isBefore(one.getAt()) ? other : one;
  }

  private static void note(Map<String, Instant> reached, String leadId, Instant at) {
    reached.merge(leadId, at, (known, newer) -> newer.isBefore(known) ? newer : known);
  }

  private static Optional<Instant> reachedAt(AssignmentEvent event, Measure measure) {
    return switch (measure) {
      case TOUCHED -> Optional.ofNullable(event.getFirstTouchAt());
      case ACCEPTED ->
          event.getKind() == AssignmentEventKind.ACCEPTED
              ? Optional.of(event.getAt())
              : Optional.empty();
      case SQL, WON -> Optional.empty();
    };
  }

  private static Optional<Instant> reachedAt(LeadActivity activity, Measure measure) {
    return OUTCOMES.getOrDefault(measure, Set.of()).contains(String.valueOf(activity.getOutcome()))
        ? Optional.of(activity.getAt())
        : Optional.empty();
  }
}
