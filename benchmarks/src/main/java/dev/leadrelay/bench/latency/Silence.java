package dev.leadrelay.bench.latency;

import dev.leadrelay.stack.domain.run.Progress;
import java.time.Duration;

/** Says nothing about a stack that starts and stops: the suite tells its own progress. */
final class Silence implements Progress {

  @Override
  public void started(String title, Duration took) {}

  @Override
  public void stopped(String title, Duration took) {}

  @Override
  public void note(String sentence) {}
}
