package dev.leadrelay.ingest.domain.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class FormDefinitionTest {

  final FormDefinition form =
      new FormDefinition(
          "demo",
          "demo.requested",
          "https://www.example.com/forms/demo",
          "/thanks",
          null,
          "website",
          "submission",
          null,
          null,
          Map.of(
              "mail", "person.email",
              "ok", "consent.marketing",
              "text", "consent.wording",
              "team", "person.attributes.team",
              "why", "properties.useCase"),
          null);

  @Test
  void shouldPutEachFieldInItsPlace() {
    var event =
        form.toEvent(
            "e-1",
            Map.of("mail", "a@example.com", "ok", "on", "text", "Yes", "team", "x", "z", "y"));

    assertThat(event)
        .containsEntry("id", "e-1")
        .containsEntry("type", "demo.requested")
        .containsEntry(
            "data",
            Map.of(
                "person", Map.of("email", "a@example.com", "attributes", Map.of("team", "x")),
                "consent", Map.of("marketing", true, "wording", "Yes")));
  }

  @Test
  void shouldSayNothingOfConsentWhenTheBoxIsNotTicked() {
    var event = form.toEvent("e-1", Map.of("mail", "a@example.com", "text", "Yes"));

    assertThat(event).containsEntry("data", Map.of("person", Map.of("email", "a@example.com")));
  }

  @Test
  void shouldCallAPlaceByTheNameOfItsField() {
    assertThat(form.origins().getOrDefault("/data/person/email", "/data/person/email"))
        .isEqualTo("/mail");
    assertThat(form.origins().getOrDefault("/data", "/data")).isEqualTo("/data");
  }

  @Test
  void shouldTellTheSameAnswersFromOthers() {
    var answers = form.answers(Map.of("mail", "a@example.com", "why", "b"));

    assertThat(form.answers(Map.of("why", "b", "mail", " a@example.com "))).isEqualTo(answers);
    assertThat(form.answers(Map.of("why", "c", "mail", "a@example.com"))).isNotEqualTo(answers);
  }

  @Test
  void shouldNoticeWhoFillsTheFieldThatNobodySees() {
    assertThat(form.isTrapped(Map.of("website", "http://spam.example"))).isTrue();
    assertThat(form.isTrapped(Map.of("website", ""))).isFalse();
  }

  @Test
  void shouldRefuseAPlaceThatDoesNotExist() {
    assertThatThrownBy(
            () ->
                new FormDefinition(
                    "f",
                    "a.b",
                    "s",
                    "/t",
                    null,
                    null,
                    null,
                    null,
                    null,
                    Map.of("mail", "person.emial"),
                    null))
        .hasMessageContaining("'mail'")
        .hasMessageContaining("'person.emial'");
  }
}
