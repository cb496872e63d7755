package dev.leadrelay.scoring.domain.recount;

import org.jspecify.annotations.Nullable;

/** The leads of a partition, each as soon as all its events are counted. */
public interface RecountedLeads extends AutoCloseable {

  /** There are none. */
  RecountedLeads NONE =
      new RecountedLeads() {
        @Override
        public @Nullable RecountedLead poll() {
          return null;
        }

        @Override
        public boolean isDone() {
          return true;
        }

        @Override
        public void close() {}
      };

  /** The next lead; null when none is ready. The same lead may come again. */
  @Nullable RecountedLead poll();

  /**
   * Whether no more lead will come, neither here nor of the partitions that are counted beside: a
   * lead may hold the facts of one there.
   */
  boolean isDone();

  /** Nobody wants them any more. */
  @Override
  void close();
}
