package dev.leadrelay.system.week;

import dev.leadrelay.schemas.AssignmentEvent;
import dev.leadrelay.schemas.AssignmentState;
import dev.leadrelay.schemas.BreachKind;
import dev.leadrelay.schemas.Candidate;
import dev.leadrelay.schemas.RepAvailability;
import dev.leadrelay.schemas.RoutingDecision;
import dev.leadrelay.schemas.SlaBreach;
import dev.leadrelay.schemas.topics.Topics;
import dev.leadrelay.system.log.TopicReader;
import dev.leadrelay.testkit.week.Seen;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What came of the week, read from the topics. */
public final class SeenOnTopics {

  private SeenOnTopics() {}

  /**
   * Everything that was told.
   *
   * @param knownAt when the desks knew of each absence at the latest, by rep
   */
  public static Seen read(TopicReader topics, Map<String, Instant> knownAt) {
    return new Seen(
        given(topics.all(Topics.ASSIGNMENTS)),
        topics.all(Topics.BREACHES).stream().map(SeenOnTopics::alarm).toList(),
        topics.all(Topics.DECISIONS).stream().map(SeenOnTopics::decided).toList(),
        topics.all(Topics.AVAILABILITY).stream().map(away -> away(away, knownAt)).toList());
  }

  /** A lead is in one partition: its assignments are in the order in which they were made. */
  private static List<Seen.Given> given(List<AssignmentEvent> events) {
    Map<String, AssignmentEvent> last = new LinkedHashMap<>();
    events.forEach(event -> last.put(event.getAssignmentId(), event));
    return last.values().stream().map(SeenOnTopics::given).toList();
  }

  private static Seen.Given given(AssignmentEvent event) {
    boolean held =
        event.getState() == AssignmentState.OPEN || event.getState() == AssignmentState.ACCEPTED;
    return new Seen.Given(
        event.getAssignmentId(),
        event.getLeadId(),
        roundOf(event.getAssignmentId()),
        event.getRep(),
        event.getPool(),
        held,
        event.getAssignedAt(),
        event.getClocks().stream()
            .map(clock -> new Seen.Clock(clock.getSla(), clock.getDue(), clock.getState().name()))
            .toList());
  }

  /** The id of an assignment is {@code leadId-round-attempt}. */
  private static int roundOf(String id) {
    var parts = List.of(id.split("-", -1));
    return Integer.parseInt(parts.get(parts.size() - 2));
  }

  private static Seen.Alarm alarm(SlaBreach breach) {
    return new Seen.Alarm(
        breach.getLeadId(),
        breach.getRep(),
        breach.getSla(),
        breach.getKind() == BreachKind.BREACHED,
        breach.getDue(),
        breach.getAt());
  }

  private static Seen.Decided decided(RoutingDecision decision) {
    return new Seen.Decided(
        decision.getLeadId(),
        decision.getSentence(),
        decision.getPool(),
        decision.getPlanVersion(),
        decision.getCandidates().stream().map(Candidate::getEntitlementAfter).toList());
  }

  private static Seen.Away away(RepAvailability change, Map<String, Instant> knownAt) {
    return new Seen.Away(
        change.getRep(),
        change.getAt(),
        change.getAbsentUntil(),
        knownAt.getOrDefault(change.getRep(), change.getAt()));
  }
}
