package dev.leadrelay.scoring.adapter.cel;

import dev.cel.common.CelIssue;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.MapType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.extensions.CelExtensions;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import dev.leadrelay.scoring.domain.lead.KnownAttribute;
import dev.leadrelay.scoring.domain.model.Condition;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Compiles and type-checks conditions. Every attribute is a name of its own, so that one that does
 * not exist is an error here and not a surprise later.
 */
public final class CelConditions {

  private static final Pattern NAME = Pattern.compile("\\w+(\\.\\w+)*");
  private static final MapType ANYTHING_BY_NAME = MapType.create(SimpleType.STRING, SimpleType.DYN);
  private static final CelOptions OPTIONS =
      CelOptions.current().enableHeterogeneousNumericComparisons(true).build();

  private final Map<String, List<Object>> lists;
  private final Names names;
  private final Map<Scope, CelCompiler> compilers;
  private final CelRuntime runtime =
      CelRuntimeFactory.plannerRuntimeBuilder()
          .setOptions(OPTIONS)
          .addLibraries(CelExtensions.strings())
          .build();

  /**
   * @param lists the lists of the model: Strings, Longs, Doubles and Booleans
   */
  public CelConditions(Map<String, List<Object>> lists) {
    this.lists =
        lists.entrySet().stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    list -> "lists." + list.getKey(), list -> List.copyOf(list.getValue())));
    this.names = new Names(this.lists);
    this.compilers =
        Arrays.stream(Scope.values())
            .collect(Collectors.toUnmodifiableMap(Function.identity(), this::compiler));
  }

  private CelCompiler compiler(Scope scope) {
    var builder =
        CelCompilerFactory.standardCelCompilerBuilder()
            .setOptions(OPTIONS)
            .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
            .addLibraries(CelExtensions.strings())
            .addVar(Names.PERSON_ATTRIBUTES, ANYTHING_BY_NAME)
            .addVar(Names.COMPANY_ATTRIBUTES, ANYTHING_BY_NAME);
    for (var attribute : KnownAttribute.values()) {
      builder.addVar(attribute.path(), typeOf(attribute.type()));
    }
    lists.forEach((name, values) -> builder.addVar(name, ListType.create(typeOf(values))));
    if (scope == Scope.EVENT) {
      builder.addVar(Names.EVENT, ANYTHING_BY_NAME);
    }
    if (scope == Scope.STANDING) {
      builder
          .addVar(Names.LEVEL, SimpleType.STRING)
          .addVar(Names.SCORE, SimpleType.DOUBLE)
          .addVar(Names.FIT_BAND, SimpleType.STRING)
          .addVar(Names.CONSENT, SimpleType.BOOL)
          .addVar(Names.SIGNALS, ListType.create(SimpleType.STRING))
          .addVar(Names.COUNTS, ANYTHING_BY_NAME);
    }
    return builder.build();
  }

  private static CelType typeOf(List<Object> values) {
    var types = values.stream().map(Object::getClass).distinct().toList();
    return types.size() == 1 ? typeOf(types.getFirst()) : SimpleType.DYN;
  }

  private static CelType typeOf(Class<?> type) {
    if (type == String.class) {
      return SimpleType.STRING;
    }
    if (type == Boolean.class) {
      return SimpleType.BOOL;
    }
    if (type == List.class) {
      return ListType.create(SimpleType.STRING);
    }
    return type == Long.class ? SimpleType.INT : SimpleType.DOUBLE;
  }

  /**
   * Compiles an expression over where a lead stands.
   *
   * @param counted ids of the rules that have a count
   * @throws ConditionException also when it asks for the count of another one
   */
  public Condition compile(String expression, Set<String> counted) throws ConditionException {
    var condition = compile(expression, Scope.STANDING);
    for (var rule : countedIn(expression)) {
      if (!counted.contains(rule)) {
        throw new ConditionException(
            "Expected a valid condition, but '%s' asks for the count of '%s', which is no rule over events"
                .formatted(expression, rule));
      }
    }
    return condition;
  }

  private Set<String> countedIn(String expression) throws ConditionException {
    try {
      return CountedRules.in(check(expression, Scope.STANDING).getAst());
    } catch (CelValidationException e) {
      throw new ConditionException(
          "Expected a condition, but it cannot be read: " + e.getMessage());
    }
  }

  /**
   * Compiles an expression.
   *
   * @throws ConditionException when it cannot be read, names what does not exist, mixes types or
   *     does not give true or false
   */
  public Condition compile(String expression, Scope scope) throws ConditionException {
    var checked = check(expression, scope);
    try {
      var ast = checked.getAst();
      var type = ast.getResultType();
      if (!type.equals(SimpleType.BOOL) && !type.equals(SimpleType.DYN)) {
        throw new ConditionException(
            "Expected a condition that is true or false, but '%s' gives %s"
                .formatted(expression, type.name()));
      }
      return new CelCondition(runtime.createProgram(ast), names);
    } catch (CelValidationException | CelEvaluationException e) {
      throw new ConditionException(
          "Expected a condition, but '%s' cannot be used: %s"
              .formatted(expression, e.getMessage()));
    }
  }

  private CelValidationResult check(String expression, Scope scope) throws ConditionException {
    var compiler = Objects.requireNonNull(compilers.get(scope));
    var parsed = compiler.parse(expression);
    var result = parsed.hasError() ? parsed : knowing(parsed, compiler).compile(expression);
    if (result.hasError()) {
      throw new ConditionException(
          "Expected a valid condition, but '%s' has: %s"
              .formatted(expression, describe(result.getErrors(), expression)));
    }
    return result;
  }

  private CelCompiler knowing(CelValidationResult parsed, CelCompiler compiler)
      throws ConditionException {
    try {
      var builder = compiler.toCompilerBuilder();
      for (var name : OpenNames.in(parsed.getAst(), Names.MAPS)) {
        builder.addVar(name, SimpleType.DYN);
        names.addKey(name);
      }
      return builder.build();
    } catch (CelValidationException e) {
      throw new ConditionException(
          "Expected a condition, but it cannot be read: " + e.getMessage());
    }
  }

  private static String describe(List<CelIssue> errors, String expression) {
    return errors.stream()
        .map(error -> describe(error, expression))
        .collect(Collectors.joining("; "));
  }

  private static String describe(CelIssue error, String expression) {
    int column = error.getSourceLocation().getColumn();
    var name = NAME.matcher(expression);
    if (error.getMessage().startsWith("undeclared")
        && column <= expression.length()
        && name.find(column)) {
      return "'%s' does not exist".formatted(name.group());
    }
    return "%s (at column %d)".formatted(error.getMessage(), column + 1);
  }
}
