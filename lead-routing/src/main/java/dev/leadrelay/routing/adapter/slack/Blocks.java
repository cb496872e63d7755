package dev.leadrelay.routing.adapter.slack;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Parts of a message as Slack's Block Kit writes them. */
final class Blocks {

  private static final int LONGEST_TEXT = 3_000;
  private static final DateTimeFormatter PLAIN =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'").withZone(ZoneOffset.UTC);

  private Blocks() {}

  /** Plain: what others typed into a form must neither notify nor link to anybody. */
  static Map<String, Object> section(String text) {
    return Map.of("type", "section", "text", plain(text));
  }

  /** By the reader's own clock. */
  static Map<String, Object> due(Instant due) {
    var text =
        "Due <!date^%d^{date_short_pretty} {time}|%s>"
            .formatted(due.getEpochSecond(), PLAIN.format(due));
    return Map.of("type", "context", "elements", List.of(Map.of("type", "mrkdwn", "text", text)));
  }

  /**
   * Buttons, and a link for the rest.
   *
   * @param assignmentId comes back with whatever is pressed
   */
  static Map<String, Object> actions(String assignmentId, List<Button> buttons, String link) {
    List<Map<String, Object>> elements = new ArrayList<>();
    buttons.stream().map(Blocks::element).forEach(elements::add);
    elements.add(Map.of("type", "button", "action_id", "open", "text", plain("Open"), "url", link));
    return Map.of("type", "actions", "block_id", assignmentId, "elements", elements);
  }

  private static Map<String, Object> element(Button button) {
    return switch (button) {
      case ACCEPT ->
          Map.of(
              "type",
              "button",
              "action_id",
              button.id(),
              "text",
              plain("Accept"),
              "style",
              "primary");
      case CALLED -> Map.of("type", "button", "action_id", button.id(), "text", plain("Call made"));
      case DECLINE ->
          Map.of(
              "type",
              "static_select",
              "action_id",
              button.id(),
              "placeholder",
              plain("Decline"),
              "options",
              Stream.of(Button.Choice.values()).map(Blocks::option).toList());
    };
  }

  private static Map<String, Object> option(Button.Choice choice) {
    return Map.of("text", plain(choice.text()), "value", choice.name());
  }

  private static Map<String, Object> plain(String text) {
    var fitting = text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT);
    return Map.of("type", "plain_text", "text", fitting);
  }
}
