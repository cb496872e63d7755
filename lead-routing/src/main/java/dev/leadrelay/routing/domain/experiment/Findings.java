package dev.leadrelay.routing.domain.experiment;

import dev.leadrelay.routing.domain.plan.Arm;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What an experiment shows. It is decided once, on the first leads of each arm that its design asks
 * for: who looks before changes nothing, and leads that come later do not either.
 *
 * @param difference null while an arm has no lead whose time is over
 */
public record Findings(
    Side control, Side variant, @Nullable Difference difference, Verdict verdict, String sentence) {

  /**
   * One arm.
   *
   * @param needed leads that the design asks for
   * @param entered leads that take part, their time over or not
   * @param counted those that count: the first ones whose time is over
   */
  public record Side(int needed, int entered, Tally counted) {

    boolean isComplete() {
      return counted.leads() >= needed;
    }
  }

  /**
   * What the participants show so far.
   *
   * @param ended whether no further leads take part
   */
  public static Findings of(
      Design design,
      SampleSize needed,
      List<Participant> participants,
      Instant now,
      boolean ended,
      NormalQuantile quantile) {
    var control = side(design, Arm.CONTROL, needed.control(), participants, now);
    var variant = side(design, Arm.VARIANT, needed.variant(), participants, now);
    boolean any = control.counted().leads() > 0 && variant.counted().leads() > 0;
    var difference =
        any
            ? Difference.of(
                control.counted(), variant.counted(), quantile.of(1 - design.significance() / 2))
            : null;
    boolean awaited = !ended || isAnyUnripe(design, participants, now);
    var verdict = verdict(control, variant, difference, awaited);
    return new Findings(
        control, variant, difference, verdict, sentence(verdict, design, control, variant));
  }

  private static Side side(
      Design design, Arm arm, int needed, List<Participant> participants, Instant now) {
    var all = participants.stream().filter(each -> each.arm() == arm).toList();
    var counted =
        all.stream()
            .filter(each -> each.isRipe(design.within(), now))
            .sorted(Participant.FIRST_COME)
            .limit(needed)
            .toList();
    long reached = counted.stream().filter(each -> each.hasReached(design.within())).count();
    return new Side(needed, all.size(), new Tally(counted.size(), Math.toIntExact(reached)));
  }

  private static boolean isAnyUnripe(Design design, List<Participant> all, Instant now) {
    return all.stream().anyMatch(each -> !each.isRipe(design.within(), now));
  }

  private static Verdict verdict(
      Side control, Side variant, @Nullable Difference difference, boolean awaited) {
    if (difference == null || !control.isComplete() || !variant.isComplete()) {
      return awaited ? Verdict.COLLECTING : Verdict.ENDED_EARLY;
    }
    if (difference.includesZero()) {
      return Verdict.NO_DIFFERENCE_FOUND;
    }
    return difference.value() > 0 ? Verdict.VARIANT_BETTER : Verdict.CONTROL_BETTER;
  }

  private static String sentence(Verdict verdict, Design design, Side control, Side variant) {
    return switch (verdict) {
      case COLLECTING ->
          "Go on collecting: the live plan has %s of its leads and the variant %s; nothing follows before both are complete."
              .formatted(progress(control), progress(variant));
      case ENDED_EARLY ->
          "Ended before the sample was complete, with %s and %s: nothing follows."
              .formatted(progress(control), progress(variant));
      case VARIANT_BETTER ->
          "Stop: the variant is better. %s".formatted(shares(design, control, variant));
      case CONTROL_BETTER ->
          "Stop: the live plan is better. %s".formatted(shares(design, control, variant));
      case NO_DIFFERENCE_FOUND ->
          "Stop: no difference was found. %s A difference of %s would have been found with a chance of %s."
              .formatted(
                  shares(design, control, variant),
                  percent(design.difference()),
                  percent(design.power()));
    };
  }

  private static String progress(Side side) {
    return "%d of %d".formatted(side.counted().leads(), side.needed());
  }

  private static String shares(Design design, Side control, Side variant) {
    return "Of its leads %s %s in time, of the live plan's %s."
        .formatted(
            percent(variant.counted().share()),
            design.measure().text(),
            percent(control.counted().share()));
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f %%", 100 * share);
  }
}
