package dev.leadrelay.routing.adapter.cel;

import com.google.common.collect.ImmutableCollection;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import dev.cel.common.CelIssue;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.CelType;
import dev.cel.common.types.CelTypeProvider;
import dev.cel.common.types.MapType;
import dev.cel.common.types.SimpleType;
import dev.cel.common.types.StructType;
import dev.cel.common.types.StructTypeReference;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import dev.leadrelay.routing.domain.lead.Attributes;
import dev.leadrelay.routing.domain.plan.Condition;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Compiles conditions over {@code level}, {@code score}, {@code source}, {@code person}, {@code
 * company} and {@code account}. Names and types are checked here, so that a running plan cannot
 * meet an unknown one.
 */
public final class CelConditions {

  private static final String PERSON = "person";
  private static final String COMPANY = "company";
  private static final String ACCOUNT = "account";

  private final CelCompiler compiler =
      CelCompilerFactory.standardCelCompilerBuilder()
          .setTypeProvider(new LeadTypes())
          .setOptions(CelOptions.current().populateMacroCalls(true).build())
          .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
          .addVar("level", SimpleType.STRING)
          .addVar("score", SimpleType.DOUBLE)
          .addVar("source", SimpleType.STRING)
          .addVar(PERSON, StructTypeReference.create(PERSON))
          .addVar(COMPANY, StructTypeReference.create(COMPANY))
          .addVar(ACCOUNT, StructTypeReference.create(ACCOUNT))
          .setResultType(SimpleType.BOOL)
          .build();
  private final CelRuntime runtime = CelRuntimeFactory.plannerRuntimeBuilder().build();

  /** A condition, or why a text is none. */
  public sealed interface Compiled {
    /** The text is a condition. */
    record Good(Condition condition) implements Compiled {}

    /** The text is no condition, for the given reasons. */
    record Bad(List<String> reasons) implements Compiled {}
  }

  /** Compiles and checks a text. */
  public Compiled compile(String text) {
    var result = compiler.compile(text);
    if (result.hasError()) {
      return new Compiled.Bad(result.getErrors().stream().map(CelConditions::reason).toList());
    }
    try {
      var program = runtime.createProgram(result.getAst());
      return new Compiled.Good(new CelCondition(text, program));
    } catch (CelValidationException | CelEvaluationException e) {
      return new Compiled.Bad(List.of(String.valueOf(e.getMessage())));
    }
  }

  /**
   * Takes a condition apart.
   *
   * @param text a good condition
   */
  public Conjunction conjunction(String text) {
    try {
      return Conjuncts.of(compiler.parse(text).getAst());
    } catch (CelValidationException e) {
      throw new IllegalArgumentException("Expected a condition, but got '%s'".formatted(text), e);
    }
  }

  private static String reason(CelIssue issue) {
    return "%s (at character %d)"
        .formatted(issue.getMessage(), issue.getSourceLocation().getColumn() + 1);
  }

  /** The attributes of a lead as types that the compiler checks against. */
  private static final class LeadTypes implements CelTypeProvider {

    private final ImmutableMap<String, StructType> types =
        ImmutableMap.of(
            PERSON, struct(PERSON, Attributes.PERSON),
            COMPANY, struct(COMPANY, Attributes.COMPANY),
            ACCOUNT, struct(ACCOUNT, Attributes.ACCOUNT));

    private static StructType struct(String name, Map<String, Class<?>> attributes) {
      var types = ImmutableMap.copyOf(Maps.transformValues(attributes, LeadTypes::typeOf));
      return StructType.create(
          name, types.keySet(), attribute -> Optional.ofNullable(types.get(attribute)));
    }

    private static CelType typeOf(Class<?> type) {
      return Stream.of(
              Map.entry(String.class, SimpleType.STRING),
              Map.entry(Boolean.class, SimpleType.BOOL),
              Map.entry(Long.class, SimpleType.INT))
          .filter(entry -> entry.getKey().equals(type))
          .<CelType>map(Map.Entry::getValue)
          .findFirst()
          .orElseGet(() -> MapType.create(SimpleType.STRING, SimpleType.DYN));
    }

    @Override
    public ImmutableCollection<CelType> types() {
      return ImmutableList.copyOf(types.values());
    }

    @Override
    public Optional<CelType> findType(String name) {
      return Optional.ofNullable(types.get(name));
    }
  }
}
