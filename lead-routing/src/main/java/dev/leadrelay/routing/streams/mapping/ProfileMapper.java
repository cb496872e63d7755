package dev.leadrelay.routing.streams.mapping;

import dev.leadrelay.schemas.Company;
import dev.leadrelay.schemas.Person;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Between the contract's person and company and the attributes that routing knows of. */
final class ProfileMapper {

  private static final String ATTRIBUTES = "attributes";

  private ProfileMapper() {}

  static Map<String, Object> toDomain(@Nullable Person person) {
    var known = new HashMap<String, Object>();
    if (person != null) {
      put(known, "email", person.getEmail());
      put(known, "firstName", person.getFirstName());
      put(known, "lastName", person.getLastName());
      put(known, "phone", person.getPhone());
      put(known, "jobTitle", person.getJobTitle());
      put(known, "seniority", person.getSeniority());
      put(known, "function", person.getFunction());
      put(known, "role", person.getRole());
      put(known, "country", person.getCountry());
      put(known, "city", person.getCity());
      put(known, "freemail", person.getFreemail());
      putFurther(known, person.getAttributes());
    }
    return known;
  }

  static Map<String, Object> toDomain(@Nullable Company company) {
    var known = new HashMap<String, Object>();
    if (company != null) {
      put(known, "name", company.getName());
      put(known, "domain", company.getDomain());
      put(known, "industry", company.getIndustry());
      put(known, "country", company.getCountry());
      var employees = company.getEmployees();
      put(known, "employees", employees == null ? null : employees.longValue());
      putFurther(known, company.getAttributes());
    }
    return known;
  }

  private static void put(Map<String, Object> known, String name, @Nullable Object value) {
    if (value != null) {
      known.put(name, value);
    }
  }

  private static void putFurther(Map<String, Object> known, Map<String, Object> further) {
    if (!further.isEmpty()) {
      known.put(ATTRIBUTES, Map.copyOf(further));
    }
  }

  /** The person as the rep is told of it. */
  static Person toAvroPerson(Map<String, Object> known) {
    return Person.newBuilder()
        .setEmail(text(known, "email"))
        .setFirstName(text(known, "firstName"))
        .setLastName(text(known, "lastName"))
        .setPhone(text(known, "phone"))
        .setJobTitle(text(known, "jobTitle"))
        .setSeniority(text(known, "seniority"))
        .setFunction(text(known, "function"))
        .setRole(text(known, "role"))
        .setCountry(text(known, "country"))
        .setCity(text(known, "city"))
        .setFreemail((Boolean) known.get("freemail"))
        .setAttributes(further(known))
        .build();
  }

  /** The company as the rep is told of it. */
  static Company toAvroCompany(Map<String, Object> known) {
    var employees = (Long) known.get("employees");
    return Company.newBuilder()
        .setName(text(known, "name"))
        .setDomain(text(known, "domain"))
        .setIndustry(text(known, "industry"))
        .setCountry(text(known, "country"))
        .setEmployees(employees == null ? null : Math.toIntExact(employees))
        .setAttributes(further(known))
        .build();
  }

  private static @Nullable String text(Map<String, Object> known, String name) {
    return (String) known.get(name);
  }

  private static Map<String, Object> further(Map<String, Object> known) {
    var further = new HashMap<String, Object>();
    if (known.get(ATTRIBUTES) instanceof Map<?, ?> map) {
      map.forEach((name, value) -> further.put(String.valueOf(name), value));
    }
    return further;
  }
}
