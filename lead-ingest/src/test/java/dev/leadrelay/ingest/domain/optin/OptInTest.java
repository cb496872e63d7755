package dev.leadrelay.ingest.domain.optin;

import static dev.leadrelay.ingest.domain.intake.Samples.anEventWith;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.leadrelay.ingest.adapter.libraries.HmacIdentityHash;
import dev.leadrelay.ingest.domain.event.Consent;
import dev.leadrelay.ingest.domain.event.Door;
import dev.leadrelay.ingest.domain.event.OptIn;
import dev.leadrelay.ingest.domain.form.Confirmation;
import dev.leadrelay.ingest.domain.form.FormDefinition;
import dev.leadrelay.ingest.domain.form.Forms;
import dev.leadrelay.ingest.domain.intake.Outcome;
import dev.leadrelay.ingest.domain.intake.Samples;
import dev.leadrelay.ingest.domain.reception.EventLog;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OptInTest {

  private static final Instant ASKED = Instant.parse("2026-03-02T09:00:00Z");
  private static final Confirmation TEXT =
      new Confirmation("Please confirm", "Here: {link}", "I agree", "Confirm", "Thanks");
  private static final FormDefinition FORM =
      new FormDefinition(
          "news",
          "form.submitted",
          "https://www.example.com",
          "/t",
          null,
          null,
          null,
          null,
          null,
          Map.of("mail", "person.email"),
          TEXT);

  private final List<Outcome.Accepted> stored = new ArrayList<>();
  private final EventLog log = (accepted, _) -> stored.addAll(accepted);
  private final Invitations invitations = new Invitations(new HmacIdentityHash("test"));
  private final Forms forms = new Forms(List.of(FORM));
  private final OptInDesk desk = new OptInDesk(forms, invitations, new ConfirmingLog(log, forms));
  private final Invitation invitation = new Invitation("m-1", "lead-1", "news", ASKED);

  @Test
  void shouldStoreThatConsentWasAskedForAndNotThatItWasGiven() throws Exception {
    new ConfirmingLog(log, forms).write(List.of(submitted(Door.FORM, "form.submitted")), List.of());

    var event = stored.getFirst().event();
    assertThat(event.consent()).isNull();
    assertThat(event.optIn()).isEqualTo(new OptIn("news", "Yes"));
  }

  @Test
  void shouldLeaveConsentAloneThatNoFormWantsConfirmed() throws Exception {
    var others =
        List.of(submitted(Door.EVENTS, "form.submitted"), submitted(Door.FORM, "demo.requested"));

    new ConfirmingLog(log, forms).write(others, List.of());

    assertThat(stored).isEqualTo(others);
  }

  @Test
  void shouldStoreConsentWithItsEvidenceOnceItIsConfirmed() throws Exception {
    var now = ASKED.plusSeconds(60);
    var link = (OptInDesk.Answer.Valid) desk.look(invitations.sign(invitation), now);

    assertThat(stored).isEmpty();
    desk.confirm(link, "IPv6", now);

    var accepted = stored.getFirst();
    assertThat(accepted.leadId()).isEqualTo("lead-1");
    assertThat(accepted.event().type()).isEqualTo("consent.granted");
    assertThat(accepted.event().consent())
        .isEqualTo(
            new Consent(
                true,
                "I agree",
                now,
                Consent.Basis.DOUBLE_OPT_IN,
                new Consent.Proof("m-1", "news", ASKED, "IPv6")));
  }

  @Test
  void shouldGiveASecondClickTheIdOfTheFirst() throws Exception {
    for (int click = 1; click <= 2; click++) {
      var now = ASKED.plusSeconds(60L * click);
      desk.confirm(
          (OptInDesk.Answer.Valid) desk.look(invitations.sign(invitation), now), "IPv4", now);
    }

    assertThat(stored)
        .extracting(accepted -> accepted.event().eventId())
        .containsOnly("opt-in-m-1");
  }

  @Test
  void shouldRefuseALinkThatIsTooOldChangedOrOfAnotherForm() {
    var token = invitations.sign(invitation);
    var otherForm = invitations.sign(new Invitation("m-1", "lead-1", "gone", ASKED));
    var otherKey = new Invitations(new HmacIdentityHash("other")).sign(invitation);

    assertThat(desk.look(token, ASKED.plus(Duration.ofDays(7))))
        .isInstanceOf(OptInDesk.Answer.Valid.class);
    assertThat(desk.look(token, ASKED.plus(Duration.ofDays(7)).plusMillis(1)))
        .isInstanceOf(OptInDesk.Answer.Expired.class);
    for (var bad :
        List.of(otherForm, otherKey, "x" + token, token + "x", token.substring(1), "", ".")) {
      assertThat(desk.look(bad, ASKED)).as(bad).isInstanceOf(OptInDesk.Answer.Unknown.class);
    }
  }

  @Test
  void shouldRefuseATextWithoutALink() {
    assertThatThrownBy(() -> new Confirmation("s", "no link", "w", "b", "t"))
        .hasMessageContaining("{link}");
  }

  private static Outcome.Accepted submitted(Door door, String type) {
    var event =
        new HashMap<String, Object>(
            anEventWith(
                Map.of(
                    "person", Map.of("email", "a@example.com"),
                    "consent", Map.of("marketing", true, "wording", "Yes"))));
    event.put("type", type);
    return (Outcome.Accepted) Samples.intake().take(event, door, ASKED);
  }
}
