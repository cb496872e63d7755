package dev.leadrelay.ingest.domain.rejected;

import dev.leadrelay.ingest.domain.refusal.Refusal;
import dev.leadrelay.ingest.domain.refusal.RefusalCode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A refused event that somebody mended. It keeps its origin: the id and source that its sender gave
 * it, unless they were what was wrong, and the time at which it first arrived.
 *
 * @param content the CloudEvent to send
 * @param refusals what was changed that must not be
 */
public record Mending(Map<String, Object> content, List<Refusal> refusals) {

  private static final List<String> ORIGIN = List.of("id", "source");

  /**
   * Puts the origin of a refused event into its mended form.
   *
   * @param original the event as it could be read; empty when it could not
   */
  public static Mending of(Rejected rejected, Map<String, ?> original, Map<String, ?> mended) {
    var content = new HashMap<String, Object>(mended);
    var refusals = new ArrayList<Refusal>();
    for (var name : ORIGIN) {
      var given = original.get(name);
      if (given == null || rejected.isWrongAt("/" + name)) {
        continue;
      }
      var now = content.putIfAbsent(name, given);
      if (now != null && !Objects.equals(now, given)) {
        refusals.add(changed(name));
      }
    }
    // What says no time of its own happened when it came, not when it was mended.
    content.putIfAbsent("time", rejected.receivedAt().toString());
    return new Mending(content, refusals);
  }

  private static Refusal changed(String name) {
    return new Refusal(
        RefusalCode.MALFORMED_VALUE,
        "/" + name,
        "Expected the %s that the sender gave, as it was not what was wrong, but it is another one."
            .formatted(name));
  }
}
