package dev.leadrelay.ingest.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Makes bad input out of good input: the same for the same seed. */
final class Mutations {

  private static final List<String> PIECES =
      List.of(
          "\"",
          "{",
          "}",
          "[",
          "]",
          ":",
          ",",
          "null",
          "true",
          "-0",
          "1e999",
          "99999999999999999999",
          "\\u0000",
          "\\ud83d",
          "\\u202e",
          "\u0000",
          "\u00e4",
          "\ud83d\ude00",
          "%",
          "%zz",
          "%00",
          "&",
          "=",
          "+",
          ";",
          "@",
          "\n",
          "\r\n",
          "--x",
          "[[[[[[[[",
          "{\"a\":{\"a\":{\"a\":",
          "\"id\":1",
          "\ufeff",
          "..",
          "xn--",
          "0001-01-01T00:00:00Z",
          "2026-02-30T25:61:61Z",
          "+999999999-12-31T23:59:59Z",
          "\"\"",
          ",,,",
          "'");
  private static final List<@Nullable Object> VALUES =
      Arrays.asList(
          null,
          true,
          0,
          -1,
          Long.MIN_VALUE,
          1.5e300,
          "",
          " ",
          "\u0000",
          "\ud800",
          "a".repeat(5_000),
          "@",
          "a@",
          "@a.b",
          "a@b@c.de",
          "a@-.-",
          "a@xn--.de",
          "+",
          "+++",
          "0",
          "00000000000000000000",
          "tel:+49 30 1;ext=2",
          "2026",
          "1-",
          "-1",
          "1e9",
          "∞",
          "51-200",
          "http://[",
          "://",
          "../..",
          "<script>",
          "consent.granted",
          "email.unsubscribed",
          List.of(),
          List.of(1, List.of()),
          Map.of(),
          Map.of("a", Map.of("b", List.of())));
  private static final int MOST_BYTES = 20_000;

  private final Random random;
  private final JsonMapper json = new JsonMapper();

  Mutations(Random random) {
    this.random = random;
  }

  /** A text with some bytes changed. */
  byte[] ofBytes(byte[] good) {
    var bytes = good;
    for (int n = 1 + random.nextInt(4); n > 0; n--) {
      bytes = once(bytes);
    }
    return bytes.length > MOST_BYTES ? Arrays.copyOf(bytes, MOST_BYTES) : bytes;
  }

  /** JSON that stays JSON, with some values changed. */
  byte[] ofValues(Object good) {
    var changed = copy(good);
    for (int n = 1 + random.nextInt(3); n > 0; n--) {
      change(changed);
    }
    return json.writeValueAsBytes(changed);
  }

  private byte[] once(byte[] bytes) {
    int from = random.nextInt(bytes.length + 1);
    int to = Math.min(bytes.length, from + random.nextInt(20));
    return switch (random.nextInt(5)) {
      case 0 -> joined(bytes, from, new byte[0], to);
      case 1 ->
          joined(bytes, from, new byte[] {(byte) random.nextInt(256)}, Math.min(from + 1, to));
      case 2 -> joined(bytes, from, piece(), from);
      case 3 -> joined(bytes, from, piece(), to);
      default -> joined(bytes, to, Arrays.copyOfRange(bytes, from, to), to);
    };
  }

  private byte[] piece() {
    return PIECES.get(random.nextInt(PIECES.size())).getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] joined(byte[] bytes, int head, byte[] middle, int tail) {
    var all = Arrays.copyOf(bytes, head + middle.length + Math.max(0, bytes.length - tail));
    System.arraycopy(middle, 0, all, head, middle.length);
    System.arraycopy(bytes, tail, all, head + middle.length, bytes.length - tail);
    return all;
  }

  @SuppressWarnings("unchecked") // It is our own copy.
  private void change(Object place) {
    switch (place) {
      case Map<?, ?> map when !map.isEmpty() -> {
        var names = new ArrayList<>(((Map<String, Object>) map).keySet());
        names.sort(null);
        var name = names.get(random.nextInt(names.size()));
        var inside = map.get(name);
        if ((inside instanceof Map || inside instanceof List) && random.nextInt(4) > 0) {
          change(inside);
        } else if (random.nextInt(6) == 0) {
          ((Map<String, Object>) map).remove(name);
        } else {
          ((Map<String, @Nullable Object>) map).put(name, odd());
        }
      }
      case List<?> list when !list.isEmpty() -> change(list.get(random.nextInt(list.size())));
      default -> {}
    }
  }

  private @Nullable Object odd() {
    var value = VALUES.get(random.nextInt(VALUES.size()));
    return value == null ? null : copy(value);
  }

  private static Object copy(Object good) {
    return switch (good) {
      case Map<?, ?> map -> {
        var copy = new HashMap<Object, @Nullable Object>();
        map.forEach((name, value) -> copy.put(name, value == null ? null : copy(value)));
        yield copy;
      }
      case List<?> list -> {
        var copy = new ArrayList<@Nullable Object>();
        list.forEach(value -> copy.add(value == null ? null : copy(value)));
        yield copy;
      }
      default -> good;
    };
  }
}
