package dev.leadrelay.ingest.adapter.form;

import dev.leadrelay.ingest.adapter.json.Utf8;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/**
 * The body that a browser makes of a form ({@code application/x-www-form-urlencoded}), in UTF-8.
 */
public final class UrlEncoded {

  private UrlEncoded() {}

  /** The first value of each field; empty when an escape is broken or the text is not UTF-8. */
  public static Optional<Map<String, String>> parse(byte[] body) {
    var fields = new HashMap<String, String>();
    for (var pair : new String(body, StandardCharsets.ISO_8859_1).split("&", -1)) {
      int equals = pair.indexOf('=');
      var name = decode(equals < 0 ? pair : pair.substring(0, equals));
      var value = decode(equals < 0 ? "" : pair.substring(equals + 1));
      if (name.isEmpty() || value.isEmpty()) {
        return Optional.empty();
      }
      fields.putIfAbsent(name.get(), value.get());
    }
    return Optional.of(fields);
  }

  private static Optional<String> decode(String escaped) {
    var bytes = new ByteArrayOutputStream(escaped.length());
    for (int i = 0; i < escaped.length(); i++) {
      char c = escaped.charAt(i);
      if (c != '%') {
        bytes.write(c == '+' ? ' ' : c);
      } else if (i + 2 < escaped.length()
          && HexFormat.isHexDigit(escaped.charAt(i + 1))
          && HexFormat.isHexDigit(escaped.charAt(i + 2))) {
        bytes.write(HexFormat.fromHexDigits(escaped, i + 1, i + 3));
        i += 2;
      } else {
        return Optional.empty();
      }
    }
    return Utf8.decode(bytes.toByteArray());
  }
}
