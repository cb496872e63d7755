package dev.leadrelay.ingest.domain.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.IDN;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Hosts and addresses are read by hand, as that is fast; the patterns say what is meant. */
class ShapesTest {

  private static final Pattern HOST =
      Pattern.compile(
          "(?=.{1,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z0-9][a-z0-9-]*[a-z0-9]");
  private static final Pattern LOCAL =
      Pattern.compile(
          "(?=.{1,64}$)[\\p{L}\\p{N}\\p{M}!#$%&'*+/=?^_`{|}~-]+(\\.[\\p{L}\\p{N}\\p{M}!#$%&'*+/=?^_`{|}~-]+)*");
  private static final List<String> PIECES =
      List.of(
          "a",
          "B",
          "7",
          "-",
          ".",
          ".",
          "com",
          "xn--",
          "é",
          "ß",
          "大",
          "𝒳",
          "²",
          "\u0301",
          "_",
          "+",
          " ",
          "\u200d",
          "\n",
          "\ud83d",
          "。",
          "l".repeat(31),
          "l".repeat(62));
  private static final int TEXTS = 30_000;

  private final long seed = System.nanoTime();
  private final Random random = new Random(seed);

  @Test
  void shouldReadTheHostsThatThePatternDescribes() {
    for (int n = 0; n < TEXTS; n++) {
      var text = text();

      assertThat(HostName.parse(text).map(HostName::value))
          .as("'%s', seed %d", text, seed)
          .isEqualTo(hostByPattern(text));
    }
  }

  @Test
  void shouldReadTheAddressesThatThePatternDescribes() {
    for (int n = 0; n < TEXTS; n++) {
      var local = text();

      assertThat(EmailAddress.parse(local + "@acme.com").map(EmailAddress::local))
          .as("'%s', seed %d", local, seed)
          .isEqualTo(localByPattern(local.stripLeading()));
    }
  }

  private String text() {
    var text = new StringBuilder();
    for (int pieces = random.nextInt(8); pieces >= 0; pieces--) {
      text.append(PIECES.get(random.nextInt(PIECES.size())));
    }
    return text.toString();
  }

  private static Optional<String> hostByPattern(String text) {
    try {
      return Optional.of(IDN.toASCII(text.strip(), IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT))
          .filter(ascii -> HOST.matcher(ascii).matches());
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> localByPattern(String local) {
    return Optional.of(Normalizer.normalize(local, Normalizer.Form.NFC).toLowerCase(Locale.ROOT))
        .filter(normal -> LOCAL.matcher(normal).matches());
  }
}
