package dev.leadrelay.routing.domain.lead;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The attributes of a lead that a condition may ask for, and their types. */
public final class Attributes {

  /** Of the person; those in {@link #CONTACT} are kept for the rep and hidden from conditions. */
  public static final Map<String, Class<?>> PERSON =
      Map.of(
          "jobTitle", String.class,
          "seniority", String.class,
          "function", String.class,
          "role", String.class,
          "country", String.class,
          "city", String.class,
          "freemail", Boolean.class,
          "attributes", Map.class);

  /** Of the company. */
  public static final Map<String, Class<?>> COMPANY =
      Map.of(
          "name", String.class,
          "domain", String.class,
          "industry", String.class,
          "employees", Long.class,
          "country", String.class,
          "attributes", Map.class);

  /** Of the account in the CRM; {@code known} says whether there is one. */
  public static final Map<String, Class<?>> ACCOUNT =
      Map.of(
          "known", Boolean.class,
          "key", Boolean.class,
          "owner", String.class,
          "name", String.class,
          "domain", String.class,
          "country", String.class);

  /** What a rep needs to reach the person: personal data that no rule may look at. */
  public static final Set<String> CONTACT = Set.of("email", "firstName", "lastName", "phone");

  private static final List<String> TOLD_OF_PERSON = List.of("country", "seniority", "function");
  private static final List<String> TOLD_OF_COMPANY =
      List.of("domain", "industry", "employees", "country");
  private static final List<String> TOLD_OF_ACCOUNT = List.of("name", "owner", "key", "country");

  private Attributes() {}

  /** What a decision record tells of a lead; free of personal data. */
  public static Map<String, String> told(Lead lead) {
    var told = new TreeMap<String, String>();
    tell(told, "person.", lead.person(), TOLD_OF_PERSON);
    tell(told, "company.", lead.company(), TOLD_OF_COMPANY);
    tell(told, "account.", lead.account(), TOLD_OF_ACCOUNT);
    if (lead.source() != null) {
      told.put("source", lead.source());
    }
    return told;
  }

  private static void tell(
      Map<String, String> told, String prefix, Map<String, Object> known, List<String> names) {
    for (var name : names) {
      var value = known.get(name);
      if (value != null) {
        told.put(prefix + name, value.toString());
      }
    }
  }
}
