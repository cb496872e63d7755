package dev.leadrelay.scoring.domain.lead;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a condition can look at: the profile and, for rules over events, the event. */
public final class Facts {

  private static final String TYPE = "type";

  private final Profile profile;
  private final @Nullable LeadFact event;
  private final @Nullable Situation situation;
  private @Nullable Map<String, Object> person;
  private @Nullable Map<String, Object> company;
  private @Nullable Map<String, Object> properties;

  /**
   * @param event null for rules over the profile alone
   */
  public Facts(Profile profile, @Nullable LeadFact event) {
    this(profile, event, null);
  }

  /**
   * @param situation null where only facts decide, and not where the lead stands
   */
  public Facts(Profile profile, @Nullable LeadFact event, @Nullable Situation situation) {
    this.profile = profile;
    this.event = event;
    this.situation = situation;
  }

  /** Where the lead stands; null where that must not matter. */
  public @Nullable Situation situation() {
    return situation;
  }

  /** The value of an attribute; null when it is not known. */
  public @Nullable Object value(KnownAttribute attribute) {
    return profile.value(attribute);
  }

  /** Further attributes of the person, by name. */
  public Map<String, Object> person() {
    var values = person;
    if (values == null) {
      values = values(profile.person());
      person = values;
    }
    return values;
  }

  /** Further attributes of the company, by name. */
  public Map<String, Object> company() {
    var values = company;
    if (values == null) {
      values = values(profile.company());
      company = values;
    }
    return values;
  }

  /** Properties of the event with its type; empty when there is no event. */
  public Map<String, Object> event() {
    var values = properties;
    if (values == null) {
      values = properties();
      properties = values;
    }
    return values;
  }

  private Map<String, Object> properties() {
    if (event == null) {
      return Map.of();
    }
    var all = new HashMap<String, Object>(event.properties());
    all.put(TYPE, event.type());
    return all;
  }

  private static Map<String, Object> values(Map<String, Attribute> attributes) {
    var values = HashMap.<String, Object>newHashMap(attributes.size());
    attributes.forEach((name, attribute) -> values.put(name, attribute.value()));
    return values;
  }
}
