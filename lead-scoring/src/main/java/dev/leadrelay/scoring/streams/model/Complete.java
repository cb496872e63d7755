package dev.leadrelay.scoring.streams.model;

import dev.leadrelay.scoring.domain.model.EventRule;
import dev.leadrelay.scoring.domain.model.ScoringModel;
import java.nio.ByteBuffer;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which rules have counted every event of a partition.
 *
 * @param model fingerprint of the model that is in force
 * @param rules keys of these rules, all of this model: for others nobody counts any more
 */
record Complete(long model, Set<Integer> rules) {

  /** No rule has. */
  static final Complete NOTHING = new Complete(0, Set.of());

  Complete {
    rules = Set.copyOf(rules);
  }

  /** All rules of a model. */
  static Complete allOf(ScoringModel model) {
    return new Complete(
        model.fingerprint(),
        model.eventRules().stream().map(EventRule::key).collect(Collectors.toSet()));
  }

  /** All but some. */
  Complete without(List<EventRule> missing) {
    var rest = new HashSet<>(rules);
    missing.forEach(rule -> rest.remove(rule.key()));
    return new Complete(model, rest);
  }

  /** The rules of a model that have not. */
  List<EventRule> missing(ScoringModel other) {
    return other.eventRules().stream().filter(rule -> !rules.contains(rule.key())).toList();
  }

  byte[] toBytes() {
    var buffer = ByteBuffer.allocate(Long.BYTES + rules.size() * Integer.BYTES).putLong(model);
    rules.stream().sorted().forEach(buffer::putInt);
    return buffer.array();
  }

  static Complete fromBytes(byte[] bytes) {
    var buffer = ByteBuffer.wrap(bytes);
    long model = buffer.getLong();
    var rules = new HashSet<Integer>();
    while (buffer.hasRemaining()) {
      rules.add(buffer.getInt());
    }
    return new Complete(model, rules);
  }
}
