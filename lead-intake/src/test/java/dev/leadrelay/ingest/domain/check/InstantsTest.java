package dev.leadrelay.ingest.domain.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class InstantsTest {

  private static final int TEXTS = 30_000;

  static Stream<String> instants() {
    return Stream.of(
        "2026-03-02T09:15:00Z",
        "2026-03-02T09:15:00.5Z",
        "2026-03-02T09:15:00.123456789Z",
        "2026-03-02T09:15:00.1234567891Z",
        "2026-03-02T09:15:00.Z",
        "2026-03-02T09:15Z",
        "2026-03-02t09:15:00z",
        "2026-03-02T10:15:00+01:00",
        "2024-02-29T23:59:59Z",
        "2026-02-29T00:00:00Z",
        "2026-13-01T00:00:00Z",
        "2026-03-02T24:00:00Z",
        "2026-03-02T23:59:60Z",
        "0000-01-01T00:00:00Z",
        "2026-03-02 09:15:00Z",
        "2026-03-02T09:15:00",
        "",
        "Z");
  }

  @ParameterizedTest
  @MethodSource("instants")
  void shouldReadWhatTheLibraryReads(String text) {
    assertThat(read(text)).isEqualTo(byTheBook(text));
  }

  @Test
  void shouldReadWhatTheLibraryReadsOfTextsWithOneCharacterChanged() {
    long seed = System.nanoTime();
    var random = new Random(seed);
    for (int n = 0; n < TEXTS; n++) {
      var text = new StringBuilder("2026-03-02T09:15:00.123Z");
      text.setCharAt(random.nextInt(text.length()), "0123456789-:.TZ٣ ".charAt(random.nextInt(17)));

      assertThat(read(text.toString()))
          .as("'%s', seed %d", text, seed)
          .isEqualTo(byTheBook(text.toString()));
    }
  }

  private static Object read(String text) {
    try {
      return Instants.parse(text);
    } catch (DateTimeException e) {
      return "none";
    }
  }

  private static Object byTheBook(String text) {
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException e) {
      return "none";
    }
  }
}
