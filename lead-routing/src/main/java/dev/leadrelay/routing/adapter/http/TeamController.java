package dev.leadrelay.routing.adapter.http;

import dev.leadrelay.kit.problem.FieldProblem;
import dev.leadrelay.kit.problem.ProblemException;
import dev.leadrelay.kit.query.StoreQueries;
import dev.leadrelay.routing.domain.book.DecisionEntry;
import dev.leadrelay.routing.domain.book.LedgerEntry;
import dev.leadrelay.routing.domain.calendar.Absence;
import dev.leadrelay.routing.domain.plan.Plan;
import dev.leadrelay.routing.domain.plan.Team;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Teams: who is away, who was entitled to what, and why a lead went where it went. */
@RestController
public final class TeamController {

  private final TeamQueries queries;
  private final AvailabilityLog log;
  private final Supplier<Plan> plan;
  private final InstantSource clock;

  public TeamController(
      TeamQueries queries, AvailabilityLog log, Supplier<Plan> plan, InstantSource clock) {
    this.queries = queries;
    this.log = log;
    this.plan = plan;
    this.clock = clock;
  }

  /** Who was entitled to how many leads of each pool, and got how many. */
  @GetMapping("/v1/teams/{id}/ledger")
  List<LedgerEntry> ledger(@PathVariable String id) {
    var team = team(id);
    return LedgerEntry.of(team, queries.header(team));
  }

  /** What another instance asks for. */
  @Hidden
  @GetMapping(path = "/v1/teams/{id}/desk", produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
  byte[] desk(@PathVariable String id) {
    return queries.packed(team(id));
  }

  /** The newest decisions about a lead, oldest first. */
  @GetMapping("/v1/leads/{leadId}/decisions")
  List<DecisionEntry> decisions(
      @PathVariable String leadId,
      @RequestHeader(name = StoreQueries.FORWARDED, required = false) @Nullable String forwarded) {
    return queries.decisions(leadId, forwarded != null);
  }

  /** Body of a change of availability. */
  record Wish(@Nullable Boolean available, @Nullable String absentUntil, @Nullable String kind) {}

  /**
   * Whether a rep is available.
   *
   * @param absentUntil null when the rep is available, or when nobody knows
   */
  record Availability(String rep, boolean available, @Nullable Instant absentUntil) {

    static Availability of(String rep, List<Absence> absences, Instant now) {
      var absence = absences.stream().filter(each -> each.covers(now)).findFirst();
      return new Availability(rep, absence.isEmpty(), absence.map(Absence::until).orElse(null));
    }
  }

  /** Whether a rep is available now. */
  @GetMapping("/v1/reps/{id}/availability")
  Availability availability(@PathVariable String id) {
    var absences = queries.header(teamOf(id)).absences().getOrDefault(id, List.of());
    return Availability.of(id, absences, clock.instant());
  }

  /** A rep goes away or comes back; it holds from now on. */
  @PutMapping("/v1/reps/{id}/availability")
  Availability change(@PathVariable String id, @RequestBody Optional<Wish> body) {
    teamOf(id);
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    var wish = body.orElse(new Wish(null, null, null));
    boolean available = Boolean.TRUE.equals(wish.available());
    var check = new ActionBody.Check();
    if (wish.absentUntil() == null ? wish.available() == null : available) {
      check.wrong("", "Expected either {\"available\": true} or an absentUntil, but got neither.");
    }
    var until =
        wish.absentUntil() == null ? null : check.later("/absentUntil", wish.absentUntil(), now);
    var kinds = plan.get().catchUps().keySet();
    if (wish.kind() != null && !kinds.contains(wish.kind())) {
      check.wrong("/kind", "Expected one of the plan's kinds of absence, but got another text.");
    }
    check.done();
    log.append(id, available, until, wish.kind(), now);
    return new Availability(id, available, until);
  }

  private Team team(String id) {
    return plan.get()
        .team(id)
        .orElseThrow(() -> unknown("Expected a team of the plan, but there is none with this id."));
  }

  private Team teamOf(String rep) {
    return plan.get()
        .teamOf(rep)
        .orElseThrow(() -> unknown("Expected a rep of the plan, but there is none with this id."));
  }

  private static ProblemException unknown(String detail) {
    return new ProblemException(
        HttpStatus.NOT_FOUND, detail, List.of(new FieldProblem("/id", detail)));
  }
}
