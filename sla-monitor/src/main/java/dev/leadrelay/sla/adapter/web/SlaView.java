package dev.leadrelay.sla.adapter.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.leadrelay.sla.domain.report.SlaReport;
import java.time.Instant;
import java.util.List;

/**
 * Answer to {@code GET /v1/sla}.
 *
 * @param from start of the first hour that was counted
 * @param to end of the last hour that was counted
 * @param rows one per value of the dimension
 * @param hours one per hour in which something happened
 * @param total the sum of the rows, which is also the sum of the hours
 */
record SlaView(
    Instant from, Instant to, String by, List<Row> rows, List<Hour> hours, Figures total) {

  /** The figures of one value. */
  record Row(String value, @JsonUnwrapped Figures figures) {}

  /** The figures of all values in one hour. */
  record Hour(Instant hour, @JsonUnwrapped Figures figures) {}

  static SlaView of(SlaQuestion question, SlaReport report) {
    return new SlaView(
        question.period().from(),
        question.period().to(),
        question.by().apiName(),
        report.values().entrySet().stream()
            .map(entry -> new Row(entry.getKey(), Figures.of(entry.getValue())))
            .toList(),
        report.hours().entrySet().stream()
            .map(entry -> new Hour(entry.getKey(), Figures.of(entry.getValue())))
            .toList(),
        Figures.of(report.total()));
  }
}
