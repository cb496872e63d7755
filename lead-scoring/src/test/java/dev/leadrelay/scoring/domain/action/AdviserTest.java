package dev.leadrelay.scoring.domain.action;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadrelay.scoring.domain.engine.ScoringEngine;
import dev.leadrelay.scoring.domain.explain.Explainer;
import dev.leadrelay.scoring.domain.explain.Sentences;
import dev.leadrelay.scoring.domain.lead.KnownAttribute;
import dev.leadrelay.scoring.testdata.Lead;
import dev.leadrelay.scoring.testdata.Models;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AdviserTest {

  private static final ScoringEngine ENGINE = new ScoringEngine(Models.shipped("b2b-default.yml"));

  @Test
  void shouldWaitForConsentBeforeAnythingElse() {
    assertThat(next(Lead.withoutConsent(ENGINE).does(0, "demo.requested"), 0))
        .contains(Action.WAIT_FOR_CONSENT);
  }

  @Test
  void shouldCallAHotLeadThatLeftANumberAndOfferTheOthersADemo() {
    var hot = Lead.fitting(ENGINE).does(0, "demo.requested");

    assertThat(next(hot, 0)).contains(Action.OFFER_DEMO_SLOT);
    hot.says(0, "profile.updated", Map.of(KnownAttribute.PERSON_PHONE, "+4930123456"));
    assertThat(next(hot, 0)).contains(Action.CALL);
  }

  @Test
  void shouldLookAtWhatTheLeadHasReadLately() {
    var lead = Lead.fitting(ENGINE).does(0, "chat.qualified").does(0, "form.submitted");

    assertThat(next(lead, 0)).contains(Action.SEND_CASE_STUDY);
    lead.does(0, "page.viewed", Map.of("path", "/customers/acme"));
    assertThat(next(lead, 0)).contains(Action.CALL);
  }

  @Test
  void shouldNurtureAgainWhenTheLevelHasEnded() {
    var lead = Lead.fitting(ENGINE).does(0, "demo.requested").waitsUntil(60);

    assertThat(next(lead, 60)).contains(Action.NURTURE);
  }

  @Test
  void shouldAdviseNothingForADisqualifiedLead() {
    var lead =
        Lead.fitting(ENGINE)
            .says(0, "profile.updated", Map.of(KnownAttribute.COMPANY_DOMAIN, "rivalsoft.com"));

    assertThat(next(lead, 0)).isEmpty();
  }

  @Test
  void shouldSayWhy() {
    var lead = Lead.fitting(ENGINE).does(0, "demo.requested");

    assertThat(Sentences.of(new Explainer(ENGINE).explain(lead.known(), Lead.day(0))))
        .contains(
            "Next: offer-demo-slot, because it asked for a demo or a price and left no number.");
  }

  private static Optional<Action> next(Lead lead, double day) {
    return Adviser.advise(ENGINE.model(), lead.at(day), lead.state()).map(NextAction::action);
  }
}
