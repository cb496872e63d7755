package dev.leadrelay.routing.domain.desk;

import dev.leadrelay.routing.domain.calendar.WorkingTime;
import dev.leadrelay.routing.domain.plan.BreachAction;
import dev.leadrelay.routing.domain.plan.ClockKind;
import dev.leadrelay.routing.domain.plan.SlaPolicy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * One SLA on one assignment.
 *
 * @param sla id of the policy
 * @param working true when it counts the rep's working time only, false when it counts all time
 * @param moments what is still to come, in order
 */
public record Clock(
    String sla,
    ClockKind kind,
    Instant start,
    Instant due,
    ClockState state,
    boolean working,
    Set<BreachAction> onBreach,
    List<Moment> moments) {

  private static final int WHOLE = 100;

  public Clock {
    moments = List.copyOf(moments);
  }

  /** Starts a clock for a rep who works at the given hours. */
  static Clock start(SlaPolicy policy, WorkingTime hours, Instant now) {
    var time = policy.working() ? hours : WorkingTime.ALWAYS;
    List<Moment> moments = new ArrayList<>();
    for (int percent : policy.remind()) {
      var share = policy.time().multipliedBy(percent).dividedBy(WHOLE);
      moments.add(new Moment(time.due(now, share), Moment.Kind.REMIND, percent));
    }
    var due = time.due(now, policy.time());
    moments.add(new Moment(due, Moment.Kind.BREACH, WHOLE));
    if (policy.rerouteAfter() != null) {
      moments.add(rerouteOf(policy, time, now, policy.rerouteAfter()));
    }
    moments.sort(Comparator.comparing(Moment::at));
    return new Clock(
        policy.id(),
        policy.kind(),
        now,
        due,
        ClockState.RUNNING,
        policy.working(),
        policy.onBreach(),
        moments);
  }

  private static Moment rerouteOf(SlaPolicy policy, WorkingTime time, Instant now, Duration after) {
    int percent = Math.toIntExact(after.toMillis() * WHOLE / policy.time().toMillis());
    return new Moment(time.due(now, after), Moment.Kind.REROUTE, percent);
  }

  /** The same clock with an earlier due time; reminders that fall after it are left out. */
  Clock dueAt(Instant earlier) {
    var kept = new ArrayList<Moment>();
    for (var moment : moments) {
      if (moment.kind() == Moment.Kind.BREACH) {
        kept.add(new Moment(earlier, Moment.Kind.BREACH, WHOLE));
      } else if (moment.kind() == Moment.Kind.REROUTE || moment.at().isBefore(earlier)) {
        kept.add(moment);
      }
    }
    return new Clock(sla, kind, start, earlier, state, working, onBreach, kept);
  }

  /**
   * The clock of a rep whose hours change: the working time that was left under the old hours is
   * what is left under the new ones.
   */
  Clock moved(WorkingTime before, WorkingTime after, Instant now) {
    if (!working || moments.isEmpty()) {
      return this;
    }
    var moved =
        moments.stream()
            .map(m -> new Moment(moved(m.at(), before, after, now), m.kind(), m.percent()))
            .toList();
    return new Clock(
        sla, kind, start, moved(due, before, after, now), state, working, onBreach, moved);
  }

  private static Instant moved(
      Instant instant, WorkingTime before, WorkingTime after, Instant now) {
    return instant.isAfter(now) ? after.due(now, before.between(now, instant)) : instant;
  }

  /** What was asked for has happened; a breach stays a breach, but says nothing more. */
  Clock answered() {
    return ended(state == ClockState.RUNNING ? ClockState.MET : state);
  }

  Clock cancelled() {
    return ended(state == ClockState.RUNNING ? ClockState.CANCELLED : state);
  }

  private Clock ended(ClockState end) {
    return new Clock(sla, kind, start, due, end, working, onBreach, List.of());
  }

  /** The clock after its next moment has passed. */
  Clock passed() {
    var end = moments.getFirst().kind() == Moment.Kind.BREACH ? ClockState.BREACHED : state;
    return new Clock(
        sla, kind, start, due, end, working, onBreach, moments.subList(1, moments.size()));
  }
}
