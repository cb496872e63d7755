package dev.leadrelay.scoring.domain.learning;

import dev.leadrelay.scoring.domain.engine.ScoringEngine;
import dev.leadrelay.scoring.domain.lead.Attribute;
import dev.leadrelay.scoring.domain.lead.KnownAttribute;
import dev.leadrelay.scoring.domain.lead.LeadState;
import dev.leadrelay.scoring.domain.lead.Profile;
import dev.leadrelay.scoring.domain.model.EventRule;
import dev.leadrelay.scoring.domain.model.ProfileRule;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * What can be learned from about one lead at one instant.
 *
 * @param counts decayed count by id of the rule; 1 for a rule over the profile that holds
 * @param attributes what the lead itself said, by the name that conditions use
 */
public record Traits(Map<String, Double> counts, Map<String, Object> attributes) {

  /** Names, addresses and free text tell who somebody is, not what leads like this one do. */
  private static final Set<KnownAttribute> TELLING =
      EnumSet.of(
          KnownAttribute.PERSON_SENIORITY,
          KnownAttribute.PERSON_FUNCTION,
          KnownAttribute.PERSON_ROLE,
          KnownAttribute.PERSON_COUNTRY,
          KnownAttribute.PERSON_CITY,
          KnownAttribute.PERSON_FREEMAIL,
          KnownAttribute.COMPANY_INDUSTRY,
          KnownAttribute.COMPANY_EMPLOYEES,
          KnownAttribute.COMPANY_COUNTRY,
          KnownAttribute.LEAD_CONSENT,
          KnownAttribute.LEAD_CAMPAIGN,
          KnownAttribute.LEAD_SENDER);

  public Traits {
    counts = Map.copyOf(counts);
    attributes = Map.copyOf(attributes);
  }

  /**
   * The traits of a lead at an instant, if nothing else has happened by then. What only its account
   * adds is left out.
   */
  public static Traits of(ScoringEngine engine, LeadState state, long at) {
    // The log, from which all is learned, does not say what was known of the account.
    var then = engine.onAccount(engine.onTimer(state, at).state(), Map.of(), at).state();
    return new Traits(counts(engine, then, Math.max(at, then.asOf())), attributes(then.profile()));
  }

  private static Map<String, Double> counts(ScoringEngine engine, LeadState state, long at) {
    var counts = new HashMap<String, Double>();
    for (ProfileRule rule : engine.model().profileRules()) {
      if (state.held().contains(rule.key())) {
        counts.put(rule.id(), 1.0);
      }
    }
    for (EventRule rule : engine.model().eventRules()) {
      var tally = state.tallies().find(rule.key());
      if (tally != null) {
        counts.put(rule.id(), rule.count(tally, at));
      }
    }
    return counts;
  }

  private static Map<String, Object> attributes(Profile profile) {
    var values = new HashMap<String, Object>();
    for (var attribute : TELLING) {
      var said = profile.known().get(attribute);
      if (said != null) {
        values.put(attribute.path(), said.value());
      }
    }
    add("person.attributes.", profile.person(), values);
    add("company.attributes.", profile.company(), values);
    return values;
  }

  private static void add(
      String prefix, Map<String, Attribute> attributes, Map<String, Object> values) {
    attributes.forEach((name, attribute) -> values.put(prefix + name, attribute.value()));
  }

  /** How much a rule counts; 0 when it has never counted. */
  double count(String rule) {
    return counts.getOrDefault(rule, 0.0);
  }
}
