package dev.leadrelay.system.week;

import dev.leadrelay.testkit.week.Story;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * How the week's time passes: fast, on the clock that the service is given too.
 *
 * @param since when the week begins, by the system's clock
 * @param speed how many hours of the week pass in an hour
 */
public record Pace(Instant since, int speed) {

  /** The settings that give a service the same clock. */
  public Map<String, String> settings() {
    return Map.of(
        "LEADRELAY_CLOCK_SHOWN", Story.START.toString(),
        "LEADRELAY_CLOCK_SINCE", since.toString(),
        "LEADRELAY_CLOCK_SPEED", String.valueOf(speed));
  }

  /** What time it is in the week. */
  public Instant now() {
    return Story.START.plusMillis(Duration.between(since, Instant.now()).toMillis() * speed);
  }

  /** How long to wait for an instant of the week; 0 when it has passed. */
  public long millisTo(Instant at) {
    var due = since.plusMillis(Duration.between(Story.START, at).toMillis() / speed);
    return Math.max(0, Duration.between(Instant.now(), due).toMillis());
  }
}
