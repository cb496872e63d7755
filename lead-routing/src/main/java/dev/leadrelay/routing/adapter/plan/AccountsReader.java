package dev.leadrelay.routing.adapter.plan;

import dev.leadrelay.routing.domain.account.TieBreaker;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** Reads the {@code accounts} of a plan: how one of several with the same domain is chosen. */
final class AccountsReader {

  private final Problems problems;

  AccountsReader(Problems problems) {
    this.problems = problems;
  }

  /** The tie-breakers in their order. */
  List<TieBreaker> read(Section plan) {
    return plan.get("accounts")
        .map(node -> new Section(node, "the accounts", problems).allow("tieBreakers"))
        .filter(accounts -> accounts.get("tieBreakers").isPresent())
        .map(this::tieBreakers)
        .orElse(TieBreaker.STANDARD);
  }

  private List<TieBreaker> tieBreakers(Section accounts) {
    List<TieBreaker> order = new ArrayList<>();
    for (var node : accounts.texts("tieBreakers")) {
      tieBreaker(node).ifPresent(tieBreaker -> add(tieBreaker, order, node));
    }
    return order;
  }

  private Optional<TieBreaker> tieBreaker(ScalarNode node) {
    var named =
        Stream.of(TieBreaker.values())
            .filter(tieBreaker -> tieBreaker.text().equals(node.getValue()))
            .findFirst();
    if (named.isEmpty()) {
      problems.add(
          node, "Expected 'name' or 'country' in 'tieBreakers', but found '%s'.", node.getValue());
    }
    return named;
  }

  private void add(TieBreaker tieBreaker, List<TieBreaker> order, ScalarNode node) {
    if (order.contains(tieBreaker)) {
      problems.add(
          node, "Expected every tie-breaker once, but '%s' is there twice.", tieBreaker.text());
    } else {
      order.add(tieBreaker);
    }
  }
}
