package dev.leadrelay.ingest.domain.tracking;

import dev.leadrelay.ingest.domain.translate.Draft;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Traits of a person or a company, by Segment's reserved names; others are kept as attributes. */
final class Profile {

  private static final Map<String, String> OF_PERSON =
      Map.ofEntries(
          Map.entry("email", "email"),
          Map.entry("firstName", "firstName"),
          Map.entry("first_name", "firstName"),
          Map.entry("lastName", "lastName"),
          Map.entry("last_name", "lastName"),
          Map.entry("phone", "phone"),
          Map.entry("title", "jobTitle"),
          Map.entry("linkedInId", "linkedInId"),
          Map.entry("address/city", "city"),
          Map.entry("address/country", "country"),
          Map.entry("city", "city"),
          Map.entry("country", "country"));

  private static final Set<String> USED_OF_PERSON =
      Set.of(
          "email",
          "firstName",
          "first_name",
          "lastName",
          "last_name",
          "name",
          "phone",
          "title",
          "linkedInId",
          "company",
          "address",
          "city",
          "country",
          "avatar",
          "anonymousId",
          "userId");

  private static final Set<String> USED_OF_COMPANY =
      Set.of(
          "name",
          "industry",
          "employees",
          "employee_count",
          "website",
          "domain",
          "address",
          "avatar");

  private Profile() {}

  /** Puts the traits at a place of the message into the event. */
  static void ofPerson(Message message, String place, Draft draft) {
    OF_PERSON.forEach(
        (trait, field) ->
            draft.put("person." + field, message.text(place + "/" + trait), place + "/" + trait));
    fullName(message.text(place + "/name"), place + "/name", draft);
    if (message.at(place + "/company") instanceof String company) {
      draft.put("company.name", company, place + "/company");
    } else {
      ofCompany(message, place + "/company", draft);
    }
    Flat.put(draft, "person.attributes", message.object(place), place, USED_OF_PERSON);
  }

  /** Puts what is said of a company at a place of the message into the event. */
  static void ofCompany(Message message, String place, Draft draft) {
    draft
        .put("company.name", message.text(place + "/name"), place + "/name")
        .put("company.industry", message.text(place + "/industry"), place + "/industry")
        .put("company.employees", message.at(place + "/employees"), place + "/employees")
        .put("company.employees", message.at(place + "/employee_count"), place + "/employee_count")
        .put("company.domain", message.text(place + "/domain"), place + "/domain")
        .put("company.domain", host(message.text(place + "/website")), place + "/website")
        .put(
            "company.country",
            message.text(place + "/address/country"),
            place + "/address/country");
    Flat.put(draft, "company.attributes", message.object(place), place, USED_OF_COMPANY);
  }

  private static void fullName(@Nullable String name, String origin, Draft draft) {
    if (name == null || draft.has("person.firstName") || draft.has("person.lastName")) {
      return;
    }
    int space = name.lastIndexOf(' ');
    draft
        .put("person.firstName", space < 0 ? name : name.substring(0, space), origin)
        .put("person.lastName", space < 0 ? null : name.substring(space + 1), origin);
  }

  private static @Nullable String host(@Nullable String website) {
    if (website == null || website.indexOf(':') < 0) {
      return website;
    }
    try {
      return new URI(website).getHost();
    } catch (URISyntaxException e) {
      return website;
    }
  }
}
