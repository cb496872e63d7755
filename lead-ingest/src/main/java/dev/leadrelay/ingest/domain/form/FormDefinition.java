package dev.leadrelay.ingest.domain.form;

import dev.leadrelay.ingest.domain.translate.Places;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How the fields of one HTML form become an event.
 *
 * @param id the last part of the address that the form posts to
 * @param type type of the event
 * @param source source of the event, a URI
 * @param thanks page that a browser is sent to afterwards
 * @param page the page with the form, to go back to after an error
 * @param honeypot name of a field that people do not see; who fills it is no person
 * @param submission name of a hidden field that is new each time the form is shown, so that a
 *     double click is one event
 * @param token that the page asks for when it is shown; null where no page does
 * @param captcha that a person has to solve; null for none
 * @param fields where the value of each field goes, by its name: {@code person.email}
 * @param doubleOptIn how consent is confirmed by a mail; null: it counts at once
 */
public record FormDefinition(
    String id,
    String type,
    String source,
    String thanks,
    @Nullable String page,
    @Nullable String honeypot,
    @Nullable String submission,
    @Nullable PageToken token,
    @Nullable Captcha captcha,
    Map<String, String> fields,
    @Nullable Confirmation doubleOptIn) {

  private static final String EMAIL = "person.email";

  public FormDefinition {
    fields = Map.copyOf(fields);
    fields.forEach(
        (field, target) -> {
          if (!Places.isKnown(target)) {
            throw new IllegalArgumentException(
                "Expected field '%s' of form '%s' to go to a place such as person.email, but '%s' is none."
                    .formatted(field, id, target));
          }
        });
  }

  /** The CloudEvent that the form's values say, as the doors read it. */
  public Map<String, Object> toEvent(String eventId, Map<String, String> values) {
    var data = new HashMap<String, Object>();
    fields.forEach((field, target) -> put(data, target, values.getOrDefault(field, "").strip()));
    if (!(data.get("consent") instanceof Map<?, ?> consent && consent.containsKey("marketing"))) {
      // A box that is not ticked gives no consent; it takes none back either.
      data.remove("consent");
    }
    return Map.of(
        "specversion", "1.0", "id", eventId, "source", source, "type", type, "data", data);
  }

  /** True when a field was filled that people do not see. */
  public boolean isTrapped(Map<String, String> values) {
    return honeypot != null && !values.getOrDefault(honeypot, "").isBlank();
  }

  /** The id that the page gave to this submission. */
  public Optional<String> submissionId(Map<String, String> values) {
    return submission == null
        ? Optional.empty()
        : Optional.ofNullable(values.get(submission)).filter(id -> !id.isBlank());
  }

  /** The same answers to the same form, as one text: what makes a second click the first event. */
  public String answers(Map<String, String> values) {
    // The page's token stands for the page: the same answers on a page that was shown anew are new.
    var shown = token == null ? "" : values.getOrDefault(token.field(), "");
    var answers = new StringBuilder(id).append(shown.isEmpty() ? "" : "\n" + shown);
    fields.keySet().stream()
        .sorted()
        .forEach(
            field -> {
              var value = values.getOrDefault(field, "").strip();
              answers.append('\n').append(field).append(':').append(value.length()).append(':');
              answers.append(value);
            });
    return answers.toString();
  }

  /** What the captcha service gave to the page; empty where there is nothing. */
  public Optional<String> captchaResponse(Map<String, String> values) {
    return Optional.ofNullable(captcha)
        .map(used -> values.getOrDefault(used.provider().field(), "").strip())
        .filter(response -> !response.isEmpty());
  }

  /** The places of a profile that the values fill, for example {@code person.jobTitle}. */
  public Set<String> told(Map<String, String> values) {
    return fields.entrySet().stream()
        .filter(field -> isOfProfile(field.getValue()))
        .filter(field -> !values.getOrDefault(field.getKey(), "").isBlank())
        .map(Map.Entry::getValue)
        .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * The fields still worth asking for: all but those of the profile that are known. The address is
   * always asked for, as it says whose the other answers are.
   */
  public List<String> worthAsking(Set<String> known) {
    return fields.entrySet().stream()
        .filter(field -> field.getValue().equals(EMAIL) || !known.contains(field.getValue()))
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }

  private static boolean isOfProfile(String place) {
    return place.startsWith("person.") || place.startsWith("company.");
  }

  /** For each place of the event that a field goes to, the field, as JSON pointers. */
  public Map<String, String> origins() {
    return fields.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .collect(
            Collectors.toUnmodifiableMap(
                field -> "/data/" + field.getValue().replace('.', '/'),
                field -> "/" + field.getKey(),
                (first, _) -> first));
  }

  private static void put(Map<String, Object> data, String target, String value) {
    if (value.isEmpty()) {
      return;
    }
    var path = new ArrayList<>(List.of(target.split("\\.", -1)));
    var last = path.removeLast();
    var place = data;
    for (var name : path) {
      place = nested(place, name);
    }
    place.put(last, target.equals(Places.MARKETING) ? isTicked(value) : value);
  }

  @SuppressWarnings("unchecked") // Only this class puts maps into the data.
  private static Map<String, Object> nested(Map<String, Object> place, String name) {
    return (Map<String, Object>) place.computeIfAbsent(name, _ -> new HashMap<String, Object>());
  }

  private static boolean isTicked(String value) {
    return !List.of("false", "no", "off", "0").contains(value.toLowerCase(Locale.ROOT));
  }
}
