package dev.leadrelay.scoring.domain.lead;

import java.util.Map;

/**
 * One lead event, as far as scoring looks at it.
 *
 * @param source who sent it
 * @param id unique within its source
 * @param type for example demo.requested
 * @param at when it happened
 * @param says what it says of the profile
 * @param properties Strings, Longs, Doubles and Booleans by name
 */
public record LeadFact(
    String source, String id, String type, long at, Profile says, Map<String, Object> properties) {

  /** The same event of a lead whose account is known. */
  public LeadFact knowing(Map<KnownAttribute, Object> account) {
    return new LeadFact(source, id, type, at, says.withAccount(account), properties);
  }

  /** What is remembered of it. */
  public PastEvent counted(RuleKeys rules) {
    return new PastEvent(fingerprint(), at, rules);
  }

  /** What makes it the same event when it comes again. */
  public long fingerprint() {
    return Fingerprint.of(source, id);
  }
}
