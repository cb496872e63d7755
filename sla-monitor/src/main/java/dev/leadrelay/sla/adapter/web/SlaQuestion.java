package dev.leadrelay.sla.adapter.web;

import dev.leadrelay.kit.problem.FieldProblem;
import dev.leadrelay.kit.problem.ProblemException;
import dev.leadrelay.sla.domain.report.Period;
import dev.leadrelay.sla.domain.tally.Dimension;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** What a caller of {@code GET /v1/sla} wants to know, after it was checked. */
record SlaQuestion(Dimension by, Period period) {

  private static final Duration DEFAULT_PERIOD = Duration.ofDays(1);

  // Java knows instants that no store can be asked for.
  private static final Instant EARLIEST = Instant.parse("1970-01-02T00:00:00Z");
  private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

  /**
   * Reads the parameters; absent ones mean the last 24 hours, by team.
   *
   * @throws ProblemException 400 naming every parameter that is wrong
   */
  static SlaQuestion parse(
      @Nullable String from, @Nullable String to, @Nullable String by, Instant now) {
    var errors = new ArrayList<FieldProblem>();
    var end = instant("to", to, errors).orElse(now);
    var begin = instant("from", from, errors).orElse(end.minus(DEFAULT_PERIOD));
    var dimension = dimension(by, errors);
    if (errors.isEmpty() && !begin.isBefore(end)) {
      errors.add(new FieldProblem("/from", "Expected an instant before 'to', but it is not."));
    }
    if (!errors.isEmpty()) {
      throw new ProblemException(
          HttpStatus.BAD_REQUEST, "The question cannot be understood.", errors);
    }
    return new SlaQuestion(dimension.orElse(Dimension.TEAM), Period.covering(begin, end));
  }

  private static Optional<Instant> instant(
      String name, @Nullable String value, List<FieldProblem> errors) {
    if (value == null) {
      return Optional.empty();
    }
    var instant = parse(value).filter(i -> !i.isBefore(EARLIEST) && i.isBefore(LATEST));
    if (instant.isEmpty()) {
      errors.add(
          new FieldProblem(
              "/" + name,
              "Expected an instant such as 2026-03-02T08:00:00Z, but got another text."));
    }
    return instant;
  }

  private static Optional<Instant> parse(String value) {
    try {
      return Optional.of(Instant.parse(value));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<Dimension> dimension(@Nullable String by, List<FieldProblem> errors) {
    if (by == null) {
      return Optional.empty();
    }
    var dimension = Dimension.named(by);
    if (dimension.isEmpty()) {
      var names = Stream.of(Dimension.values()).map(Dimension::apiName);
      errors.add(
          new FieldProblem(
              "/by",
              names.collect(
                  Collectors.joining(", ", "Expected one of ", ", but got another text."))));
    }
    return dimension;
  }
}
