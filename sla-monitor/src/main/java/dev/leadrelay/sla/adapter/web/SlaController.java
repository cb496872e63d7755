package dev.leadrelay.sla.adapter.web;

import dev.leadrelay.kit.problem.FieldProblem;
import dev.leadrelay.kit.problem.ProblemException;
import dev.leadrelay.kit.query.StoreQueries;
import dev.leadrelay.sla.domain.report.HourTally;
import dev.leadrelay.sla.domain.report.Numbers;
import dev.leadrelay.sla.domain.report.SlaReport;
import dev.leadrelay.sla.domain.tally.Breach;
import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Answers for the numbers. */
@RestController
public class SlaController {

  private static final int MOST_BREACHES = 1000;

  private final Numbers here;
  private final Numbers everywhere;
  private final InstantSource clock;

  /**
   * @param here what this instance counted, for the questions of other instances
   * @param everywhere what all instances counted
   */
  public SlaController(Numbers here, Numbers everywhere, InstantSource clock) {
    this.here = here;
    this.everywhere = everywhere;
    this.clock = clock;
  }

  @GetMapping("/v1/sla")
  @Operation(summary = "How many assignments were answered in time, by value and by hour")
  SlaView sla(
      @Parameter(description = "Start of the period; default: 24 hours before its end")
          @RequestParam(required = false)
          @Nullable String from,
      @Parameter(description = "End of the period; default: now") @RequestParam(required = false)
          @Nullable String to,
      @Parameter(description = "rep, team, territory, source or priority; default: team")
          @RequestParam(required = false)
          @Nullable String by) {
    var question = SlaQuestion.parse(from, to, by, clock.instant());
    var report = SlaReport.of(everywhere.tallies(question.by(), question.period()));
    return SlaView.of(question, report);
  }

  /** The same question from another instance, which adds the answers up itself. */
  @Hidden
  @GetMapping(path = "/v1/sla", headers = StoreQueries.FORWARDED)
  List<HourTally> partOfSla(
      @RequestParam String from, @RequestParam String to, @RequestParam String by) {
    var question = SlaQuestion.parse(from, to, by, clock.instant());
    return here.tallies(question.by(), question.period());
  }

  @GetMapping("/v1/breaches")
  @Operation(summary = "The newest reminders and breaches, newest first")
  List<BreachView> breaches(
      @Parameter(description = "1 to 1000") @RequestParam(defaultValue = "50") String limit) {
    return everywhere.newestBreaches(checked(limit), clock.instant()).stream()
        .map(BreachView::of)
        .toList();
  }

  /** The same question from another instance. */
  @Hidden
  @GetMapping(path = "/v1/breaches", headers = StoreQueries.FORWARDED)
  List<Breach> partOfBreaches(@RequestParam String limit) {
    return here.newestBreaches(checked(limit), clock.instant());
  }

  private static int checked(String limit) {
    if (limit.matches("[1-9][0-9]{0,3}") && Integer.parseInt(limit) <= MOST_BREACHES) {
      return Integer.parseInt(limit);
    }
    throw new ProblemException(
        HttpStatus.BAD_REQUEST,
        "The question cannot be understood.",
        List.of(
            new FieldProblem(
                "/limit",
                "Expected a number from 1 to %d, but got another text.".formatted(MOST_BREACHES))));
  }
}
