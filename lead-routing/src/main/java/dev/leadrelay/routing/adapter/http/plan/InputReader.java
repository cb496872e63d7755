package dev.leadrelay.routing.adapter.http.plan;

import dev.leadrelay.routing.domain.account.AccountBook;
import dev.leadrelay.routing.domain.plan.Plan;
import dev.leadrelay.routing.domain.replay.Input;
import dev.leadrelay.routing.domain.replay.Input.Action;
import dev.leadrelay.routing.domain.replay.Timed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Reads the inputs of a replay. */
final class InputReader {

  private static final int MOST = 200_000;

  /** Every kind of input that there is, by its name in the request. */
  private static final List<String> KINDS =
      List.of(
          "qualified",
          "accepted",
          "touched",
          "rejected",
          "outcome",
          "handedBack",
          "reassigned",
          "absent",
          "available",
          "published");

  private final AccountBook accounts;
  private final Function<Fields, Optional<Plan>> plans;

  /**
   * @param plans reads the plan of an object's field PLAN
   */
  InputReader(AccountBook accounts, Function<Fields, Optional<Plan>> plans) {
    this.accounts = accounts;
    this.plans = plans;
  }

  /** The inputs, which must be in the order of time. */
  List<Timed> read(Fields request) {
    List<Timed> inputs = new ArrayList<>();
    var last = Instant.MIN;
    for (var fields : request.objects("inputs", MOST)) {
      var at = fields.instant("at").orElse(last);
      if (at.isBefore(last)) {
        fields.wrong(
            "at", "Expected inputs in the order of time, but this one is before the last.");
      }
      last = at;
      var now = at;
      input(fields, at).ifPresent(input -> inputs.add(new Timed(now, input)));
    }
    return inputs;
  }

  private Optional<Input> input(Fields fields, Instant at) {
    var kinds = KINDS.stream().filter(fields::has).toList();
    if (kinds.size() != 1) {
      fields.wrong(
          "",
          "Expected exactly one of %s in an input, but found %d.".formatted(KINDS, kinds.size()));
      return Optional.empty();
    }
    var kind = kinds.getFirst();
    fields.allow(Set.of("at", kind));
    return fields.object(kind).flatMap(body -> input(kind, body, at));
  }

  private Optional<Input> input(String kind, Fields body, Instant at) {
    return switch (kind) {
      case "qualified" -> Optional.of(LeadReader.qualified(body, accounts, at));
      case "absent" -> absent(body.allow(Set.of("rep", "until", "kind")), at);
      case "available" -> Optional.of(new Input.CameBack(body.allow(Set.of("rep")).text("rep")));
      case "published" -> plans.apply(body.allow(Set.of("plan"))).map(Input.Published::new);
      default -> Optional.of(new Input.Acted(body.text("leadId"), action(kind, body)));
    };
  }

  private static Optional<Input> absent(Fields body, Instant at) {
    var until = body.maybeInstant("until");
    if (until != null && !until.isAfter(at)) {
      body.wrong("until", "Expected an absence that ends after its start, but it ends before.");
      return Optional.empty();
    }
    return Optional.of(new Input.WentAbsent(body.text("rep"), until, body.maybeText("kind")));
  }

  private static Action action(String kind, Fields body) {
    return switch (kind) {
      case "accepted" -> new Action.Accepted(rep(body, Set.of()));
      case "touched" -> {
        var rep = rep(body, Set.of("channel", "note"));
        yield new Action.Touched(rep, body.has("channel") ? body.text("channel") : "call");
      }
      case "rejected" ->
          new Action.Rejected(
              rep(body, Set.of("code", "until", "duplicateOf", "note")),
              body.maybeText("code"),
              body.maybeInstant("until"),
              body.maybeText("duplicateOf"));
      case "outcome" ->
          new Action.Reported(
              rep(body, Set.of("outcome", "amount", "currency", "reason")),
              body.maybeText("outcome"));
      case "handedBack" -> new Action.HandedBack(rep(body, Set.of("note")));
      default -> {
        body.allow(Set.of("leadId", "toRep"));
        yield new Action.Reassigned(body.text("toRep"));
      }
    };
  }

  private static String rep(Fields body, Set<String> further) {
    var names = new java.util.HashSet<>(further);
    names.add("leadId");
    names.add("rep");
    return body.allow(names).text("rep");
  }
}
