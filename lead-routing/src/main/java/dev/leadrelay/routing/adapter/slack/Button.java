package dev.leadrelay.routing.adapter.slack;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a rep can do about a lead without leaving Slack. */
public enum Button {
  ACCEPT,
  CALLED,
  /** A menu, as a code goes with it. */
  DECLINE;

  static final List<Button> ON_A_LEAD = List.of(values());
  static final List<Button> ON_AN_ACCEPTED_LEAD = List.of(CALLED, DECLINE);

  String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Button> of(String id) {
    return Stream.of(values()).filter(button -> button.id().equals(id)).findFirst();
  }

  /** Ways to decline that need no more than a choice; the others are in the inbox. */
  public enum Choice {
    NO_FIT("Does not fit us"),
    NO_NEED("Has no need"),
    WRONG_PERSON("Is the wrong person"),
    IN_A_MONTH("Too early: again in 30 days"),
    IN_A_QUARTER("Too early: again in 90 days"),
    HAND_BACK("I cannot work it: hand it back");

    private final String text;

    Choice(String text) {
      this.text = text;
    }

    String text() {
      return text;
    }
  }
}
