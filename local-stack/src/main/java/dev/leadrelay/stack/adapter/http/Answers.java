package dev.leadrelay.stack.adapter.http;

import dev.leadrelay.stack.domain.transfer.Answer;
import java.util.ArrayList;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** Reads what the door's answers say. */
final class Answers {

  private Answers() {}

  /** 202: each event accepted or refused. */
  static Answer accepted(JsonNode body) {
    var refusals = new ArrayList<Answer.Refusal>();
    for (var refused : body.path("rejected")) {
      refusals.add(new Answer.Refusal(refused.path("index").asInt(), reason(refused)));
    }
    int duplicates = 0;
    for (var accepted : body.path("accepted")) {
      duplicates += accepted.path("duplicate").asBoolean(false) ? 1 : 0;
    }
    return new Answer(body.path("accepted").size(), duplicates, refusals);
  }

  /** 400: all of it refused. */
  static Answer refused(JsonNode problem, int events) {
    var reason = reason(problem);
    return new Answer(
        0, 0, IntStream.range(0, events).mapToObj(i -> new Answer.Refusal(i, reason)).toList());
  }

  private static String reason(JsonNode refused) {
    var reasons =
        refused
            .path("errors")
            .valueStream()
            .map(
                error ->
                    "%s: %s"
                        .formatted(
                            error.path("pointer").asString(""), error.path("detail").asString("")))
            .collect(Collectors.joining("; "));
    return reasons.isEmpty()
        ? refused.path("detail").asString("refused without a reason")
        : reasons;
  }
}
