package dev.leadrelay.scoring.domain.engine;

import static dev.leadrelay.scoring.testdata.Lead.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.leadrelay.scoring.domain.lead.KnownAttribute;
import dev.leadrelay.scoring.domain.lead.LeadState;
import dev.leadrelay.scoring.domain.lead.Level;
import dev.leadrelay.scoring.domain.lead.Profile;
import dev.leadrelay.scoring.testdata.Lead;
import dev.leadrelay.scoring.testdata.Models;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** The worked examples of the specification, by their numbers. */
class WorkedExamplesTest {

  private static final ScoringEngine ENGINE = new ScoringEngine(Models.ofTheSpecification());
  private static final double LOG_2 = Math.log(2);

  @Test
  void shouldHalveOneWhitepaperInEveryHalfLife_1() {
    var lead = Lead.fitting(ENGINE).downloadsWhitepaper(0);

    assertThat(lead.at(0).behaviour()).isEqualTo(5);
    assertThat(lead.at(14).behaviour()).isEqualTo(2.5);
    assertThat(lead.at(28).behaviour()).isEqualTo(1.25);
  }

  @Test
  void shouldCapFourWhitepapers_2() {
    var lead = Lead.fitting(ENGINE);

    for (int i = 0; i < 4; i++) {
      lead.downloadsWhitepaper(0);
    }

    assertThat(lead.at(0).behaviour()).isEqualTo(15);
    assertThat(lead.at(14).behaviour()).isEqualTo(7.5);
  }

  @Test
  void shouldReachMqlByExactly70AndFallAt65_3() {
    var lead = Lead.fitting(ENGINE).viewsPricing(0).viewsPricing(7);
    long falls = day(7 + 7 * Math.log(30.0 / 25) / LOG_2);

    assertThat(lead.at(7).score()).isEqualTo(70);
    assertThat(lead.story()).containsExactly("7.0000: MQL");
    assertThat(lead.at(7).coolsAt().orElseThrow()).isCloseTo(falls, within(1L));
    assertThat(lead.waitsUntil(9).story()).containsExactly("7.0000: MQL", "8.8412: NONE");
    assertThat(lead.changes().getLast().cause()).isEqualTo(new Cause.ByTime(Cause.Passing.SCORE));
  }

  @Test
  void shouldStayHotUntilItsSignalDies_4() {
    var lead = Lead.fitting(ENGINE).does(0, "demo.requested");

    lead.waitsUntil(29.999);

    assertThat(lead.standings().getLast().score()).isEqualTo(80);
    assertThat(lead.at(0).coolsAt()).isEqualTo(OptionalLong.of(day(30)));
    assertThat(lead.at(20.3423).score()).isLessThanOrEqualTo(65);
    assertThat(lead.story()).containsExactly("0.0000: HOT");
    assertThat(lead.waitsUntil(31).story()).containsExactly("0.0000: HOT", "30.0000: NONE");
    assertThat(lead.changes().getLast().to().at()).isEqualTo(day(30));
    assertThat(lead.changes().getLast().to().behaviour()).isEqualTo(20);
    assertThat(lead.changes().getLast().to().score()).isEqualTo(60);
    assertThat(lead.changes().getLast().cause()).isEqualTo(new Cause.ByTime(Cause.Passing.SIGNAL));
  }

  @Test
  void shouldBecomeHotOnceWhenConsentArrives_5() {
    var lead = Lead.withoutConsent(ENGINE).does(0, "demo.requested");

    assertThat(lead.at(0).score()).isEqualTo(80);
    assertThat(lead.story()).isEmpty();
    assertThat(lead.says(1, "consent.granted", Map.of()).story()).containsExactly("1.0000: HOT");
    assertThat(lead.says(2, "consent.granted", Map.of()).story()).hasSize(1);
  }

  @Test
  void shouldDisqualifyACompetitorUntilItsDomainChanges_6() {
    var lead = Lead.fitting(ENGINE).does(0, "demo.requested");

    lead.says(1, "profile.updated", Map.of(KnownAttribute.COMPANY_DOMAIN, "rivalsoft.com"));
    lead.says(2, "profile.updated", Map.of(KnownAttribute.COMPANY_DOMAIN, "acme.com"));

    assertThat(lead.story()).containsExactly("0.0000: HOT", "1.0000: DISQUALIFIED", "2.0000: HOT");
  }

  @Test
  void shouldQualifyAtTheInstantThatANegativeRuleHasFaded_7() {
    // A model in which the signal outlives the bounce: 40 + 40 * 2^-(d/365) - 20 * 2^-(d/30) = 70.
    var engine = new ScoringEngine(Models.withSlowPricingAndFastBounce());
    var lead = Lead.fitting(engine).does(0, "email.bounced").viewsPricing(0);

    lead.waitsUntil(300);

    assertThat(lead.changes()).extracting(LevelChange::from).containsExactly(Level.NONE, Level.MQL);
    var crossing = lead.changes().getFirst().to();
    assertThat(crossing.score()).isCloseTo(70, within(1e-6));
    assertThat(crossing.score()).isGreaterThanOrEqualTo(70);
  }

  @Test
  void shouldFadeABounceByHalfIn180Days_7() {
    var lead = Lead.fitting(ENGINE).does(0, "email.bounced");

    assertThat(lead.at(0).negative()).isEqualTo(-20);
    assertThat(lead.at(180).negative()).isEqualTo(-10);
    assertThat(lead.at(180).score()).isEqualTo(30);
  }

  @Test
  void shouldCountAWebinarInFullUntilDay90Exclusive_8() {
    var lead = Lead.fitting(ENGINE).does(0, "webinar.attended");

    assertThat(lead.at(89.9999).behaviour()).isEqualTo(10);
    assertThat(ENGINE.nextChange(lead.state())).isEqualTo(OptionalLong.of(day(90)));
    lead.waitsUntil(91);

    var told = lead.standings().getLast();
    assertThat(told.at()).isEqualTo(day(90));
    assertThat(told.behaviour()).isEqualTo(0);
    assertThat(lead.story()).isEmpty();
  }

  @Test
  void shouldScoreEventsOutOfOrderAsInOrder_9() {
    var inOrder = Lead.fitting(ENGINE).viewsPricing(0).downloadsWhitepaper(1).viewsPricing(3);
    var outOfOrder = Lead.fitting(ENGINE).viewsPricing(3).downloadsWhitepaper(1).viewsPricing(0);

    assertThat(outOfOrder.at(5).score()).isCloseTo(inOrder.at(5).score(), within(1e-9));
  }

  @Test
  void shouldNotCountTheSameEventTwice_10() {
    var event = Lead.fact("page.viewed", "same", day(0), Profile.EMPTY, Map.of("path", "/pricing"));
    LeadState once = Lead.fitting(ENGINE).take(event, day(0)).state();

    var again = ENGINE.onEvent(once, event, day(1));

    assertThat(again).isEqualTo(Outcome.none(once));
  }
}
