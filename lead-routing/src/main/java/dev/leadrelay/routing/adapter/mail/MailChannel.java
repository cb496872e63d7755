package dev.leadrelay.routing.adapter.mail;

import dev.leadrelay.kit.mail.AddressRefusedException;
import dev.leadrelay.kit.mail.Mail;
import dev.leadrelay.kit.mail.MailServer;
import dev.leadrelay.routing.adapter.notify.Channel;
import dev.leadrelay.routing.adapter.notify.Wording;
import dev.leadrelay.routing.domain.calendar.WorkingTime;
import dev.leadrelay.routing.domain.plan.Contact;
import dev.leadrelay.routing.domain.plan.Plan;
import dev.leadrelay.routing.domain.plan.Rep;
import dev.leadrelay.schemas.Notification;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/** Tells by mail. */
public final class MailChannel implements Channel {

  /** Mail servers turn away who comes with more. */
  private static final int CONNECTIONS = 4;

  private static final DateTimeFormatter DUE =
      DateTimeFormatter.ofPattern("EEE d MMM yyyy HH:mm VV", Locale.ENGLISH);

  private final MailServer.Settings settings;
  private final MailServer mails;
  private final Supplier<Plan> plan;
  private final Wording wording;
  private final Semaphore connections = new Semaphore(CONNECTIONS);

  public MailChannel(MailServer.Settings settings, Supplier<Plan> plan, Wording wording) {
    this.settings = settings;
    this.mails = new MailServer(settings);
    this.plan = plan;
    this.wording = wording;
  }

  @Override
  public String name() {
    return "mail";
  }

  @Override
  public Optional<String> addressOf(Contact contact) {
    return Optional.ofNullable(contact.email()).filter(_ -> settings.isSet());
  }

  @Override
  public void send(Notification told, String address)
      throws UndeliverableException, InterruptedException {
    connections.acquire();
    try {
      mails.send(
          new Mail(told.getNotificationId(), address, told.getText(), text(told), told.getAt()));
    } catch (AddressRefusedException e) {
      throw new UndeliverableException(e);
    } finally {
      connections.release();
    }
  }

  private String text(Notification told) {
    List<String> lines = new ArrayList<>(wording.lines(told));
    if (told.getDue() != null) {
      lines.add("Due %s".formatted(due(told.getDue(), told.getRep())));
    }
    lines.add("");
    lines.add(wording.link(told));
    return String.join("\n", lines) + "\n";
  }

  /** By the clock on the wall of the rep who has to answer. */
  private String due(Instant due, String rep) {
    var zone =
        plan.get()
            .teamOf(rep)
            .flatMap(team -> team.rep(rep))
            .map(Rep::hours)
            .map(WorkingTime::zone)
            .orElse(ZoneOffset.UTC);
    return DUE.format(due.atZone(zone));
  }
}
