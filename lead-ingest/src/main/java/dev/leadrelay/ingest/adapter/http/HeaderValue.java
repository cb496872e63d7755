package dev.leadrelay.ingest.adapter.http;

import dev.leadrelay.ingest.adapter.json.Utf8;
import java.io.ByteArrayOutputStream;
import java.util.HexFormat;

/**
 * The value of an attribute in a header, as the HTTP binding of CloudEvents writes it: perhaps in
 * quotes, and what is not ASCII as percent-encoded UTF-8.
 */
final class HeaderValue {

  private HeaderValue() {}

  /** The text; the value itself where it is not encoded in this way. */
  static String decode(String value) {
    var text = value.strip();
    if (text.length() >= 2 && text.startsWith("\"") && text.endsWith("\"")) {
      text = text.substring(1, text.length() - 1).replaceAll("\\\\(.)", "$1");
    }
    return unescaped(text);
  }

  private static String unescaped(String text) {
    var bytes = new ByteArrayOutputStream(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '%'
          && i + 2 < text.length()
          && HexFormat.isHexDigit(text.charAt(i + 1))
          && HexFormat.isHexDigit(text.charAt(i + 2))) {
        bytes.write(HexFormat.fromHexDigits(text, i + 1, i + 3));
        i += 2;
      } else {
        // Tomcat reads headers as ISO-8859-1: one character is one byte.
        bytes.write(c);
      }
    }
    return Utf8.decode(bytes.toByteArray()).orElse(text);
  }
}
