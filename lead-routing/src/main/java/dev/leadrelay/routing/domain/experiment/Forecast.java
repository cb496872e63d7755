package dev.leadrelay.routing.domain.experiment;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the last weeks say about an experiment that has not started yet.
 *
 * @param recent leads of those weeks, and how many of them reached the measure in time
 * @param leadsPerDay how many leads were routed a day
 * @param days how long the sample takes at that pace; null when nobody can say
 * @param sentence the forecast for people
 */
public record Forecast(Tally recent, double leadsPerDay, @Nullable Long days, String sentence) {

  /** How far back to look. */
  public static final Duration LOOK_BACK = Duration.ofDays(28);

  private static final double MILLIS_PER_DAY = Duration.ofDays(1).toMillis();

  /**
   * The forecast.
   *
   * @param recent the leads of the time to look back on
   */
  public static Forecast of(
      Design design, SampleSize needed, List<Participant> recent, Instant now) {
    var ripe = recent.stream().filter(each -> each.isRipe(design.within(), now)).toList();
    long reached = ripe.stream().filter(each -> each.hasReached(design.within())).count();
    var tally = new Tally(ripe.size(), Math.toIntExact(reached));
    if (recent.isEmpty()) {
      return new Forecast(
          tally,
          0,
          null,
          "%d leads are needed. None was routed lately, so nobody can say how long that takes."
              .formatted(needed.total()));
    }
    double perDay = perDay(recent, now);
    long days = (long) Math.ceil(needed.total() / perDay);
    return new Forecast(tally, perDay, days, sentence(design, needed, tally, perDay, days));
  }

  private static double perDay(List<Participant> recent, Instant now) {
    var first = recent.stream().map(Participant::since).min(Instant::compareTo).orElse(now);
    double days = Duration.between(first, now).toMillis() / MILLIS_PER_DAY;
    return recent.size() / Math.max(1, days);
  }

  private static String sentence(
      Design design, SampleSize needed, Tally tally, double perDay, long days) {
    return String.format(
        Locale.ROOT,
        "%d leads are needed, which takes %d days at the present %.1f a day. Lately %.1f %% %s in"
            + " time; the baseline says %.1f %%.",
        needed.total(),
        days,
        perDay,
        100 * tally.share(),
        design.measure().text(),
        100 * design.baseline());
  }
}
