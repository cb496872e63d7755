package dev.leadrelay.routing.adapter.http.plan;

import dev.leadrelay.routing.domain.plan.Plan;
import dev.leadrelay.routing.domain.replay.Comparison;
import dev.leadrelay.routing.domain.replay.Input;
import dev.leadrelay.routing.domain.replay.PeriodLog;
import dev.leadrelay.routing.domain.replay.Replay;
import dev.leadrelay.routing.domain.replay.Timed;
import dev.leadrelay.routing.domain.replay.Transcript;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Runs a period that really was through a draft, and tells the difference to the live plan. */
@RestController
public final class CompareController {

  private static final int MOST_INPUTS = 500_000;
  private static final int MOST_ABSENCES = 1_000;

  private final Supplier<Plan> live;
  private final PeriodLog log;

  /**
   * @param live the plan in force
   */
  public CompareController(Supplier<Plan> live, PeriodLog log) {
    this.live = live;
    this.log = log;
  }

  /**
   * The difference.
   *
   * @param inputs how many facts of the log were replayed
   */
  record View(
      Instant from,
      Instant to,
      int inputs,
      int leads,
      List<Comparison.Moved> moved,
      List<Comparison.Load> load) {}

  @PostMapping(path = "/v1/plans:compare", consumes = MediaType.APPLICATION_JSON_VALUE)
  @Operation(
      summary = "Runs a period of the log through a draft and through the live plan",
      description =
          "Body: {\"from\": \"…\", \"to\": \"…\", \"plan\": \"<YAML>\", \"absent\": [{\"rep\": \"ana\","
              + " \"from\": \"…\", \"until\": \"…\"}]}. Without a plan, the live one is compared with"
              + " itself under the absences: what if Ana is off? Whoever has a lead under a plan does"
              + " what was done about it then.")
  View compare(HttpServletRequest request) throws IOException {
    var wrong = new Mistakes();
    var fields = PlanRequests.read(request, wrong).allow(Set.of("from", "to", "plan", "absent"));
    var plan = PlanRequests.plan(fields, wrong);
    var from = fields.instant("from").orElse(Instant.EPOCH);
    var to = fields.instant("to").orElse(Instant.EPOCH);
    if (fields.has("from") && fields.has("to") && !from.isBefore(to)) {
      fields.wrong("to", "Expected a period that ends after its start, but it ends before.");
    }
    var absences = absences(fields);
    wrong.check();
    var inputs = log.read(from, to, MOST_INPUTS);
    if (inputs.size() > MOST_INPUTS) {
      fields.wrong(
          "to", "Expected a period with at most %d facts, but it has more.".formatted(MOST_INPUTS));
      wrong.check();
    }
    var before = run(live.get(), inputs, to);
    // Who is away from an instant on is so for what happens at that instant.
    var assumed = new ArrayList<>(absences);
    assumed.addAll(inputs);
    assumed.sort(Comparator.comparing(Timed::at));
    var difference = Comparison.of(before, run(plan.orElseGet(live), assumed, to));
    return new View(
        from, to, inputs.size(), difference.leads(), difference.moved(), difference.load());
  }

  private static List<Timed> absences(Fields fields) {
    List<Timed> absences = new ArrayList<>();
    for (var absence : fields.objects("absent", MOST_ABSENCES)) {
      absence.allow(Set.of("rep", "from", "until"));
      var rep = absence.text("rep");
      var until = absence.maybeInstant("until");
      absence
          .instant("from")
          .ifPresent(
              at -> {
                if (until != null && !at.isBefore(until)) {
                  absence.wrong(
                      "until",
                      "Expected an absence that ends after its start, but it ends before.");
                } else {
                  absences.add(new Timed(at, new Input.WentAbsent(rep, until)));
                }
              });
    }
    return absences;
  }

  private static Transcript run(Plan plan, List<Timed> inputs, Instant to) {
    var replay = new Replay(plan);
    for (int index = 0; index < inputs.size(); index++) {
      replay.takeOver(index, inputs.get(index));
    }
    replay.runUntil(to);
    return replay.transcript();
  }
}
