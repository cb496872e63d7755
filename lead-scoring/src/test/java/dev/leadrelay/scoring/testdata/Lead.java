package dev.leadrelay.scoring.testdata;

import dev.leadrelay.scoring.domain.engine.LevelChange;
import dev.leadrelay.scoring.domain.engine.Outcome;
import dev.leadrelay.scoring.domain.engine.ScoringEngine;
import dev.leadrelay.scoring.domain.engine.Standing;
import dev.leadrelay.scoring.domain.lead.Attribute;
import dev.leadrelay.scoring.domain.lead.Consent;
import dev.leadrelay.scoring.domain.lead.KnownAttribute;
import dev.leadrelay.scoring.domain.lead.KnownLead;
import dev.leadrelay.scoring.domain.lead.LeadFact;
import dev.leadrelay.scoring.domain.lead.LeadState;
import dev.leadrelay.scoring.domain.lead.Profile;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** A lead that an engine scores, with everything that was told about it. */
public final class Lead {

  /** The day that worked examples count from. */
  public static final Instant DAY_0 = Instant.parse("2026-03-02T09:00:00Z");

  private ScoringEngine engine;
  private final List<LevelChange> changes = new ArrayList<>();
  private final List<Standing> standings = new ArrayList<>();
  private LeadState state = LeadState.NEW;
  private int events;

  public Lead(ScoringEngine engine) {
    this.engine = engine;
  }

  /** With a fit of 40 points and consent, before day 0. */
  public static Lead fitting(ScoringEngine engine) {
    return withoutConsent(engine).says(-1, "consent.granted", Map.of());
  }

  /** With a fit of 40 points, before day 0. */
  public static Lead withoutConsent(ScoringEngine engine) {
    return new Lead(engine)
        .says(
            -1,
            "profile.updated",
            Map.of(
                KnownAttribute.COMPANY_INDUSTRY, "software",
                KnownAttribute.COMPANY_EMPLOYEES, 320L,
                KnownAttribute.PERSON_SENIORITY, "VP"));
  }

  /** An instant, in days from day 0. */
  public static long day(double days) {
    return DAY_0.toEpochMilli() + Math.round(days * Duration.ofDays(1).toMillis());
  }

  /** From now on another model scores it. */
  public Lead under(ScoringEngine other) {
    engine = other;
    return this;
  }

  /** As the store knows it. */
  public KnownLead known() {
    return new KnownLead(state, List.of());
  }

  /** Something it did. */
  public Lead does(double day, String type, Map<String, Object> properties) {
    return take(fact(type, "e-" + events++, day(day), Profile.EMPTY, properties), day(day));
  }

  public Lead does(double day, String type) {
    return does(day, type, Map.of());
  }

  public Lead viewsPricing(double day) {
    return does(day, "page.viewed", Map.of("path", "/pricing/teams"));
  }

  public Lead downloadsWhitepaper(double day) {
    return does(day, "content.downloaded", Map.of("contentType", "whitepaper"));
  }

  /** Something it said of itself. */
  public Lead says(double day, String type, Map<KnownAttribute, Object> values) {
    var known = new EnumMap<KnownAttribute, Attribute>(KnownAttribute.class);
    values.forEach((name, value) -> known.put(name, new Attribute(value, day(day))));
    var consent = Consent.after(type, day(day), null, null);
    if (consent != null) {
      known.put(KnownAttribute.LEAD_CONSENT, consent);
    }
    var says = Profile.of(known, Map.of(), Map.of());
    return take(fact(type, "e-" + events++, day(day), says, Map.of()), day(day));
  }

  /** An event, arriving at an instant. */
  public Lead take(LeadFact fact, long now) {
    return keep(engine.onEvent(state, fact, now));
  }

  /** Time passes, and timers are looked at. */
  public Lead waitsUntil(double day) {
    return keep(engine.onTimer(state, day(day)));
  }

  private Lead keep(Outcome outcome) {
    state = outcome.state();
    changes.addAll(outcome.changes());
    standings.addAll(outcome.standings());
    return this;
  }

  public static LeadFact fact(
      String type, String id, long at, Profile says, Map<String, Object> properties) {
    return new LeadFact("test", id, type, at, says, properties);
  }

  public Standing at(double day) {
    return engine.standing(state, day(day));
  }

  public LeadState state() {
    return state;
  }

  public List<LevelChange> changes() {
    return changes;
  }

  public List<Standing> standings() {
    return standings;
  }

  /** Every change of level as "day: level", days with four decimals. */
  public List<String> story() {
    return changes.stream()
        .map(
            change ->
                "%.4f: %s"
                    .formatted(
                        (change.to().at() - DAY_0.toEpochMilli())
                            / (double) Duration.ofDays(1).toMillis(),
                        change.to().level()))
        .toList();
  }
}
