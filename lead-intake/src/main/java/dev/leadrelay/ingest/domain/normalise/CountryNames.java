package dev.leadrelay.ingest.domain.normalise;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Countries by their ISO 3166-1 codes and by their names in English, German and their own
 * languages.
 */
public final class CountryNames {

  private final Map<String, String> codeByName = new HashMap<>();

  public CountryNames() {
    var names = new HashSet<>(List.of(Locale.getISOCountries()));
    for (var code : Locale.getISOCountries()) {
      var country = Locale.of("", code);
      add(names, country.getDisplayCountry(Locale.ENGLISH), code);
      add(names, country.getDisplayCountry(Locale.GERMAN), code);
      add(names, country.getISO3Country(), code);
    }
    Arrays.stream(Locale.getAvailableLocales())
        .filter(locale -> locale.getCountry().length() == 2)
        .forEach(locale -> add(names, locale.getDisplayCountry(locale), locale.getCountry()));
    // A code means itself, whatever name is written like it in some language.
    for (var code : Locale.getISOCountries()) {
      codeByName.put(folded(code), code);
    }
    // What people write, and no locale knows.
    Map.of(
            "uk",
            "GB",
            "usa",
            "US",
            "england",
            "GB",
            "scotland",
            "GB",
            "holland",
            "NL",
            "america",
            "US")
        .forEach(codeByName::put);
    // Most write a name or a code as it is: that needs no folding.
    names.forEach(name -> codeByName.put(name, codeByName.get(folded(name))));
  }

  public Optional<String> codeOf(String name) {
    var asWritten = codeByName.get(name);
    return Optional.ofNullable(asWritten == null ? codeByName.get(folded(name)) : asWritten);
  }

  private void add(Set<String> names, String name, String code) {
    names.add(name);
    codeByName.putIfAbsent(folded(name), code);
  }

  /** Without accents, case and punctuation: "Cote d'Ivoire" is "Côte d’Ivoire". */
  private static String folded(String name) {
    var letters = new StringBuilder(name.length());
    Normalizer.normalize(name, Normalizer.Form.NFD)
        .codePoints()
        .filter(Character::isLetter)
        .map(Character::toLowerCase)
        .forEach(letters::appendCodePoint);
    return letters.toString();
  }
}
