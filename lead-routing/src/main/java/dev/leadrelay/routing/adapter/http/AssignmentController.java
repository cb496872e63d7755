package dev.leadrelay.routing.adapter.http;

import dev.leadrelay.kit.problem.FieldProblem;
import dev.leadrelay.kit.problem.ProblemException;
import dev.leadrelay.kit.query.StoreQueries;
import dev.leadrelay.routing.domain.desk.AssignmentState;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What reps have, and what they do about it. */
@RestController
public final class AssignmentController {

  private final AssignmentQueries queries;
  private final RepActions actions;

  public AssignmentController(AssignmentQueries queries, RepActions actions) {
    this.queries = queries;
    this.actions = actions;
  }

  /** A rep's assignments, newest first. */
  @GetMapping("/v1/assignments")
  List<AssignmentView> ofRep(
      @RequestParam(required = false) @Nullable String rep,
      @RequestParam(required = false) @Nullable String state,
      @RequestHeader(name = StoreQueries.FORWARDED, required = false) @Nullable String forwarded) {
    if (rep == null || rep.isBlank()) {
      throw new ProblemException(
          HttpStatus.BAD_REQUEST,
          "Expected the parameter rep, but it is missing.",
          List.of(new FieldProblem("/rep", "Expected the id of a rep, but it is missing.")));
    }
    return queries.ofRep(rep, stateOf(state), forwarded != null);
  }

  private static @Nullable AssignmentState stateOf(@Nullable String text) {
    if (text == null || text.isBlank()) {
      return null;
    }
    return Stream.of(AssignmentState.values())
        .filter(state -> state.name().equals(text))
        .findFirst()
        .orElseThrow(
            () ->
                new ProblemException(
                    HttpStatus.BAD_REQUEST,
                    "Expected a known state, but got another one.",
                    List.of(
                        new FieldProblem(
                            "/state",
                            "Expected one of %s, but got another text."
                                .formatted(List.of(AssignmentState.values()))))));
  }

  /** One assignment, open or past. */
  @GetMapping("/v1/assignments/{id}")
  AssignmentView one(
      @PathVariable String id,
      @RequestHeader(name = StoreQueries.FORWARDED, required = false) @Nullable String forwarded) {
    return queries.find(id, forwarded != null).orElseThrow(RepActions::unknown);
  }

  /** The rep takes the lead on. */
  @PostMapping("/v1/assignments/{id}:accept")
  ResponseEntity<AssignmentView> accept(
      @PathVariable String id, @RequestBody Optional<ActionBody> body) {
    return answer(actions.accept(id, body.orElse(ActionBody.EMPTY)));
  }

  /** The rep has tried to reach the person. */
  @PostMapping("/v1/assignments/{id}:touch")
  ResponseEntity<AssignmentView> touch(
      @PathVariable String id, @RequestBody Optional<ActionBody> body) {
    return answer(actions.touch(id, body.orElse(ActionBody.EMPTY)));
  }

  /** The rep does not want the lead. */
  @PostMapping("/v1/assignments/{id}:reject")
  ResponseEntity<AssignmentView> reject(
      @PathVariable String id, @RequestBody Optional<ActionBody> body) {
    return answer(actions.reject(id, body.orElse(ActionBody.EMPTY)));
  }

  /** The rep tells how the lead went on. */
  @PostMapping("/v1/assignments/{id}:outcome")
  ResponseEntity<AssignmentView> report(
      @PathVariable String id, @RequestBody Optional<ActionBody> body) {
    return answer(actions.report(id, body.orElse(ActionBody.EMPTY)));
  }

  /** The rep cannot work the lead: somebody else is to have it. */
  @PostMapping("/v1/assignments/{id}:handback")
  ResponseEntity<AssignmentView> handBack(
      @PathVariable String id, @RequestBody Optional<ActionBody> body) {
    return answer(actions.handBack(id, body.orElse(ActionBody.EMPTY)));
  }

  /** Somebody gives the lead to another rep of the team. */
  @PostMapping("/v1/assignments/{id}:reassign")
  ResponseEntity<AssignmentView> reassign(
      @PathVariable String id, @RequestBody Optional<ActionBody> body) {
    return answer(actions.reassign(id, body.orElse(ActionBody.EMPTY)));
  }

  private static ResponseEntity<AssignmentView> answer(RepActions.Done done) {
    return ResponseEntity.status(done.applied() ? HttpStatus.OK : HttpStatus.ACCEPTED)
        .body(done.assignment());
  }
}
