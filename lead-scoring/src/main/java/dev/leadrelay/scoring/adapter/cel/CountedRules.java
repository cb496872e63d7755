package dev.leadrelay.scoring.adapter.cel;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.CelCall;
import dev.cel.common.ast.CelExpr.CelSelect;
import dev.cel.common.ast.CelExprVisitor;
import java.util.LinkedHashSet;
import java.util.Set;

/** Finds the rules whose counts an expression asks for: {@code now.counts["demo"]}. */
final class CountedRules extends CelExprVisitor {

  private static final String INDEX = "_[_]";

  private final Set<String> rules = new LinkedHashSet<>();

  private CountedRules() {}

  /** Their ids, as far as the expression names them. */
  static Set<String> in(CelAbstractSyntaxTree expression) {
    var found = new CountedRules();
    found.visit(expression);
    return found.rules;
  }

  @Override
  protected void visit(CelExpr expression, CelCall call) {
    if (call.function().equals(INDEX) && isCounts(call.args().getFirst())) {
      var key = call.args().getLast();
      if (key.getKind() == CelExpr.ExprKind.Kind.CONSTANT
          && key.constant().getKind() == CelConstant.Kind.STRING_VALUE) {
        rules.add(key.constant().stringValue());
      }
    }
    super.visit(expression, call);
  }

  @Override
  protected void visit(CelExpr expression, CelSelect select) {
    if (isCounts(select.operand())) {
      rules.add(select.field());
    }
    super.visit(expression, select);
  }

  private static boolean isCounts(CelExpr expression) {
    return OpenNames.pathOf(expression).equals(Names.COUNTS);
  }
}
