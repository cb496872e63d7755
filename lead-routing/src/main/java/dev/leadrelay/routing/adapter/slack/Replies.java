package dev.leadrelay.routing.adapter.slack;

import dev.leadrelay.routing.adapter.notify.Wording;
import dev.leadrelay.routing.adapter.slack.Presses.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.retry.RetryException;
import org.springframework.core.retry.RetryTemplate;

/** Tells who pressed a button what came of it. */
public final class Replies {

  private static final Logger log = LoggerFactory.getLogger(Replies.class);

  private final SlackApi slack;
  private final RetryTemplate retry;
  private final Wording wording;

  public Replies(SlackApi slack, RetryTemplate retry, Wording wording) {
    this.slack = slack;
    this.retry = retry;
    this.wording = wording;
  }

  /** Does not wait for Slack. */
  void send(Press press, Answer answer) {
    Thread.ofVirtual().name("slack-reply").start(() -> deliver(press, answer));
  }

  private void deliver(Press press, Answer answer) {
    try {
      retry.execute(
          () -> {
            slack.reply(press.replyTo(), message(press, answer));
            return answer;
          });
    } catch (RetryException e) {
      log.warn("The answer about assignment {} did not reach Slack.", press.assignmentId());
    }
  }

  private Map<String, Object> message(Press press, Answer answer) {
    return switch (answer.state()) {
      case REFUSED ->
          Map.of(
              "response_type", "ephemeral", "replace_original", false, "text", answer.sentence());
      case ACCEPTED -> replaced(press, answer, Button.ON_AN_ACCEPTED_LEAD);
      case GONE -> replaced(press, answer, List.of());
    };
  }

  /** The message as it is from now on: what can still be done has a button. */
  private Map<String, Object> replaced(Press press, Answer answer, List<Button> buttons) {
    List<Map<String, Object>> blocks = new ArrayList<>();
    blocks.add(Blocks.section(press.text() + "\n" + answer.sentence()));
    blocks.add(Blocks.actions(press.assignmentId(), buttons, wording.inbox()));
    return Map.of("replace_original", true, "text", press.text(), "blocks", blocks);
  }
}
