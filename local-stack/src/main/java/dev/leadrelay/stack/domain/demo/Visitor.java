package dev.leadrelay.stack.domain.demo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * A made-up person at a made-up company. The domains are reserved and belong to nobody.
 *
 * @param id id of the browser
 * @param consent whether it may be contacted
 */
public record Visitor(
    String id,
    String firstName,
    String lastName,
    String email,
    String jobTitle,
    String country,
    String company,
    int employees,
    String industry,
    boolean consent) {

  private static final List<String> FIRST =
      List.of(
          "Ana", "Bruno", "Chloe", "Deniz", "Emeka", "Freya", "Goran", "Hana", "Ilya", "Jamila",
          "Kofi", "Lena");
  private static final List<String> LAST =
      List.of(
          "Adler", "Bianchi", "Castro", "Dubois", "Eriksen", "Fischer", "Garcia", "Huber",
          "Ivanova", "Jones");
  private static final List<String> TITLES =
      List.of(
          "VP Sales",
          "CEO",
          "Head of Marketing",
          "Chief Revenue Officer",
          "Sales Manager",
          "Head of Operations",
          "Account Executive",
          "Student");
  private static final List<String> COUNTRIES =
      List.of("DE", "DE", "AT", "CH", "FR", "GB", "ES", "NL", "US", "US", "CA", "BR", "IN", "JP");
  private static final List<String> COMPANIES =
      List.of(
          "Northwind Robotics",
          "Blue Harbor Logistics",
          "Kettle Foods",
          "Lumen Analytics",
          "Alder Machines",
          "Pico Telecom",
          "Saltmarsh Energy",
          "Orchid Retail");
  private static final List<String> INDUSTRIES =
      List.of(
          "software",
          "manufacturing",
          "logistics",
          "financial services",
          "telecommunications",
          "retail",
          "healthcare");
  private static final List<Integer> SIZES = List.of(12, 60, 120, 220, 350, 480, 900);
  private static final int OF_TEN_CONSENT = 9;

  /**
   * Makes somebody up.
   *
   * @param run tells this run's people from those of another
   * @param number tells people of one run apart
   */
  public static Visitor madeUp(String run, long number, RandomGenerator random) {
    var first = any(FIRST, random);
    var last = any(LAST, random);
    var company = any(COMPANIES, random);
    var domain = company.toLowerCase(Locale.ROOT).replace(' ', '-') + ".example.com";
    return new Visitor(
        "visitor-%s-%d".formatted(run, number),
        first,
        last,
        "%s.%s.%s%d@%s".formatted(first, last, run, number, domain).toLowerCase(Locale.ROOT),
        any(TITLES, random),
        any(COUNTRIES, random),
        company,
        any(SIZES, random),
        any(INDUSTRIES, random),
        random.nextInt(10) < OF_TEN_CONSENT);
  }

  /** What an event says of a visitor who has given a name. */
  public Map<String, Object> profile() {
    var data = new LinkedHashMap<String, Object>();
    data.put("anonymousId", id);
    data.put(
        "person",
        Map.of(
            "email",
            email,
            "firstName",
            firstName,
            "lastName",
            lastName,
            "jobTitle",
            jobTitle,
            "country",
            country));
    data.put("company", Map.of("name", company, "employees", employees, "industry", industry));
    data.put("consent", Map.of("marketing", consent, "wording", "Yes, contact me"));
    return data;
  }

  /** What the demo form sends when the visitor fills it in. */
  public Map<String, String> form() {
    var fields = new LinkedHashMap<String, String>();
    fields.put("first-name", firstName);
    fields.put("last-name", lastName);
    fields.put("email", email);
    fields.put("job-title", jobTitle);
    fields.put("company", company);
    fields.put("country", country);
    fields.put("employees", String.valueOf(employees));
    fields.put("industry", industry);
    fields.put("path", "/demo/form.html");
    if (consent) {
      fields.put("consent", "yes");
      fields.put("consent-wording", "Yes, contact me");
    }
    return fields;
  }

  private static <T> T any(List<T> choices, RandomGenerator random) {
    return choices.get(random.nextInt(choices.size()));
  }
}
