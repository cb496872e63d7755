package dev.leadrelay.scoring.streams.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.leadrelay.scoring.domain.decay.FadingTally;
import dev.leadrelay.scoring.domain.decay.Tally;
import dev.leadrelay.scoring.domain.engine.ScoringEngine;
import dev.leadrelay.scoring.domain.lead.Attribute;
import dev.leadrelay.scoring.domain.lead.Journal;
import dev.leadrelay.scoring.domain.lead.KnownAttribute;
import dev.leadrelay.scoring.domain.lead.LeadState;
import dev.leadrelay.scoring.domain.lead.Level;
import dev.leadrelay.scoring.domain.lead.PastEvent;
import dev.leadrelay.scoring.domain.lead.Profile;
import dev.leadrelay.scoring.domain.lead.RuleKeys;
import dev.leadrelay.scoring.domain.lead.Tallies;
import dev.leadrelay.scoring.testdata.Lead;
import dev.leadrelay.scoring.testdata.Models;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class StoredLeadCodecTest {

  private static final long NOW = Lead.day(0);

  @Test
  void shouldReadWhatItWrote() {
    var engine = new ScoringEngine(Models.ofTheSpecification());
    var state = Lead.fitting(engine).does(0, "webinar.attended").does(1, "demo.requested").state();

    var read =
        StoredLeadCodec.decode(StoredLeadCodec.encode(new StoredLead(state, 7, 3, Link.NONE)));

    assertThat(read.armedFor()).isEqualTo(7);
    assertThat(read.generation()).isEqualTo(3);
    assertThat(read.state().profile().saysTheSameAs(state.profile())).isTrue();
    assertThat(engine.standing(read.state(), Lead.day(2)))
        .isEqualTo(engine.standing(state, Lead.day(2)));
    assertThat(StoredLeadCodec.encode(read))
        .isEqualTo(StoredLeadCodec.encode(new StoredLead(state, 7, 3, Link.NONE)));
  }

  @Test
  void shouldKeepEveryTypeOfAttribute() {
    var further =
        Map.of(
            "text", new Attribute("a ü 漢", NOW),
            "whole", new Attribute(-5L, NOW - 9),
            "broken", new Attribute(2.5, NOW),
            "yes", new Attribute(true, NOW + 3));
    var profile = Profile.of(Map.of(), further, further);
    var state = state(profile, Tallies.NONE, RuleKeys.NONE, Journal.NONE);

    var read =
        StoredLeadCodec.decode(StoredLeadCodec.encode(new StoredLead(state, 0, 0, Link.NONE)));

    assertThat(read.state().profile().person()).isEqualTo(further);
    assertThat(read.state().profile().company()).isEqualTo(further);
  }

  @Test
  void shouldStayUnderOneKilobyteWith20LiveRules() {
    var known =
        Map.of(
            KnownAttribute.PERSON_EMAIL, attribute("ana.lopez@acme-robotics.com"),
            KnownAttribute.PERSON_FIRST_NAME, attribute("Ana"),
            KnownAttribute.PERSON_LAST_NAME, attribute("López"),
            KnownAttribute.PERSON_PHONE, attribute("+49301234567"),
            KnownAttribute.PERSON_JOB_TITLE, attribute("VP Sales"),
            KnownAttribute.PERSON_SENIORITY, attribute("VP"),
            KnownAttribute.PERSON_COUNTRY, attribute("DE"),
            KnownAttribute.COMPANY_NAME, attribute("Acme Robotics GmbH"),
            KnownAttribute.COMPANY_DOMAIN, attribute("acme-robotics.com"),
            KnownAttribute.LEAD_SENDER, attribute("https://www.example.com/forms/demo"));
    var tallies =
        IntStream.range(0, 20)
            .<Tally>mapToObj(i -> new FadingTally(i * 7_919, 1.25, NOW - i * 86_400_000L))
            .toList();
    var state =
        state(
            Profile.of(known, Map.of(), Map.of()),
            Tallies.of(tallies),
            new RuleKeys(1, 2, 3, 4, 5, 6),
            new Journal(
                400,
                Tallies.NONE,
                LongStream.range(0, 24)
                    .mapToObj(
                        i ->
                            new PastEvent(
                                i, NOW - i * 86_400_000, new RuleKeys((int) (i % 20) * 7_919)))
                    .toList()));

    assertThat(StoredLeadCodec.encode(new StoredLead(state, NOW, 12, Link.NONE)))
        .hasSizeLessThan(1_000);
  }

  @Test
  void shouldRefuseWhatANewerReleaseWrote() {
    assertThatThrownBy(() -> StoredLeadCodec.decode(new byte[] {99}))
        .hasMessageContaining("written by a newer release");
  }

  private static Attribute attribute(String value) {
    return new Attribute(value, NOW);
  }

  private static LeadState state(Profile profile, Tallies tallies, RuleKeys held, Journal journal) {
    return new LeadState(1, NOW, Level.MQL, NOW + 5, profile, held, tallies, journal);
  }
}
