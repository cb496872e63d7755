package dev.leadrelay.ingest.domain.translate;

import java.util.regex.Pattern;

/** The places in an event's data that a configured mapping may name, as {@code person.email}. */
public final class Places {

  public static final String MARKETING = "consent.marketing";

  private static final Pattern KNOWN =
      Pattern.compile(
          """
          anonymousId\
          |person\\.(email|firstName|lastName|phone|linkedInId|jobTitle|role|country|city)\
          |company\\.(name|domain|industry|employees|country)\
          |consent\\.(marketing|wording)\
          |campaign\\.(source|medium|name|term|content)\
          |(properties|person\\.attributes|company\\.attributes)\\.[A-Za-z][A-Za-z0-9_]*""");

  private Places() {}

  public static boolean isKnown(String place) {
    return KNOWN.matcher(place).matches();
  }
}
