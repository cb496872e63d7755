package dev.leadrelay.routing.adapter.http.plan;

import com.google.errorprone.annotations.FormatMethod;
import com.google.errorprone.annotations.FormatString;
import dev.leadrelay.kit.problem.ProblemException;
import dev.leadrelay.kit.publication.Draft;
import dev.leadrelay.kit.publication.Edition;
import dev.leadrelay.kit.publication.Publisher;
import dev.leadrelay.routing.adapter.http.plan.ExperimentReader.Proposal;
import dev.leadrelay.routing.adapter.http.plan.ExperimentView.State;
import dev.leadrelay.routing.adapter.plan.ExperimentDocument;
import dev.leadrelay.routing.adapter.plan.LivePlan;
import dev.leadrelay.routing.domain.experiment.Findings;
import dev.leadrelay.routing.domain.experiment.Forecast;
import dev.leadrelay.routing.domain.experiment.NormalQuantile;
import dev.leadrelay.routing.domain.experiment.ParticipantLog;
import dev.leadrelay.routing.domain.experiment.ParticipantLog.Question;
import dev.leadrelay.routing.domain.experiment.SampleSize;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tries a draft beside the live plan, tells what it shows, and ends or adopts it. */
@RestController
public final class ExperimentsController {

  /** Long enough for every instance to know of it, so that all split alike from the first lead. */
  private static final Duration TO_BE_KNOWN = Duration.ofSeconds(5);

  private static final Set<String> SIGNED = Set.of("author", "reason");

  private final LivePlan live;
  private final Publisher publisher;
  private final ParticipantLog log;
  private final NormalQuantile quantile;
  private final InstantSource clock;

  public ExperimentsController(
      LivePlan live,
      Publisher publisher,
      ParticipantLog log,
      NormalQuantile quantile,
      InstantSource clock) {
    this.live = live;
    this.publisher = publisher;
    this.log = log;
    this.quantile = quantile;
    this.clock = clock;
  }

  /** An experiment that could be started. */
  record Checked(String name, SampleSize needed, String stoppingRule, Forecast forecast) {}

  /** An experiment and the edition that it stands in. */
  private record Newest(Edition edition, ExperimentDocument experiment) {}

  @PostMapping(
      path = "/v1/plans/{id}/experiment:check",
      consumes = MediaType.APPLICATION_JSON_VALUE)
  @Operation(
      summary = "Tells how many leads an experiment needs, how long that takes, and when it stops",
      description =
          "Body: {\"name\": \"…\", \"plan\": \"<YAML of the variant>\", \"measure\": \"TOUCHED\" |"
              + " \"ACCEPTED\" | \"SQL\" | \"WON\", \"within\": \"1h\", \"baseline\": 0.62, \"difference\":"
              + " 0.05, \"share\": 50, \"significance\": 0.05, \"power\": 0.8}.")
  Checked check(@PathVariable String id, HttpServletRequest request) throws IOException {
    requireLive(id);
    var wrong = new Mistakes();
    var fields = PlanRequests.read(request, wrong).allow(ExperimentReader.FIELDS);
    var proposal = new ExperimentReader(fields, wrong).read(live.get(), names());
    var needed = SampleSize.of(proposal.design(), quantile);
    var recent =
        log.read(
            new Question(now().minus(Forecast.LOOK_BACK), null, proposal.design().measure()), null);
    return new Checked(
        proposal.name(),
        needed,
        proposal.design().stoppingRule(needed),
        Forecast.of(proposal.design(), needed, recent, now()));
  }

  @PutMapping(path = "/v1/plans/{id}/experiment", consumes = MediaType.APPLICATION_JSON_VALUE)
  @Operation(
      summary = "Starts an experiment beside the live plan",
      description =
          "Body: as for :check, with \"basedOn\": 7, \"author\": \"…\", \"reason\": \"…\". basedOn is the"
              + " live version; 409 when another one is live, or when an experiment runs already.")
  ExperimentView start(@PathVariable String id, HttpServletRequest request) throws IOException {
    requireLive(id);
    var wrong = new Mistakes();
    var allowed = new HashSet<>(ExperimentReader.FIELDS);
    allowed.addAll(SIGNED);
    allowed.add("basedOn");
    var fields = PlanRequests.read(request, wrong).allow(allowed);
    var author = fields.text("author");
    var reason = fields.text("reason");
    int control = (int) fields.required("basedOn");
    var proposal = new ExperimentReader(fields, wrong).read(live.get(), names());
    if (control != live.get().version()) {
      throw conflict("Expected the live version, %d, but got another.", live.get().version());
    }
    newest()
        .filter(newest -> !state(newest.experiment()).isOver())
        .ifPresent(
            running -> {
              throw conflict(
                  "Expected no experiment beside the plan, but '%s' runs.",
                  running.experiment().name());
            });
    return publish(document(proposal, control), author, reason);
  }

