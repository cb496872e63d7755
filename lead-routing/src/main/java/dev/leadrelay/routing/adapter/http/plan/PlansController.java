package dev.leadrelay.routing.adapter.http.plan;

import dev.leadrelay.kit.problem.ProblemException;
import dev.leadrelay.kit.publication.Draft;
import dev.leadrelay.kit.publication.Edition;
import dev.leadrelay.kit.publication.Publisher;
import dev.leadrelay.routing.adapter.plan.LivePlan;
import dev.leadrelay.routing.adapter.plan.PlanReader;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;

/** Checks plans, publishes them, and takes a publication back. */
@RestController
public final class PlansController {

  private final LivePlan live;
  private final Publisher publisher;

  public PlansController(LivePlan live, Publisher publisher) {
    this.live = live;
    this.publisher = publisher;
  }

  /** Something in a plan that is probably not meant. */
  record Warning(int line, String detail) {}

  /** A plan that can be published. */
  record Checked(String id, int version, int teams, int reps, int rules, List<Warning> warnings) {}

  /**
   * A published version of a plan.
   *
   * @param live whether leads are routed with it now
   * @param plan its YAML
   */
  record View(
      String id,
      int version,
      boolean live,
      String author,
      String reason,
      Instant publishedAt,
      String plan) {}

  /** The versions of a plan. */
  record Versions(String id, List<View> versions) {}

  @PostMapping(path = "/v1/plans:check", consumes = MediaType.APPLICATION_JSON_VALUE)
  @Operation(
      summary = "Compiles a plan and tells every mistake and every warning by line",
      description = "Body: {\"plan\": \"<YAML>\"}.")
  Checked check(HttpServletRequest request) throws IOException {
    var wrong = new Mistakes();
    var fields = PlanRequests.read(request, wrong).allow(Set.of("plan"));
    return checked(PlanRequests.yaml(fields), wrong);
  }

  private static Checked checked(String yaml, Mistakes wrong) {
    wrong.check();
    var check = new PlanReader().check("plan", yaml);
    wrong.add(check.errors());
    wrong.check();
    var plan = check.orThrow();
    return new Checked(
        plan.id(),
        plan.version(),
        plan.teams().size(),
        plan.teams().stream().mapToInt(team -> team.reps().size()).sum(),
        plan.rules().size(),
        check.warnings().stream().map(each -> new Warning(each.line(), each.reason())).toList());
  }

  @PutMapping(path = "/v1/plans/{id}", consumes = MediaType.APPLICATION_JSON_VALUE)
  @Operation(
      summary = "Publishes a plan as a new version",
      description =
          "Body: {\"plan\": \"<YAML>\", \"basedOn\": 4, \"author\": \"…\", \"reason\": \"…\"}."
              + " basedOn is the version that was edited; 409 when it is not the newest any more.")
  View publish(@PathVariable String id, HttpServletRequest request) throws IOException {
    var wrong = new Mistakes();
    var fields =
        PlanRequests.read(request, wrong).allow(Set.of("plan", "basedOn", "author", "reason"));
    var draft =
        new Draft(
            id,
            PlanRequests.yaml(fields),
            fields.text("author"),
            fields.text("reason"),
            OptionalInt.of((int) fields.required("basedOn")));
    if (!checked(draft.yaml(), wrong).id().equals(id)) {
      fields.wrong("plan", "Expected the id of the address in the plan, but it is another one.");
    }
    wrong.check();
    return view(publish(draft));
  }

  @GetMapping("/v1/plans/{id}/versions")
  @Operation(summary = "Every published version of a plan, newest first: who, when, why and what")
  Versions versions(@PathVariable String id) {
    var editions = live.of(id);
    if (editions.isEmpty()) {
      throw new ProblemException(
          HttpStatus.NOT_FOUND, "Expected the id of a plan, but nothing is published under it.");
    }
    return new Versions(id, editions.stream().map(this::view).toList());
  }

  /** The plan that leads are routed with now. */
  @GetMapping("/v1/plans/live")
  View live() {
    return view(live.edition());
  }

  @PostMapping(path = "/v1/plans/{id}:rollback", consumes = MediaType.APPLICATION_JSON_VALUE)
  @Operation(
      summary = "Publishes an older version again, under a new number",
      description =
          "Body: {\"to\": 4, \"author\": \"…\", \"reason\": \"…\"}; with \"basedOn\", 409 when that is not"
              + " the newest version any more.")
  View rollBack(@PathVariable String id, HttpServletRequest request) throws IOException {
    var wrong = new Mistakes();
    var fields =
        PlanRequests.read(request, wrong).allow(Set.of("to", "basedOn", "author", "reason"));
    int version = (int) fields.required("to");
    var author = fields.text("author");
    var reason = fields.text("reason");
    var basedOn =
        fields.has("basedOn")
            ? OptionalInt.of((int) fields.required("basedOn"))
            : OptionalInt.empty();
    wrong.check();
    var older =
        live.find(id, version)
            .orElseThrow(
                () ->
                    new ProblemException(
                        HttpStatus.NOT_FOUND,
                        "Expected a version that was published, but there is no version %d of this plan."
                            .formatted(version)));
    return view(publish(new Draft(id, older.yaml(), author, reason, basedOn)));
  }

  private Edition publish(Draft draft) {
    refuseBesideExperiment(draft.id());
    return publisher.publish(
        draft,
        edition -> {
          live.file(edition);
          live.settle();
        });
  }

  private void refuseBesideExperiment(String id) {
    var plan = live.get();
    var experiment = plan.experiment();
    if (plan.id().equals(id) && experiment != null && experiment.until() == null) {
      throw new ProblemException(
          HttpStatus.CONFLICT,
          "Expected no experiment beside the plan, but '%s' runs, and another version would spoil it: end it or adopt its variant first."
              .formatted(experiment.name()));
    }
  }

  private View view(Edition edition) {
    return new View(
        edition.id(),
        edition.version(),
        live.isLive(edition),
        edition.author(),
        edition.reason(),
        edition.publishedAt(),
        edition.yaml());
  }
}
