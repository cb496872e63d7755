package dev.leadrelay.ingest.domain.check;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Instants in RFC 3339. */
final class Instants {

  private static final String USUAL = "0000-00-00T00:00:00";

  private Instants() {}

  /**
   * The instant; what nearly all programs send, such as 2026-03-02T09:15:00.123Z, at a glance, and
   * any other form by the book.
   *
   * @throws DateTimeException when the text is no instant
   */
  static Instant parse(String text) {
    return isUsual(text) ? usual(text) : OffsetDateTime.parse(text).toInstant();
  }

  private static boolean isUsual(String text) {
    int end = text.length() - 1;
    if (end < USUAL.length() || text.charAt(end) != 'Z') {
      return false;
    }
    for (int i = 0; i < USUAL.length(); i++) {
      char form = USUAL.charAt(i);
      if (form == '0' ? !isDigit(text.charAt(i)) : text.charAt(i) != form) {
        return false;
      }
    }
    return end == USUAL.length() || isFraction(text, end);
  }

  private static boolean isFraction(String text, int end) {
    int digits = end - USUAL.length() - 1;
    if (digits < 1 || digits > 9 || text.charAt(USUAL.length()) != '.') {
      return false;
    }
    for (int i = end - digits; i < end; i++) {
      if (!isDigit(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static Instant usual(String text) {
    return LocalDateTime.of(
            number(text, 0, 4),
            number(text, 5, 7),
            number(text, 8, 10),
            number(text, 11, 13),
            number(text, 14, 16),
            number(text, 17, 19),
            nanos(text))
        .toInstant(ZoneOffset.UTC);
  }

  private static int nanos(String text) {
    int nanos = 0;
    for (int i = USUAL.length() + 1, place = 0; place < 9; i++, place++) {
      nanos = nanos * 10 + (i < text.length() - 1 ? text.charAt(i) - '0' : 0);
    }
    return nanos;
  }

  private static int number(String text, int start, int end) {
    return Integer.parseInt(text, start, end, 10);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
