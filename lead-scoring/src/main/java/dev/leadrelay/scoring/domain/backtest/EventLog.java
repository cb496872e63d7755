package dev.leadrelay.scoring.domain.backtest;

import dev.leadrelay.scoring.domain.lead.LeadFact;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The log of record, as it was when it was opened. All events of a lead are in one partition. */
public interface EventLog extends AutoCloseable {

  /** Takes the events of one partition in their order. */
  interface Reader {

    /** Whether an event of a lead is wanted now. */
    boolean wants(String leadId, long offset);

    void take(String leadId, LeadFact event);
  }

  int partitions();

  /** Which leads turned out to be one person, as far as is known now. */
  Merges merges();

  /** How many events there are at most. */
  default long size() {
    return IntStream.range(0, partitions()).mapToLong(this::size).sum();
  }

  /** How many events of a partition there are at most. */
  long size(int partition);

  /** What is known of the leads of a partition. */
  Map<String, Finding> findings(int partition);

  /**
   * What sales found unfit about the leads of a partition, as events, in the order of their time.
   */
  Map<String, List<LeadFact>> rejections(int partition);

  /**
   * Reads a partition to its end.
   *
   * @param from the offset to begin with
   */
  void read(int partition, long from, Reader reader);

  @Override
  void close();
}
