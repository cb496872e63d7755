package dev.leadrelay.bench.latency;

import java.util.List;

/** A way from a door to a reader, which exists between opening and closing. */
interface Path {

  /** What it is called in tables. */
  String name();

  /** Starts all that is on the way, the broker included. */
  Open open();

  /**
   * A path that leads can be sent along.
   *
   * @param between what works between door and arrivals, in the order in which it was started
   */
  record Open(Door door, Arrivals arrivals, List<? extends AutoCloseable> between)
      implements AutoCloseable {

    @Override
    public void close() {
      door.close();
      arrivals.close();
      for (var part : between.reversed()) {
        try {
          part.close();
        } catch (Exception e) {
          throw new IllegalStateException("A path did not close.", e);
        }
      }
    }
  }
}
