package dev.leadrelay.stack.domain.demo;

import java.util.Map;

/** One thing that a visitor does. */
public sealed interface Step {

  /**
   * Something the site's tracking tells.
   *
   * @param type event type
   * @param known whether the visitor has given a name by then
   * @param properties properties of the event
   */
  record Tracked(String type, boolean known, Map<String, Object> properties) implements Step {}

  /** The demo form, filled in and sent. */
  record DemoForm() implements Step {}
}
