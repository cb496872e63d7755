package dev.leadrelay.routing.domain.plan;

import dev.leadrelay.routing.domain.lead.Lead;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A draft that decides about a part of the leads, beside the live plan. Which part that is follows
 * from the experiment's name, the lead's id and the instant at which it qualified, and from nothing
 * else: every instance and every replay splits alike, and nothing has to be remembered.
 *
 * @param share how many leads of a hundred go by the variant
 * @param from leads that qualify from here on take part
 * @param until leads that qualify from here on no longer do; null: nobody has ended it yet
 * @param rules of the variant
 * @param sla of the variant
 */
public record Experiment(
    String name,
    int share,
    Instant from,
    @Nullable Instant until,
    List<Rule> rules,
    List<SlaPolicy> sla) {

  /** Places are hundredths of a percent. */
  private static final int PLACES = 10_000;

  private static final int PLACES_PER_PERCENT = 100;

  public Experiment {
    rules = List.copyOf(rules);
    sla = List.copyOf(sla);
  }

  /**
   * Where a lead is.
   *
   * @param experiment its name
   * @param why the reason in words
   */
  public record Placement(String experiment, Arm arm, String why) {}

  /** Where a lead that takes part is; it stays there until it is closed. */
  public Optional<Placement> placementOf(Lead lead) {
    return takesPart(lead) ? Optional.of(placement(placeOf(lead.id()))) : Optional.empty();
  }

  private Placement placement(int place) {
    var arm = armAt(place);
    var why =
        String.format(
            Locale.ROOT,
            "%s decides, because the lead's place is %.2f of 100 and the variant has those below %d",
            arm == Arm.VARIANT ? "the variant" : "the live plan",
            (double) place / PLACES_PER_PERCENT,
            share);
    return new Placement(name, arm, why);
  }

  boolean isVariant(Lead lead) {
    return takesPart(lead) && armAt(placeOf(lead.id())) == Arm.VARIANT;
  }

  private boolean takesPart(Lead lead) {
    var since = lead.qualifiedAt();
    return !since.isBefore(from) && (until == null || since.isBefore(until));
  }

  private Arm armAt(int place) {
    return place < share * PLACES_PER_PERCENT ? Arm.VARIANT : Arm.CONTROL;
  }

  /** The same for every instance and for ever; another one under another name. */
  private int placeOf(String leadId) {
    try {
      var hash =
          MessageDigest.getInstance("SHA-256")
              .digest((name + '\0' + leadId).getBytes(StandardCharsets.UTF_8));
      return (int) Math.floorMod(ByteBuffer.wrap(hash).getLong(), (long) PLACES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Expected SHA-256, which every Java has.", e);
    }
  }

  /** Whether the other one splits alike. */
  boolean splitsAs(Experiment other) {
    return name.equals(other.name)
        && share == other.share
        && from.equals(other.from)
        && Objects.equals(until, other.until);
  }
}
