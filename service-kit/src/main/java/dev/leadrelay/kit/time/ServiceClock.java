package dev.leadrelay.kit.time;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The clock of a service: the system's, unless a rehearsal needs another time. Then it shows some
 * instant at a given moment and runs on from there, faster if wanted; the same in every instance
 * that is told the same.
 *
 * @param since the moment, by the system's clock
 * @param shown what this clock shows then
 * @param speed how fast it runs; 1 for as fast as time
 */
public record ServiceClock(Instant since, Instant shown, double speed) implements InstantSource {

  private static final Logger log = LoggerFactory.getLogger(ServiceClock.class);
  private static final ServiceClock SYSTEM = new ServiceClock(Instant.EPOCH, Instant.EPOCH, 1);

  public ServiceClock {
    if (!(speed > 0)) {
      throw new IllegalArgumentException(
          "Expected a clock that runs forward, but its speed is %s.".formatted(speed));
    }
  }

  /**
   * The clock of the settings.
   *
   * @param since null for the system's clock
   * @param shown null for the system's clock
   * @throws IllegalArgumentException when only one of the two is given
   */
  public static ServiceClock of(@Nullable Instant since, @Nullable Instant shown, double speed) {
    if (since == null && shown == null) {
      return SYSTEM;
    }
    if (since == null || shown == null) {
      throw new IllegalArgumentException(
          "Expected what the clock shows and since when, but got only one of them.");
    }
    log.warn(
        "The clock shows {} at {} and runs {} times as fast: a rehearsal.", shown, since, speed);
    return new ServiceClock(since, shown, speed);
  }

  @Override
  public Instant instant() {
    return at(Instant.now());
  }

  /** What it shows when the system's clock shows an instant. */
  public Instant at(Instant system) {
    var passed = Duration.between(since, system);
    return shown.plus(speed == 1 ? passed : Duration.ofMillis((long) (passed.toMillis() * speed)));
  }
}
