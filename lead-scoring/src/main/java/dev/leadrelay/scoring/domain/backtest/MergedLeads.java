package dev.leadrelay.scoring.domain.backtest;

import dev.leadrelay.scoring.domain.lead.LeadFact;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;

/**
 * What leads that turned out to be one person did: the union of their distinct events, in the order
 * in which they happened, under the id of the lead that holds it.
 */
public final class MergedLeads {

  /** About 100 MB: all events of each. */
  private static final int MOST_AT_ONCE = 2_000;

  private final EventLog log;
  private final Merges merges;
  private final Set<String> tied;
  private final Progress progress;

  public MergedLeads(EventLog log, Progress progress) {
    this.log = log;
    this.merges = log.merges();
    this.tied = merges.tied();
    this.progress = progress;
  }

  /** All leads that are tied to another one. */
  public Set<String> tied() {
    return tied;
  }

  /** What is known of them, by the lead that holds them. */
  public Map<String, Finding> findings() {
    var findings = new HashMap<String, Finding>();
    for (int partition = 0; partition < log.partitions(); partition++) {
      log.findings(partition)
          .forEach(
              (leadId, finding) -> {
                if (tied.contains(leadId)) {
                  merges
                      .holderOf(leadId, finding.at())
                      .ifPresent(holder -> findings.merge(holder, finding, Finding::and));
                }
              });
    }
    return findings;
  }

  /**
   * Reads what certain leads hold.
   *
   * @param reader is told each of them that holds something
   */
  public void read(Set<String> holders, BiConsumer<String, List<LeadFact>> reader) {
    var waiting = new TreeSet<>(holders);
    while (!waiting.isEmpty() && !progress.isUnwanted()) {
      var next = Set.copyOf(waiting.stream().limit(MOST_AT_ONCE).toList());
      waiting.removeAll(next);
      gather(next).forEach((holder, facts) -> reader.accept(holder, inOrder(facts)));
    }
  }

  private Map<String, Map<Long, LeadFact>> gather(Set<String> holders) {
    var gathered = new TreeMap<String, Map<Long, LeadFact>>();
    var reader =
        new EventLog.Reader() {
          @Override
          public boolean wants(String leadId, long offset) {
            return tied.contains(leadId) && !progress.isUnwanted();
          }

          @Override
          public void take(String leadId, LeadFact event) {
            merges
                .holderOf(leadId, event.at())
                .filter(holders::contains)
                .ifPresent(
                    holder ->
                        gathered
                            .computeIfAbsent(holder, _ -> new HashMap<>())
                            .putIfAbsent(event.fingerprint(), event));
          }
        };
    for (int partition = 0; partition < log.partitions(); partition++) {
      log.read(partition, 0, reader);
    }
    return gathered;
  }

  private static List<LeadFact> inOrder(Map<Long, LeadFact> facts) {
    return facts.values().stream()
        .sorted(Comparator.comparingLong(LeadFact::at).thenComparing(LeadFact::id))
        .toList();
  }
}
