package dev.leadrelay.routing.adapter.slack;

import dev.leadrelay.routing.adapter.notify.Channel;
import dev.leadrelay.routing.adapter.notify.Wording;
import dev.leadrelay.routing.domain.plan.Contact;
import dev.leadrelay.schemas.Notification;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells in Slack, with buttons for who has the lead. */
public final class SlackChannel implements Channel {

  private final SlackApi slack;
  private final Wording wording;

  public SlackChannel(SlackApi slack, Wording wording) {
    this.slack = slack;
    this.wording = wording;
  }

  @Override
  public String name() {
    return "slack";
  }

  @Override
  public Optional<String> addressOf(Contact contact) {
    return Optional.ofNullable(contact.slack()).filter(_ -> slack.isSet());
  }

  @Override
  public void send(Notification told, String address)
      throws UndeliverableException, SlackApi.NotNowException {
    slack.post(
        Map.of(
            "channel",
            address,
            "text",
            told.getText(),
            "blocks",
            blocks(told),
            "unfurl_links",
            false,
            "metadata",
            Map.of(
                "event_type",
                "leadrelay_notification",
                "event_payload",
                Map.of("id", told.getNotificationId()))));
  }

  private List<Map<String, Object>> blocks(Notification told) {
    List<Map<String, Object>> blocks = new ArrayList<>();
    blocks.add(Blocks.section(String.join("\n", wording.lines(told))));
    if (told.getDue() != null) {
      blocks.add(Blocks.due(told.getDue()));
    }
    var buttons = wording.isForHolder(told) ? Button.ON_A_LEAD : List.<Button>of();
    blocks.add(Blocks.actions(told.getAssignmentId(), buttons, wording.link(told)));
    return blocks;
  }
}
