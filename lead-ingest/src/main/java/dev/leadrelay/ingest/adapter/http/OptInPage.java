package dev.leadrelay.ingest.adapter.http;

import dev.leadrelay.ingest.domain.form.Confirmation;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.util.HtmlUtils;

/** What a person sees who follows the link of a double opt-in. */
final class OptInPage {

  private OptInPage() {}

  static ResponseEntity<String> ask(Confirmation text) {
    return of(
        HttpStatus.OK,
        text.subject(),
        text.wording(),
        "<form method=\"post\"><button type=\"submit\">%s</button></form>"
            .formatted(HtmlUtils.htmlEscape(text.button())));
  }

  static ResponseEntity<String> thanks(Confirmation text) {
    return of(HttpStatus.OK, text.thanks(), text.wording(), "");
  }

  static ResponseEntity<String> expired() {
    return of(
        HttpStatus.GONE,
        "This link has expired",
        "It could be used for seven days. Please fill in the form again to get a new one.",
        "");
  }

  static ResponseEntity<String> unknown() {
    return of(
        HttpStatus.NOT_FOUND,
        "This link does not work",
        "It is not complete, or was changed on its way. Please copy the whole link from the mail.",
        "");
  }

  static ResponseEntity<String> of(
      HttpStatus status, String title, String sentence, String action) {
    return ResponseEntity.status(status)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .header("Referrer-Policy", "no-referrer")
        .header("X-Robots-Tag", "noindex")
        .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
        .body(
            """
            <!doctype html>
            <html lang="en">
            <head>
              <meta charset="utf-8">
              <meta name="viewport" content="width=device-width, initial-scale=1">
              <title>%1$s</title>
              <link rel="stylesheet" href="/demo/style.css">
            </head>
            <body>
              <main>
                <h1>%1$s</h1>
                <p>%2$s</p>
                %3$s
              </main>
            </body>
            </html>
            """
                .formatted(HtmlUtils.htmlEscape(title), HtmlUtils.htmlEscape(sentence), action));
  }
}
