package dev.leadrelay.scoring.testdata;

import dev.leadrelay.scoring.domain.backtest.EventLog;
import dev.leadrelay.scoring.domain.backtest.Finding;
import dev.leadrelay.scoring.domain.backtest.Merges;
import dev.leadrelay.scoring.domain.backtest.Progress;
import dev.leadrelay.scoring.domain.lead.LeadFact;
import dev.leadrelay.scoring.domain.model.EventRule;
import dev.leadrelay.scoring.domain.recount.Recount;
import dev.leadrelay.scoring.domain.recount.RecountedLead;
import dev.leadrelay.scoring.domain.recount.RecountedLeads;
import dev.leadrelay.scoring.domain.recount.Recounts;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A log of one partition in memory, from which leads are counted at once. */
public final class RecordedLog implements EventLog, Recounts {

  private record Entry(String leadId, LeadFact event) {}

  private final List<Entry> entries = new ArrayList<>();
  private final Map<String, List<LeadFact>> rejections = new HashMap<>();
  private final int mostLeads;
  private final int mostEvents;
  private boolean isHeld;
  private int begun;

  /**
   * @param mostLeads how many leads are held in memory at once
   * @param mostEvents how many of their counted events are
   */
  public RecordedLog(int mostLeads, int mostEvents) {
    this.mostLeads = mostLeads;
    this.mostEvents = mostEvents;
  }

  public void add(String leadId, LeadFact event) {
    entries.add(new Entry(leadId, event));
  }

  public void addRejection(String leadId, LeadFact event) {
    rejections.computeIfAbsent(leadId, _ -> new ArrayList<>()).add(event);
  }

  /** Counts, but keeps what was counted to itself until it is released. */
  public void hold(boolean holds) {
    isHeld = holds;
  }

  /** How often something was counted. */
  public int begun() {
    return begun;
  }

  /** All leads at once. */
  public Map<String, RecountedLead> count(List<EventRule> rules) {
    var leads = new HashMap<String, RecountedLead>();
    new Recount(rules, mostLeads, mostEvents)
        .run(this, 0, new Unwatched(), lead -> leads.put(lead.leadId(), lead));
    return leads;
  }

  @Override
  public RecountedLeads begin(int partition, List<EventRule> rules) {
    begun++;
    return new Counted(new ArrayDeque<>(count(rules).values()));
  }

  private final class Counted implements RecountedLeads {

    private final Deque<RecountedLead> leads;

    Counted(Deque<RecountedLead> leads) {
      this.leads = leads;
    }

    @Override
    public @Nullable RecountedLead poll() {
      return isHeld ? null : leads.poll();
    }

    @Override
    public boolean isDone() {
      return !isHeld && leads.isEmpty();
    }

    @Override
    public void close() {}
  }

  private static final class Unwatched implements Progress {

    @Override
    public void eventJudged() {}

    @Override
    public boolean isUnwanted() {
      return false;
    }
  }

  @Override
  public int partitions() {
    return 1;
  }

  @Override
  public Merges merges() {
    return Merges.NONE;
  }

  @Override
  public long size(int partition) {
    return entries.size();
  }

  @Override
  public Map<String, Finding> findings(int partition) {
    return Map.of();
  }

  @Override
  public Map<String, List<LeadFact>> rejections(int partition) {
    return rejections;
  }

  @Override
  public void read(int partition, long from, Reader reader) {
    for (long offset = from; offset < entries.size(); offset++) {
      var entry = entries.get((int) offset);
      if (reader.wants(entry.leadId(), offset)) {
        reader.take(entry.leadId(), entry.event());
      }
    }
  }

  @Override
  public void close() {}
}
