package dev.leadrelay.routing.domain.account;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A company that the CRM knows.
 *
 * @param domain its registrable domain, in lower case
 * @param owner the rep who answers for it; null: nobody
 * @param key whether it is a key account
 * @param country two letters; null when unknown
 */
public record Account(
    String domain,
    @Nullable String name,
    @Nullable String owner,
    boolean key,
    @Nullable String country) {

  /** The attribute that tells why it is this one of several; no condition sees it. */
  public static final String CHOICE = "choice";

  /** The account as conditions see it. */
  public Map<String, Object> attributes() {
    var known = new HashMap<String, Object>();
    known.put("known", true);
    known.put("key", key);
    known.put("domain", domain);
    put(known, "name", name);
    put(known, "owner", owner);
    put(known, "country", country);
    return known;
  }

  private static void put(Map<String, Object> known, String attribute, @Nullable String value) {
    if (value != null) {
      known.put(attribute, value);
    }
  }
}