  private ExperimentDocument document(Proposal proposal, int control) {
    return new ExperimentDocument(
        ExperimentDocument.idOf(live.seed().id()),
        0,
        proposal.name(),
        control,
        proposal.design(),
        SampleSize.of(proposal.design(), quantile),
        now().plus(TO_BE_KNOWN),
        null,
        proposal.variant());
  }

  @GetMapping("/v1/plans/{id}/experiment")
  @Operation(summary = "The newest experiment beside a plan, and what it shows so far")
  ExperimentView experiment(@PathVariable String id) {
    requireLive(id);
    return view(newest().orElseThrow(ExperimentsController::none));
  }

  @PostMapping(path = "/v1/plans/{id}/experiment:end", consumes = MediaType.APPLICATION_JSON_VALUE)
  @Operation(
      summary = "Ends the experiment: further leads go by the live plan",
      description =
          "Body: {\"author\": \"…\", \"reason\": \"…\"}. Leads that take part keep what they were"
              + " promised until they are closed.")
  ExperimentView end(@PathVariable String id, HttpServletRequest request) throws IOException {
    var signed = signed(request);
    var running = running(id);
    return publish(
        running.endingAt(now().plus(TO_BE_KNOWN)), signed.text("author"), signed.text("reason"));
  }

  @PostMapping(
      path = "/v1/plans/{id}/experiment:adopt",
      consumes = MediaType.APPLICATION_JSON_VALUE)
  @Operation(
      summary = "Publishes the variant as the next version of the plan, which ends the experiment",
      description = "Body: {\"author\": \"…\", \"reason\": \"…\"}.")
  ExperimentView adopt(@PathVariable String id, HttpServletRequest request) throws IOException {
    var signed = signed(request);
    var running = running(id);
    publisher.publish(
        new Draft(
            id,
            running.variant(),
            signed.text("author"),
            signed.text("reason"),
            OptionalInt.of(running.control())),
        this::settle);
    return experiment(id);
  }

  private static Fields signed(HttpServletRequest request) throws IOException {
    var wrong = new Mistakes();
    var fields = PlanRequests.read(request, wrong).allow(SIGNED);
    SIGNED.forEach(fields::text);
    wrong.check();
    return fields;
  }

  private ExperimentDocument running(String id) {
    requireLive(id);
    var newest = newest().orElseThrow(ExperimentsController::none).experiment();
    if (state(newest) == State.REPLACED || newest.until() != null) {
      throw conflict("Expected an experiment that runs, but '%s' is over.", newest.name());
    }
    return newest;
  }

  private ExperimentView publish(ExperimentDocument document, String author, String reason) {
    int before = live.experiments().stream().mapToInt(Edition::version).max().orElse(0);
    publisher.publish(
        new Draft(document.id(), document.text(), author, reason, OptionalInt.of(before)),
        this::settle);
    return experiment(live.seed().id());
  }

  private void settle(Edition edition) {
    live.file(edition);
    live.settle();
  }

  private ExperimentView view(Newest newest) {
    var experiment = newest.experiment();
    var state = state(experiment);
    var participants =
        log.read(
            new Question(experiment.from(), null, experiment.design().measure()),
            experiment.name());
    var found =
        Findings.of(
            experiment.design(),
            experiment.needed(),
            participants,
            now(),
            state.isOver(),
            quantile);
    return ExperimentView.of(live.seed().id(), newest.edition(), experiment, state, found);
  }

  private State state(ExperimentDocument experiment) {
    if (experiment.control() != live.get().version()) {
      return State.REPLACED;
    }
    if (experiment.until() != null && !now().isBefore(experiment.until())) {
      return State.ENDED;
    }
    return now().isBefore(experiment.from()) ? State.SCHEDULED : State.RUNNING;
  }

  private Optional<Newest> newest() {
    return live.experiments().stream()
        .findFirst()
        .flatMap(
            edition -> ExperimentDocument.read(edition).map(read -> new Newest(edition, read)));
  }

  private Set<String> names() {
    return live.experiments().stream()
        .flatMap(edition -> ExperimentDocument.read(edition).stream())
        .map(ExperimentDocument::name)
        .collect(Collectors.toSet());
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  private void requireLive(String id) {
    if (!live.get().id().equals(id)) {
      throw new ProblemException(
          HttpStatus.NOT_FOUND, "Expected the id of the live plan, but it is another one.");
    }
  }

  private static ProblemException none() {
    return new ProblemException(
        HttpStatus.NOT_FOUND, "Expected an experiment beside the plan, but there was none yet.");
  }

  @FormatMethod
  private static ProblemException conflict(@FormatString String detail, Object... parts) {
    return new ProblemException(HttpStatus.CONFLICT, detail.formatted(parts));
  }
}
