package dev.leadrelay.system.log;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import dev.leadrelay.schemas.AssignmentEvent;
import dev.leadrelay.schemas.AssignmentEventKind;
import dev.leadrelay.schemas.AssignmentState;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The life of all assignments, in the order of the log, checked without any code of the services.
 */
public final class AssignmentLog {

  private static final Set<AssignmentState> HELD =
      Set.of(AssignmentState.OPEN, AssignmentState.ACCEPTED);

  private final List<AssignmentEvent> events;

  public AssignmentLog(List<AssignmentEvent> events) {
    this.events = List.copyOf(events);
  }

  /** Ids of all assignments. */
  public Set<String> assignments() {
    return events.stream().map(AssignmentEvent::getAssignmentId).collect(toSet());
  }

  /** Leads that were ever given to a rep. */
  public Set<String> leads() {
    return events.stream().map(AssignmentEvent::getLeadId).collect(toSet());
  }

  /** Assignments that a rep holds at the end of the log. */
  public long held() {
    Map<String, AssignmentState> last = new HashMap<>();
    events.forEach(event -> last.put(event.getAssignmentId(), event.getState()));
    return last.values().stream().filter(HELD::contains).count();
  }

  /**
   * Everything that should not be: a lead with two owners, a step told twice or left out. Empty
   * when all is well.
   */
  public List<String> faults() {
    List<String> faults = new ArrayList<>();
    events.stream()
        .collect(groupingBy(AssignmentEvent::getLeadId))
        .forEach((lead, life) -> check(lead, life, faults));
    return faults;
  }

  private static void check(String lead, List<AssignmentEvent> life, List<String> faults) {
    Map<String, Integer> steps = new HashMap<>();
    Set<String> open = new HashSet<>();
    Set<String> holders = new HashSet<>();
    for (var event : life) {
      int expected = steps.merge(event.getAssignmentId(), 1, Integer::sum);
      if (event.getSequence() != expected) {
        faults.add(
            "Lead %s: expected step %d of %s, but got %d."
                .formatted(lead, expected, event.getAssignmentId(), event.getSequence()));
      }
      if (event.getKind() == AssignmentEventKind.OPENED
          && event.getAttempt() > 1
          && !holders.add(event.getRep())) {
        faults.add(
            "Lead %s was rerouted to %s, who had it before.".formatted(lead, event.getRep()));
      }
      holders.add(event.getRep());
      if (HELD.contains(event.getState())) {
        open.add(event.getAssignmentId());
      } else {
        open.remove(event.getAssignmentId());
      }
      if (open.size() > 1) {
        faults.add("Lead %s has two owners: %s.".formatted(lead, open));
      }
    }
  }
}
