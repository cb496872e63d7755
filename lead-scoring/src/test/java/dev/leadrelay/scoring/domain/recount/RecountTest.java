package dev.leadrelay.scoring.domain.recount;

import static dev.leadrelay.scoring.testdata.Lead.day;
import static org.assertj.core.api.Assertions.assertThat;

import dev.leadrelay.scoring.domain.decay.Tally;
import dev.leadrelay.scoring.domain.lead.Attribute;
import dev.leadrelay.scoring.domain.lead.KnownAttribute;
import dev.leadrelay.scoring.domain.lead.LeadFact;
import dev.leadrelay.scoring.domain.lead.PastEvent;
import dev.leadrelay.scoring.domain.lead.Profile;
import dev.leadrelay.scoring.domain.model.EventRule;
import dev.leadrelay.scoring.testdata.Lead;
import dev.leadrelay.scoring.testdata.Models;
import dev.leadrelay.scoring.testdata.RecordedLog;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What rules count of the log, and nothing else. */
class RecountTest {

  private final RecordedLog log = new RecordedLog(1_000, 100_000);

  @Test
  void shouldTellWhichEventsARuleCountsInTheOrderOfTheirArrival() {
    log.add("a", event("page.viewed", "1", 3));
    log.add("b", event("webinar.attended", "2", 1));
    log.add("a", event("webinar.attended", "3", 2));
    log.add("a", event("webinar.attended", "4", 1));

    var counted = log.count(rules("webinar"));

    assertThat(instants(of(counted, "a"))).containsExactly(day(2), day(1));
    assertThat(of(counted, "a").counted())
        .extracting(RecountedLead.Counted::place)
        .containsExactly(1, 2);
    assertThat(instants(of(counted, "b"))).containsExactly(day(1));
  }

  @Test
  void shouldLeaveOutLeadsOfWhichNothingIsCountedAndEventsThatComeAgain() {
    log.add("a", event("webinar.attended", "1", 1));
    log.add("a", event("webinar.attended", "1", 1));
    log.add("b", event("page.viewed", "2", 1));

    var counted = log.count(rules("webinar"));

    assertThat(counted).containsOnlyKeys("a");
    assertThat(instants(of(counted, "a"))).hasSize(1);
  }

  @Test
  void shouldKnowTheProfileAsItWasWhenAnEventCame() {
    log.add("a", event("webinar.attended", "1", 1));
    log.add("a", says("VP", 2));
    log.add("a", event("webinar.attended", "2", 3));
    log.add("a", says("OTHER", 4));
    log.add("a", event("webinar.attended", "3", 5));

    var counted =
        log.count(
            rules(
                "webinar",
                "on: webinar.attended,",
                "on: webinar.attended, when: 'person.seniority == \"VP\"',"));

    assertThat(instants(of(counted, "a"))).containsExactly(day(3));
  }

  @Test
  void shouldCountWhatSalesFoundOutWhereItBelongsInTime() {
    log.add("a", event("page.viewed", "1", 1));
    log.add("a", event("page.viewed", "2", 5));
    log.addRejection("a", rejection(3));
    log.addRejection("b", rejection(4));

    var counted = log.count(rules("sales-says-no"));

    assertThat(of(counted, "a").counted())
        .extracting(RecountedLead.Counted::place)
        .containsExactly(1);
    assertThat(instants(of(counted, "b"))).containsExactly(day(4));
  }

  @Test
  void shouldSumUpWhatNoStateKnowsOneByOne() {
    for (int i = 0; i < 700; i++) {
      log.add("a", event("webinar.attended", "e" + i, i / 100.0));
    }
    var rules = rules("webinar", "window: 90d", "halfLife: 30d");

    var counted = of(log.count(rules), "a");

    Tally all = null;
    for (int i = 0; i < 700; i++) {
      all = rules.getFirst().add(all, day(i / 100.0));
    }
    assertThat(counted.folded()).isEqualTo(700 - counted.counted().size());
    assertThat(counted.before(700, rules).find(rules.getFirst().key())).isEqualTo(all);
  }

  @Test
  void shouldTellTheSameHoweverFewLeadsFitIntoMemory() {
    var few = new RecordedLog(3, 100_000);
    var fewEvents = new RecordedLog(9, 50);
    for (int i = 0; i < 200; i++) {
      var lead = "lead-" + i % 10;
      var fact = event("webinar.attended", "e" + i, i);
      log.add(lead, fact);
      few.add(lead, fact);
      fewEvents.add(lead, fact);
    }
    for (var lead : List.of("lead-1", "x", "y", "z", "u")) {
      log.addRejection(lead, rejection(7));
      few.addRejection(lead, rejection(7));
      fewEvents.addRejection(lead, rejection(7));
    }
    var rules = Models.ofTheSpecification().eventRules();

    var whole = instants(log.count(rules));

    assertThat(whole).hasSize(14);
    assertThat(instants(few.count(rules))).isEqualTo(whole);
    assertThat(instants(fewEvents.count(rules))).isEqualTo(whole);
  }

  private static Map<String, List<Long>> instants(Map<String, RecountedLead> leads) {
    return leads.values().stream()
        .collect(Collectors.toMap(RecountedLead::leadId, RecountTest::instants));
  }

  private static RecountedLead of(Map<String, RecountedLead> leads, String leadId) {
    return Objects.requireNonNull(leads.get(leadId));
  }

  private static List<Long> instants(RecountedLead lead) {
    return lead.counted().stream().map(RecountedLead.Counted::event).map(PastEvent::at).toList();
  }

  private static List<EventRule> rules(String id) {
    return rules(id, "version: 4", "version: 5");
  }

  private static List<EventRule> rules(String id, String before, String after) {
    return Models.with(before, after).eventRules().stream()
        .filter(rule -> rule.id().equals(id))
        .toList();
  }

  private static LeadFact event(String type, String id, double day) {
    return Lead.fact(type, id, day(day), Profile.EMPTY, Map.of());
  }

  private static LeadFact rejection(double day) {
    return Lead.fact("sales.rejected", "no", day(day), Profile.EMPTY, Map.of("code", "NO_FIT"));
  }

  private static LeadFact says(String seniority, double day) {
    var says =
        Profile.of(
            Map.of(KnownAttribute.PERSON_SENIORITY, new Attribute(seniority, day(day))),
            Map.of(),
            Map.of());
    return Lead.fact("profile.updated", "p" + day, day(day), says, Map.of());
  }
}
