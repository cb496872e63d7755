package dev.leadrelay.routing.adapter.notify;

import dev.leadrelay.schemas.Notification;
import dev.leadrelay.schemas.NotificationKind;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What people read. It names no person: mailboxes and chats keep what a lead may want erased, so
 * whom to call is shown in the inbox only.
 */
public record Wording(URI console) {

  private static final Set<NotificationKind> ASKS_FOR_AN_ANSWER =
      Set.of(NotificationKind.LEAD_ASSIGNED, NotificationKind.REMINDER);

  /** The sentences, each a line. */
  public List<String> lines(Notification told) {
    List<String> lines = new ArrayList<>();
    lines.add(told.getText());
    if (isForHolder(told) && told.getReason() != null) {
      lines.add(told.getReason());
    }
    var company = told.getCompany() == null ? null : told.getCompany().getName();
    var about = "%s, score %.0f".formatted(told.getLevel(), told.getScore());
    lines.add(company == null ? about : company + ", " + about);
    return lines;
  }

  /** Whether the receiver has the lead and is expected to do something about it. */
  public boolean isForHolder(Notification told) {
    return told.getRepId().equals(told.getRep()) && ASKS_FOR_AN_ANSWER.contains(told.getKind());
  }

  /** Where the receiver sees all of it: a rep the inbox, a manager the overview. */
  public String link(Notification told) {
    var page = told.getRepId().equals(told.getRep()) ? inboxOf(told.getRep()) : "/";
    return console.resolve(page).toString();
  }

  /** Where reps say who they are and see what they have. */
  public String inbox() {
    return console.resolve("/inbox.html").toString();
  }

  private static String inboxOf(String rep) {
    return "/inbox.html?rep=" + URLEncoder.encode(rep, StandardCharsets.UTF_8);
  }
}
