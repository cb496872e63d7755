package dev.leadrelay.scoring.adapter.cel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadrelay.scoring.domain.lead.Attribute;
import dev.leadrelay.scoring.domain.lead.Facts;
import dev.leadrelay.scoring.domain.lead.KnownAttribute;
import dev.leadrelay.scoring.domain.lead.Profile;
import dev.leadrelay.scoring.testdata.Lead;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CelConditionsTest {

  private static final CelConditions CONDITIONS =
      new CelConditions(Map.of("core", List.of("software"), "sizes", List.of(50L, 320L)));
  private static final Facts FACTS =
      new Facts(
          Profile.of(
              Map.of(
                  KnownAttribute.COMPANY_INDUSTRY, new Attribute("software", 0),
                  KnownAttribute.COMPANY_EMPLOYEES, new Attribute(320L, 0)),
              Map.of("visits", new Attribute(3L, 0)),
              Map.of("rating", new Attribute(2.5, 0))),
          Lead.fact(
              "page.viewed", "e", 0, Profile.EMPTY, Map.of("path", "/pricing/a", "seconds", 40.0)));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "company.industry in lists.core",
        "company.employees in lists.sizes",
        "company.employees >= 50 && company.employees <= 500",
        "event.path.startsWith('/pricing')",
        "event.type == 'page.viewed'",
        "event.seconds > 30",
        "person.attributes.visits == 3",
        "company.attributes.rating > 2",
        "person.freemail || company.employees > 3",
        "event.missing == 'x' || event.seconds > 30",
        "event.seconds > 30 || event.missing == 'x'",
        "has(event.path) && event.path != ''",
        "!has(event.missing)",
        "!(event.missing == 'x' && company.employees < 3)",
        "company.industry.upperAscii() == 'SOFTWARE'"
      })
  void shouldHold(String expression) throws ConditionException {
    assertThat(CONDITIONS.compile(expression, Scope.EVENT).holds(FACTS)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "person.freemail",
        "!person.freemail",
        "person.seniority == 'VP'",
        "person.seniority != 'VP'",
        "event.missing == 'x'",
        "event.missing != 'x'",
        "!event.missing",
        "!(event.missing == 'x')",
        "event.missing.startsWith('/pricing')",
        "event.missing in lists.core",
        "event.missing > 3 || event.seconds < 3",
        "event.missing == 'x' && event.seconds > 30",
        "event.missing ? true : true",
        "company.attributes.nothing != 'x'",
        "event.path > 3",
        "event.path",
        "person.attributes.nothing > 3",
        "company.employees / 0 == 1"
      })
  void shouldNotHoldAndNeverFailForWhatIsMissingOrUnfit(String expression)
      throws ConditionException {
    assertThat(CONDITIONS.compile(expression, Scope.EVENT).holds(FACTS)).isFalse();
  }
}
