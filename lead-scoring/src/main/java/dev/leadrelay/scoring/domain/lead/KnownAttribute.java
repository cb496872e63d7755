package dev.leadrelay.scoring.domain.lead;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The attributes of a profile that every model can name. Stored state refers to them by their code:
 * never change one, never use one again.
 */
public enum KnownAttribute {
  PERSON_EMAIL(1, "person.email", String.class),
  PERSON_EMAIL_GIVEN(2, "person.emailGiven", String.class),
  PERSON_FIRST_NAME(3, "person.firstName", String.class),
  PERSON_LAST_NAME(4, "person.lastName", String.class),
  PERSON_PHONE(5, "person.phone", String.class),
  PERSON_PHONE_GIVEN(6, "person.phoneGiven", String.class),
  PERSON_LINKED_IN_ID(7, "person.linkedInId", String.class),
  PERSON_JOB_TITLE(8, "person.jobTitle", String.class),
  PERSON_SENIORITY(9, "person.seniority", String.class),
  PERSON_FUNCTION(10, "person.function", String.class),
  PERSON_ROLE(11, "person.role", String.class),
  PERSON_COUNTRY(12, "person.country", String.class),
  PERSON_COUNTRY_GIVEN(13, "person.countryGiven", String.class),
  PERSON_CITY(14, "person.city", String.class),
  PERSON_FREEMAIL(15, "person.freemail", Boolean.class),
  COMPANY_NAME(16, "company.name", String.class),
  COMPANY_DOMAIN(17, "company.domain", String.class),
  COMPANY_INDUSTRY(18, "company.industry", String.class),
  COMPANY_INDUSTRY_GIVEN(19, "company.industryGiven", String.class),
  COMPANY_EMPLOYEES(20, "company.employees", Long.class),
  COMPANY_COUNTRY(21, "company.country", String.class),
  LEAD_CONSENT(22, "lead.consent", Boolean.class),
  LEAD_CAMPAIGN(23, "lead.campaign", String.class),
  LEAD_SENDER(24, "lead.sender", String.class),
  COMPANY_TECHNOLOGIES(25, "company.technologies", List.class),
  COMPANY_OWNER(26, "company.owner", String.class),
  COMPANY_ACCOUNT(27, "company.account", String.class),
  COMPANY_KEY_ACCOUNT(28, "company.keyAccount", Boolean.class);

  private static final Map<String, KnownAttribute> BY_NAME =
      Arrays.stream(values())
          .collect(Collectors.toUnmodifiableMap(KnownAttribute::path, Function.identity()));

  private static final Map<Integer, KnownAttribute> BY_CODE =
      Arrays.stream(values())
          .collect(Collectors.toUnmodifiableMap(KnownAttribute::code, Function.identity()));

  private final int code;
  private final String path;
  private final Class<?> type;

  KnownAttribute(int code, String path, Class<?> type) {
    this.code = code;
    this.path = path;
    this.type = type;
  }

  /** The attribute that conditions know by a name. */
  public static Optional<KnownAttribute> named(String path) {
    return Optional.ofNullable(BY_NAME.get(path));
  }

  /** The attribute with a code. */
  public static Optional<KnownAttribute> coded(int code) {
    return Optional.ofNullable(BY_CODE.get(code));
  }

  /** How stored state names it: 1 to 127. */
  public int code() {
    return code;
  }

  /** How conditions name it. */
  public String path() {
    return path;
  }

  /** The type of its values: String, Long, Boolean or a List of Strings. */
  public Class<?> type() {
    return type;
  }

  /** Where a lead came from is what was known first; of all else the latest holds. */
  boolean firstHolds() {
    return this == LEAD_CAMPAIGN || this == LEAD_SENDER;
  }
}
