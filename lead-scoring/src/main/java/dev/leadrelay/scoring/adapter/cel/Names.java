package dev.leadrelay.scoring.adapter.cel;

import dev.leadrelay.scoring.domain.lead.Facts;
import dev.leadrelay.scoring.domain.lead.KnownAttribute;
import dev.leadrelay.scoring.domain.lead.Situation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How each name that expressions may use is read from the facts. */
final class Names {

  static final String EVENT = "event";
  static final String PERSON_ATTRIBUTES = "person.attributes";
  static final String COMPANY_ATTRIBUTES = "company.attributes";
  static final String LEVEL = "now.level";
  static final String SCORE = "now.score";
  static final String FIT_BAND = "now.fitBand";
  static final String CONSENT = "now.consent";
  static final String SIGNALS = "now.signals";
  static final String COUNTS = "now.counts";

  /** The names that stand for a map which a sender fills. */
  static final Set<String> MAPS = Set.of(EVENT, PERSON_ATTRIBUTES, COMPANY_ATTRIBUTES);

  private interface Reader {
    @Nullable Object read(Facts facts);
  }

  private final Map<String, Reader> readers = new HashMap<>();

  /**
   * @param lists constants by name
   */
  Names(Map<String, List<Object>> lists) {
    for (var attribute : KnownAttribute.values()) {
      readers.put(attribute.path(), facts -> facts.value(attribute));
    }
    readers.put(EVENT, Facts::event);
    readers.put(PERSON_ATTRIBUTES, Facts::person);
    readers.put(COMPANY_ATTRIBUTES, Facts::company);
    readers.put(LEVEL, facts -> of(facts, Situation::level));
    readers.put(SCORE, facts -> of(facts, Situation::score));
    readers.put(FIT_BAND, facts -> of(facts, Situation::fitBand));
    readers.put(CONSENT, facts -> of(facts, Situation::consent));
    readers.put(SIGNALS, facts -> of(facts, Situation::signals));
    readers.put(COUNTS, facts -> of(facts, now -> now.counts().get()));
    lists.forEach((name, values) -> readers.put(name, facts -> values));
  }

  private static @Nullable Object of(Facts facts, Function<Situation, Object> part) {
    var situation = facts.situation();
    return situation == null ? null : part.apply(situation);
  }

  /** Lets a key of one of the {@link #MAPS} be read by its qualified name. */
  void addKey(String qualified) {
    int dot = qualified.lastIndexOf('.');
    var key = qualified.substring(dot + 1);
    readers.put(
        qualified,
        switch (qualified.substring(0, dot)) {
          case PERSON_ATTRIBUTES -> facts -> facts.person().get(key);
          case COMPANY_ATTRIBUTES -> facts -> facts.company().get(key);
          default -> facts -> facts.event().get(key);
        });
  }

  /** The value of a name; null when it is not known. */
  @Nullable Object value(String name, Facts facts) {
    var reader = readers.get(name);
    return reader == null ? null : reader.read(facts);
  }
}
