package dev.leadrelay.bench;

import dev.leadrelay.bench.report.PartResult;

/** One part of the suite. */
public interface Part {

  /** Measures, telling what it does; takes from seconds to minutes, depending on the effort. */
  PartResult measure(Effort effort, Progress progress);
}
