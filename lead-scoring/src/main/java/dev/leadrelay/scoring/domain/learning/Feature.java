package dev.leadrelay.scoring.domain.learning;

import dev.leadrelay.scoring.domain.model.Rule;

/** A number that is read off the traits of a lead. */
public sealed interface Feature {

  /** The number; 1 and 0 stand for yes and no. */
  double in(Traits traits);

  /** How people read it: a condition wherever it is one. */
  String text();

  /**
   * How much a rule counts.
   *
   * @param key see {@link Rule#key()}: a rule that now counts something else is another one
   */
  record Count(String rule, int key) implements Feature {

    @Override
    public double in(Traits traits) {
      return traits.count(rule);
    }

    @Override
    public String text() {
      return "count of " + rule;
    }
  }

  /**
   * Whether an attribute has a value.
   *
   * @param value a String or a Boolean
   */
  record Is(String attribute, Object value) implements Feature {

    @Override
    public double in(Traits traits) {
      return value.equals(traits.attributes().get(attribute)) ? 1 : 0;
    }

    @Override
    public String text() {
      return value instanceof String
          ? "%s == \"%s\"".formatted(attribute, value)
          : "%s == %s".formatted(attribute, value);
    }
  }

  /**
   * Whether a number is in a range.
   *
   * @param from the first number in it; negative infinity where it has no beginning
   * @param below the first number after it; infinity where it has no end
   */
  record Between(String attribute, double from, double below) implements Feature {

    @Override
    public double in(Traits traits) {
      return traits.attributes().get(attribute) instanceof Number number
              && number.doubleValue() >= from
              && number.doubleValue() < below
          ? 1
          : 0;
    }

    @Override
    public String text() {
      if (from == Double.NEGATIVE_INFINITY) {
        return "%s < %s".formatted(attribute, below);
      }
      var least = "%s >= %s".formatted(attribute, from);
      return below == Double.POSITIVE_INFINITY
          ? least
          : "%s && %s < %s".formatted(least, attribute, below);
    }
  }

  /** Whether an attribute is known at all. */
  record Known(String attribute) implements Feature {

    @Override
    public double in(Traits traits) {
      return traits.attributes().containsKey(attribute) ? 1 : 0;
    }

    @Override
    public String text() {
      return attribute + " is known";
    }
  }
}
