package dev.leadrelay.scoring.domain.lead;

/**
 * All that is remembered of a lead between two events.
 *
 * @param model fingerprint of the model that {@code held} and {@code nextChange} were found with
 * @param asOf up to when it was judged; never moves back
 * @param nextChange when something changes if nothing else happens; {@link Long#MAX_VALUE} for
 *     never
 * @param held the rules over the profile that hold
 * @param journal its newest events
 */
public record LeadState(
    long model,
    long asOf,
    Level level,
    long nextChange,
    Profile profile,
    RuleKeys held,
    Tallies tallies,
    Journal journal) {

  /** A lead that nothing is known of. */
  public static final LeadState NEW =
      new LeadState(
          0,
          Long.MIN_VALUE,
          Level.NONE,
          Long.MAX_VALUE,
          Profile.EMPTY,
          RuleKeys.NONE,
          Tallies.NONE,
          Journal.NONE);

  /** Whether no event of it has come yet. */
  public boolean isNew() {
    return asOf == Long.MIN_VALUE;
  }

  /** The same lead with its events kept otherwise. */
  public LeadState with(Journal other) {
    return new LeadState(model, asOf, level, nextChange, profile, held, tallies, other);
  }

  /** The same lead with other counts. */
  public LeadState with(Tallies other) {
    return new LeadState(model, asOf, level, nextChange, profile, held, other, journal);
  }

  /** The same lead at another level. */
  public LeadState announced(Level other) {
    return new LeadState(model, asOf, other, nextChange, profile, held, tallies, journal);
  }

  /** The same lead, judged up to an instant. */
  public LeadState judged(long at, Level then, long next) {
    return new LeadState(model, at, then, next, profile, held, tallies, journal);
  }
}
