package dev.leadrelay.stack.domain.mapping;

import java.util.Locale;

/** One idea of "the same but for upper and lower case". */
public final class Case {

  private Case() {}

  /** The lower-case form that texts are compared by. */
  public static String fold(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
