package dev.leadrelay.stack.domain.demo;

import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** How a made-up rep keeps promises. The plan's clocks run in seconds. */
public enum RepHabit {
  EARLY(2, 9, 0),
  LATE(14, 40, 10),
  OFTEN_NEVER(4, 25, 60);

  private final int fromSeconds;
  private final int toSeconds;
  private final int neverOfHundred;

  RepHabit(int fromSeconds, int toSeconds, int neverOfHundred) {
    this.fromSeconds = fromSeconds;
    this.toSeconds = toSeconds;
    this.neverOfHundred = neverOfHundred;
  }

  /** Habits are spread over reps in turn. */
  public static RepHabit ofNth(int rep) {
    return values()[rep % values().length];
  }

  /** How long until the rep answers a lead; empty: never. */
  public Optional<Duration> answersAfter(RandomGenerator random) {
    return random.nextInt(100) < neverOfHundred
        ? Optional.empty()
        : Optional.of(Duration.ofMillis(random.nextInt(fromSeconds * 1000, toSeconds * 1000)));
  }
}
