package dev.leadrelay.ingest.adapter.http;

import dev.leadrelay.ingest.domain.form.FormDefinition;
import dev.leadrelay.kit.problem.FieldProblem;
import dev.leadrelay.kit.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.util.HtmlUtils;

/** What a person sees when a form was not accepted. */
final class ErrorPage {

  private ErrorPage() {}

  static ResponseEntity<String> of(ProblemException problem, @Nullable FormDefinition form) {
    return ResponseEntity.status(problem.getStatusCode())
        .headers(headers -> headers.addAll(problem.getHeaders()))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
        .body(page(problem, Optional.ofNullable(form)));
  }

  private static String page(ProblemException problem, Optional<FormDefinition> form) {
    return """
      <!doctype html>
      <html lang="en">
      <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>We could not take your request</title>
        <link rel="stylesheet" href="/demo/style.css">
      </head>
      <body>
        <main>
          <h1>We could not take your request</h1>
          <p>%s</p>
          %s
          <p>%s</p>
        </main>
      </body>
      </html>
      """
        .formatted(escape(sentence(problem)), errors(problem), wayBack(form));
  }

  private static String sentence(ProblemException problem) {
    return problem.getStatusCode().is5xxServerError()
        ? "Something on our side is not working at the moment. Please try again in a few seconds."
        : Objects.requireNonNullElse(problem.getBody().getDetail(), "");
  }

  private static String errors(ProblemException problem) {
    var properties = Objects.requireNonNullElse(problem.getBody().getProperties(), Map.of());
    if (!(properties.get("errors") instanceof List<?> errors)) {
      return "";
    }
    return errors.stream()
        .map(FieldProblem.class::cast)
        .map(error -> "<li>%s%s</li>".formatted(label(error.pointer()), escape(error.detail())))
        .collect(Collectors.joining("\n", "<ul class=\"errors\">\n", "\n</ul>"));
  }

  private static String label(String pointer) {
    return pointer.startsWith("/data")
        ? ""
        : "<strong>%s</strong>: ".formatted(escape(pointer.substring(1).replace('-', ' ')));
  }

  private static String wayBack(Optional<FormDefinition> form) {
    return "Your browser's back button brings you to the form with what you typed."
        + form.map(FormDefinition::page)
            .map(page -> " Or <a href=\"%s\">start over</a>.".formatted(escape(page)))
            .orElse("");
  }

  private static String escape(String text) {
    return HtmlUtils.htmlEscape(text);
  }
}
