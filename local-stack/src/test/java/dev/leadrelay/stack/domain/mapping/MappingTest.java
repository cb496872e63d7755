package dev.leadrelay.stack.domain.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MappingTest {

  private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
  private static final Times TIMES = Times.asGiven(NOW);

  @Test
  void shouldTellTheEventsWhoseConditionsHoldInTheirOrder() {
    var mapping =
        aMapping(
            anEvent("form.submitted", "{id}/form", new Condition.OneOf("origin", Set.of("form"))),
            anEvent("page.viewed", "{id}/visit", new Condition.Above("visits", 0)),
            anEvent("chat.qualified", "{id}/chat", new Condition.OneOf("origin", Set.of("chat"))));

    var mapped = mapping.map(2, Map.of("id", "7", "origin", "Form", "visits", "3"), TIMES);

    assertThat(((Mapped.Events) mapped).events())
        .extracting(OutgoingEvent::type, OutgoingEvent::id)
        .containsExactly(tuple("form.submitted", "7/form"), tuple("page.viewed", "7/visit"));
  }

  @Test
  void shouldSendWhatIsKnownAndNothingElse() {
    var mapping =
        aMapping(
            Map.of(
                "person.country", new Expression.Cell("country", As.TEXT),
                "person.city", new Expression.Cell("city", As.TEXT),
                "properties.visits", new Expression.Cell("visits", As.INTEGER),
                "person.attributes.score", new Expression.Cell("score", As.NUMBER)),
            anEvent("profile.updated", "{id}"));

    var data =
        dataOf(
            mapping.map(
                2,
                Map.of(
                    "id", "7", "country", " India ", "city", "Select", "visits", "3", "score",
                    "1.5"),
                TIMES));

    assertThat(data)
        .isEqualTo(
            Map.of(
                "person", Map.of("country", "India", "attributes", Map.of("score", 1.5)),
                "properties", Map.of("visits", 3L)));
  }

  @Test
  void shouldLookUpCellsWithoutRegardToCaseAndFallBack() {
    var role = new Expression.Lookup("role", Map.of("student", "student"), Optional.of("other"));
    var mapping = aMapping(Map.of("person.role", role), anEvent("profile.updated", "{id}"));

    assertThat(dataOf(mapping.map(2, Map.of("id", "1", "role", "STUDENT"), TIMES)))
        .isEqualTo(Map.of("person", Map.of("role", "student")));
    assertThat(dataOf(mapping.map(3, Map.of("id", "1", "role", "Pilot"), TIMES)))
        .isEqualTo(Map.of("person", Map.of("role", "other")));
    assertThat(dataOf(mapping.map(4, Map.of("id", "1", "role", ""), TIMES))).isEmpty();
  }

  @Test
  void shouldLeaveOutAnEventWhoseTypeTheRowDoesNotGive() {
    var type =
        new Expression.Lookup("last", Map.of("email opened", "email.opened"), Optional.empty());
    var mapping =
        aMapping(
            anEvent("profile.updated", "{id}/profile"),
            new EventRule(type, new IdTemplate("{id}/last"), List.of(), Map.of()));

    var mapped = mapping.map(2, Map.of("id", "7", "last", "Converted to Lead"), TIMES);

    assertThat(((Mapped.Events) mapped).events()).hasSize(1);
  }

  @Test
  void shouldRefuseARowThatHoldsSomethingElseThanItShould() {
    var mapping =
        aMapping(
            Map.of("properties.visits", new Expression.Cell("visits", As.INTEGER)),
            anEvent("page.viewed", "{id}"));

    assertThat(mapping.map(12, Map.of("id", "7", "visits", "many"), TIMES))
        .isEqualTo(
            new Mapped.Refused(12, "Expected a whole number in column 'visits', but got 'many'."));
  }

  @Test
  void shouldRefuseARowWithoutTheCellsOfItsId() {
    var mapping = aMapping(anEvent("page.viewed", "{id}"));

    assertThat(mapping.map(3, Map.of("id", " "), TIMES)).isInstanceOf(Mapped.Refused.class);
  }

  @Test
  void shouldRefuseARowThatTellsNothing() {
    var mapping = aMapping(anEvent("page.viewed", "{id}", new Condition.Above("visits", 0)));

    assertThat(mapping.map(3, Map.of("id", "7", "visits", "0"), TIMES))
        .isInstanceOf(Mapped.Refused.class);
  }

  @Test
  void shouldReadABareDateAsItsFirstInstantInTheZoneAndShiftIt() {
    var mapping =
        new Mapping(
            "https://example.com/file",
            Set.of(),
            Optional.of(
                new TimeColumn(
                    "day",
                    DateTimeFormatter.ofPattern("yyyy-MM-dd"),
                    ZoneId.of("America/Sao_Paulo"))),
            Map.of(),
            List.of(anEvent("form.submitted", "{id}")));
    var last = Instant.parse("2018-03-31T03:00:00Z");

    var mapped =
        mapping.map(2, Map.of("id", "7", "day", "2018-03-30"), Times.shiftedToNow(NOW, last));

    assertThat(((Mapped.Events) mapped).events().getFirst().time())
        .isEqualTo(NOW.minus(Duration.ofDays(1)));
  }

  @Test
  void shouldRefuseAnIdThatIsTheSameForEveryRow() {
    assertThatThrownBy(() -> new IdTemplate("always"))
        .hasMessage(
            "Expected an id with a {Column} in it, but got 'always': all rows would be the same event");
  }

  @Test
  void shouldRefuseATargetThatEventsDoNotHave() {
    assertThatThrownBy(() -> Target.parse("person.shoeSize"))
        .hasMessageContaining("person.shoeSize");
    assertThatThrownBy(() -> Target.parse("properties.")).hasMessageContaining("properties.");
  }

  private static Map<String, Object> dataOf(Mapped mapped) {
    return ((Mapped.Events) mapped).events().getFirst().data();
  }

  private static EventRule anEvent(String type, String id, Condition... conditions) {
    return new EventRule(
        new Expression.Constant(type), new IdTemplate(id), List.of(conditions), Map.of());
  }

  private static Mapping aMapping(EventRule... events) {
    return aMapping(Map.of(), events);
  }

  private static Mapping aMapping(Map<String, Expression> data, EventRule... events) {
    var targets =
        data.entrySet().stream()
            .collect(Collectors.toMap(entry -> Target.parse(entry.getKey()), Map.Entry::getValue));
    return new Mapping(
        "https://example.com/file", Set.of("select"), Optional.empty(), targets, List.of(events));
  }
}
