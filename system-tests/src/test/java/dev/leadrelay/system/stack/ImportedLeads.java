package dev.leadrelay.system.stack;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.leadrelay.schemas.LeadScore;
import dev.leadrelay.schemas.Level;
import dev.leadrelay.schemas.Qualification;
import dev.leadrelay.schemas.topics.Topics;
import dev.leadrelay.stack.domain.run.Component;
import dev.leadrelay.system.http.Http;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** What became of the leads that were sent to a stack. */
public final class ImportedLeads {

  private static final Set<Level> TO_BE_ROUTED = Set.of(Level.MQL, Level.HOT);
  private static final List<String> PARTS =
      List.of("open", "touchedInTime", "touchedLate", "breachedAndRerouted", "closedUntouched");

  private final TestStack stack;

  public ImportedLeads(TestStack stack) {
    this.stack = stack;
  }

  /** Number of events in the log of record. */
  public long events() {
    return stack.topics().all(Topics.EVENTS).size();
  }

  /** Leads that have a score. */
  public Set<String> scored() {
    return stack.topics().all(Topics.SCORES).stream().map(LeadScore::getLeadId).collect(toSet());
  }

  /** Leads that qualified at some time. */
  public Set<String> qualified() {
    return stack.topics().all(Topics.QUALIFICATIONS).stream()
        .filter(change -> TO_BE_ROUTED.contains(change.getTo()))
        .map(Qualification::getLeadId)
        .collect(toSet());
  }

  /** Leads that were given to a rep at some time. */
  public Set<String> assigned() {
    return stack.assignments().leads();
  }

  /** Every assignment of the log is counted, and is exactly one of the things that it can be. */
  public void assertTheNumbersAddUp() {
    var from = Instant.now().minus(Duration.ofDays(1));
    var total =
        Http.get(
                "%s/v1/sla?by=team&from=%s&to=%s"
                    .formatted(stack.url(Component.SLA), from, from.plus(Duration.ofDays(2))))
            .json()
            .get("total");

    var assigned = total.get("assigned").asLong();

    assertThat(assigned).isEqualTo(stack.assignments().assignments().size());
    assertThat(PARTS.stream().mapToLong(part -> total.get(part).asLong()).sum())
        .isEqualTo(assigned);
  }
}
