package dev.leadrelay.scoring.adapter.intake;

import dev.leadrelay.ingest.adapter.avro.EventMapper;
import dev.leadrelay.ingest.domain.event.Door;
import dev.leadrelay.ingest.domain.intake.Intake;
import dev.leadrelay.ingest.domain.intake.Outcome;
import dev.leadrelay.schemas.LeadEvent;
import dev.leadrelay.scoring.domain.lead.LeadFact;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Reads CloudEvents as the doors of ingest do, and writes them nowhere. */
public final class EventDesk {

  /** What is tried out may lie in the future; a door would refuse it. */
  private static final Instant WHENEVER = Instant.parse("9999-12-31T00:00:00Z");

  private final Intake intake;
  private final Function<LeadEvent, LeadFact> scoring;
  private final Clock clock;

  /**
   * @param scoring what scoring takes from an event of the log
   */
  public EventDesk(Intake intake, Function<LeadEvent, LeadFact> scoring, Clock clock) {
    this.intake = intake;
    this.scoring = scoring;
    this.clock = clock;
  }

  /**
   * Reads events of one lead.
   *
   * @param sent CloudEvents as maps, lists, texts, numbers and truth values
   */
  public ReadEvents read(List<?> sent) {
    var events = new ArrayList<LeadEvent>();
    var problems = new ArrayList<EventProblem>();
    for (int i = 0; i < sent.size(); i++) {
      if (sent.get(i) instanceof Map<?, ?> event) {
        take(event, i, events, problems);
      } else {
        problems.add(
            new EventProblem(i, "", "Expected an event as a JSON object, but it is none."));
      }
    }
    return new ReadEvents(leadId(events), events.stream().map(scoring).toList(), problems);
  }

  private void take(
      Map<?, ?> event, int index, List<LeadEvent> events, List<EventProblem> problems) {
    @SuppressWarnings("unchecked") // JSON has no other names than texts.
    var json = (Map<String, ?>) event;
    switch (intake.take(json, Door.EVENTS, receivedAt(json))) {
      case Outcome.Accepted accepted -> events.add(EventMapper.toAvro(accepted));
      case Outcome.Refused(var refusals) ->
          refusals.forEach(
              refusal ->
                  problems.add(new EventProblem(index, refusal.pointer(), refusal.detail())));
    }
  }

  /** An event without a time of its own happens when it is received: now. */
  private Instant receivedAt(Map<String, ?> event) {
    return event.get("time") instanceof String time && !time.isBlank() ? WHENEVER : clock.instant();
  }

  /** What was done under a weaker identifier is handed to the lead with the strongest one. */
  private static Optional<String> leadId(List<LeadEvent> events) {
    return events.stream()
        .min(Comparator.comparingInt(EventDesk::weakness).thenComparing(LeadEvent::getOccurredAt))
        .map(LeadEvent::getLeadId);
  }

  private static int weakness(LeadEvent event) {
    var person = event.getPerson();
    if (person == null) {
      return 3;
    }
    if (person.getEmail() != null) {
      return 0;
    }
    if (person.getPhone() != null) {
      return 1;
    }
    return person.getLinkedInId() != null ? 2 : 3;
  }
}
