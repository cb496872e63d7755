package dev.leadrelay.scoring.adapter.cel;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.CelSelect;
import dev.cel.common.ast.CelExprVisitor;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Finds what an expression reads from the maps that a sender fills, for example {@code event.path}.
 *
 * <p>Each becomes a variable of its own: a variable that has no value costs nothing, whereas a key
 * that a map lacks costs an exception. A name that {@code has()} asks for stays a key: the checker
 * would take the question for one about the variable.
 */
final class OpenNames extends CelExprVisitor {

  private final Set<String> maps;
  private final Set<String> read = new LinkedHashSet<>();
  private final Set<String> askedFor = new HashSet<>();

  private OpenNames(Set<String> maps) {
    this.maps = maps;
  }

  /** The qualified names of all keys of these maps that an expression reads. */
  static Set<String> in(CelAbstractSyntaxTree expression, Set<String> maps) {
    var names = new OpenNames(maps);
    names.visit(expression);
    names.read.removeAll(names.askedFor);
    return names.read;
  }

  @Override
  protected void visit(CelExpr expression, CelSelect select) {
    var map = pathOf(select.operand());
    if (maps.contains(map)) {
      (select.testOnly() ? askedFor : read).add(map + "." + select.field());
    }
    super.visit(expression, select);
  }

  static String pathOf(CelExpr expression) {
    return switch (expression.getKind()) {
      case IDENT -> expression.ident().name();
      case SELECT -> pathOf(expression.select().operand()) + "." + expression.select().field();
      default -> "";
    };
  }
}
