package dev.leadrelay.routing.adapter.cel;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelSource;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import dev.cel.parser.CelUnparser;
import dev.cel.parser.CelUnparserFactory;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Takes a condition apart at its {@code &&}. */
final class Conjuncts {

  private final CelUnparser unparser = CelUnparserFactory.newUnparser();
  private final CelSource source;
  private final Map<String, Set<String>> values = new HashMap<>();
  private final Set<String> others = new HashSet<>();

  private Conjuncts(CelSource source) {
    this.source = source;
  }

  static Conjunction of(CelAbstractSyntaxTree condition) {
    var conjuncts = new Conjuncts(condition.getSource());
    conjuncts.add(condition.getExpr());
    return new Conjunction(Map.copyOf(conjuncts.values), Set.copyOf(conjuncts.others));
  }

  private void add(CelExpr expression) {
    if (isCall(expression, "_&&_")) {
      expression.call().args().forEach(this::add);
    } else {
      choice(expression).ifPresentOrElse(this::add, () -> others.add(text(expression)));
    }
  }

  private void add(Choice choice) {
    values.merge(
        choice.attribute(),
        choice.texts(),
        (some, more) -> {
          var both = new HashSet<>(some);
          both.retainAll(more);
          return both;
        });
  }

  private String text(CelExpr expression) {
    return unparser.unparse(CelAbstractSyntaxTree.newParsedAst(expression, source));
  }

  /** An attribute that must be one of some texts. */
  private record Choice(String attribute, Set<String> texts) {}

  private static Optional<Choice> choice(CelExpr expression) {
    if (isCall(expression, "_||_")) {
      return either(expression.call().args());
    }
    if (isCall(expression, "_==_") || isCall(expression, "@in")) {
      var args = expression.call().args();
      return choice(args.get(0), args.get(1)).or(() -> choice(args.get(1), args.get(0)));
    }
    return Optional.empty();
  }

  private static Optional<Choice> either(List<CelExpr> sides) {
    Set<String> attributes = new HashSet<>();
    Set<String> texts = new HashSet<>();
    for (var side : sides) {
      var choice = choice(side);
      if (choice.isEmpty()) {
        return Optional.empty();
      }
      attributes.add(choice.get().attribute());
      texts.addAll(choice.get().texts());
    }
    return attributes.size() == 1
        ? Optional.of(new Choice(attributes.iterator().next(), texts))
        : Optional.empty();
  }

  private static Optional<Choice> choice(CelExpr attribute, CelExpr value) {
    return path(attribute).flatMap(path -> texts(value).map(texts -> new Choice(path, texts)));
  }

  private static Optional<String> path(CelExpr expression) {
    return switch (expression.getKind()) {
      case IDENT -> Optional.of(expression.ident().name());
      case SELECT ->
          path(expression.select().operand())
              .filter(_ -> !expression.select().testOnly())
              .map(operand -> operand + "." + expression.select().field());
      default -> Optional.empty();
    };
  }

  private static Optional<Set<String>> texts(CelExpr expression) {
    var elements =
        expression.getKind() == Kind.LIST ? expression.list().elements() : List.of(expression);
    Set<String> texts = new HashSet<>();
    for (var element : elements) {
      if (element.getKind() != Kind.CONSTANT
          || element.constant().getKind() != CelConstant.Kind.STRING_VALUE) {
        return Optional.empty();
      }
      texts.add(element.constant().stringValue());
    }
    return Optional.of(texts);
  }

  private static boolean isCall(CelExpr expression, String function) {
    return expression.getKind() == Kind.CALL && expression.call().function().equals(function);
  }
}
