package dev.leadrelay.routing.week;

import dev.leadrelay.routing.adapter.plan.PlanReader;
import dev.leadrelay.routing.domain.book.DecisionEntry;
import dev.leadrelay.routing.domain.desk.Assignment;
import dev.leadrelay.routing.domain.desk.AssignmentState;
import dev.leadrelay.routing.domain.lead.Lead;
import dev.leadrelay.routing.domain.lead.Level;
import dev.leadrelay.routing.domain.replay.Input;
import dev.leadrelay.routing.domain.replay.Replay;
import dev.leadrelay.routing.domain.replay.Transcript;
import dev.leadrelay.testkit.week.Deed;
import dev.leadrelay.testkit.week.Event;
import dev.leadrelay.testkit.week.Seen;
import dev.leadrelay.testkit.week.Story;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A week's story, run through a replay. */
final class Week {

  private static final Duration LENGTH = Duration.ofDays(10);
  private static final int LEADS = 1_000;

  private final Story story;
  private final Replay replay;
  private final List<Seen.Away> away = new ArrayList<>();
  private int index;

  Week(long seed) {
    this.story = Story.of(seed, LEADS);
    this.replay = new Replay(new PlanReader().read("week.yml", story.plan().yaml(1)));
  }

  Story story() {
    return story;
  }

  Transcript transcript() {
    return replay.transcript();
  }

  /** Runs it. */
  void run() {
    story.events().forEach(this::happen);
    replay.runUntil(Story.START.plus(LENGTH));
  }

  private void happen(Event event) {
    switch (event) {
      case Event.Qualified(var at, var lead, var hot, var country) ->
          take(at, new Input.Qualified(lead(lead, hot, country, at)));
      case Event.Acted(var at, var lead, var dice) -> act(at, lead, dice);
      case Event.FellIll(var at, var rep, var until) -> {
        away.add(new Seen.Away(rep, at, until, at));
        take(at, new Input.WentAbsent(rep, until));
      }
      case Event.PlanChanged(var at) ->
          take(at, new Input.Published(new PlanReader().read("week.yml", story.plan().yaml(2))));
    }
  }

  private static Lead lead(String id, boolean hot, String country, Instant at) {
    var level = hot ? Level.HOT : Level.MQL;
    return new Lead(id, level, 80, at, "web", Map.of("country", country), Map.of(), Map.of());
  }

  private void act(Instant at, String lead, int dice) {
    replay.runUntil(at);
    holder(lead).ifPresent(held -> take(at, new Input.Acted(lead, action(held, dice, at))));
  }

  private Optional<Assignment> holder(String lead) {
    return transcript().assignments().stream()
        .filter(assignment -> assignment.lead().id().equals(lead))
        .filter(assignment -> assignment.state().isHeldByRep())
        .findFirst();
  }

  private static Input.Action action(Assignment held, int dice, Instant at) {
    var rep = held.rep();
    return switch (Deed.of(dice, held.state() == AssignmentState.OPEN)) {
      case ACCEPT -> new Input.Action.Accepted(rep);
      case CALL -> new Input.Action.Touched(rep, "call");
      case MAIL -> new Input.Action.Touched(rep, "mail");
      case REJECT_NO_FIT -> new Input.Action.Rejected(rep, "NO_FIT", null, null);
      case REJECT_NO_NEED -> new Input.Action.Rejected(rep, "NO_NEED", null, null);
      case REJECT_TIMING ->
          new Input.Action.Rejected(rep, "TIMING", at.plus(Duration.ofDays(2)), null);
      case HAND_BACK -> new Input.Action.HandedBack(rep);
      case WON -> new Input.Action.Reported(rep, "WON");
      case SQL -> new Input.Action.Reported(rep, "SQL");
    };
  }

  private void take(Instant at, Input input) {
    replay.take(index++, at, input);
  }

  /** What came of it. */
  Seen seen() {
    return new Seen(
        transcript().assignments().stream().map(Week::given).toList(),
        transcript().breaches().stream().map(Week::alarm).toList(),
        transcript().decisions().stream().map(Week::decided).toList(),
        away);
  }

  private static Seen.Given given(Assignment assignment) {
    return new Seen.Given(
        assignment.id(),
        assignment.lead().id(),
        assignment.round(),
        assignment.rep(),
        assignment.pool(),
        assignment.state().isHeldByRep(),
        assignment.assignedAt(),
        assignment.clocks().stream()
            .map(clock -> new Seen.Clock(clock.sla(), clock.due(), clock.state().name()))
            .toList());
  }

  private static Seen.Alarm alarm(Transcript.Breach breach) {
    return new Seen.Alarm(
        breach.leadId(), breach.rep(), breach.sla(), breach.breached(), breach.due(), breach.at());
  }

  private static Seen.Decided decided(DecisionEntry decision) {
    return new Seen.Decided(
        decision.leadId(),
        decision.sentence(),
        decision.pool(),
        decision.planVersion(),
        decision.candidates().stream()
            .map(DecisionEntry.CandidateEntry::entitlementAfter)
            .toList());
  }
}
