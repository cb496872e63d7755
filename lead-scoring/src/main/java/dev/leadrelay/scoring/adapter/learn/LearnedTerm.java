package dev.leadrelay.scoring.adapter.learn;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import dev.leadrelay.scoring.domain.learning.Feature;
import dev.leadrelay.scoring.domain.learning.LearnedModel.Term;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A term of a learned model as it is kept, beside the words that people read.
 *
 * @param feature for people
 * @param weight what one adds to the log odds
 * @param leads how many had it among those learned from
 * @param rule of a count
 * @param key of a count: what its rule counted
 * @param attribute of anything else
 * @param is the value of the attribute, where it is one
 * @param from the beginning of a range that has one
 * @param below the end of a range that has one
 */
@JsonInclude(Include.NON_NULL)
public record LearnedTerm(
    String feature,
    double weight,
    long leads,
    @Nullable String rule,
    @Nullable Integer key,
    @Nullable String attribute,
    @Nullable Object is,
    @Nullable Double from,
    @Nullable Double below) {

  public LearnedTerm {
    if (attribute == null && (rule == null || key == null)) {
      throw new IllegalArgumentException(
          "Expected a rule with its key or an attribute, but there is neither.");
    }
  }

  static LearnedTerm of(Term term) {
    var text = term.feature().text();
    double w = term.weight();
    long n = term.leads();
    return switch (term.feature()) {
      case Feature.Count(var rule, var key) ->
          new LearnedTerm(text, w, n, rule, key, null, null, null, null);
      case Feature.Known(var name) ->
          new LearnedTerm(text, w, n, null, null, name, null, null, null);
      case Feature.Is(var name, var value) ->
          new LearnedTerm(text, w, n, null, null, name, value, null, null);
      case Feature.Between(var name, var from, var below) ->
          new LearnedTerm(text, w, n, null, null, name, null, finite(from), finite(below));
    };
  }

  private static @Nullable Double finite(double border) {
    return Double.isInfinite(border) ? null : border;
  }

  Term toDomain() {
    return new Term(toFeature(), weight, leads);
  }

  private Feature toFeature() {
    if (rule != null && key != null) {
      return new Feature.Count(rule, key);
    }
    var name = Objects.requireNonNull(attribute);
    if (is != null) {
      return new Feature.Is(name, is);
    }
    return from == null && below == null
        ? new Feature.Known(name)
        : new Feature.Between(
            name,
            from == null ? Double.NEGATIVE_INFINITY : from,
            below == null ? Double.POSITIVE_INFINITY : below);
  }
}
