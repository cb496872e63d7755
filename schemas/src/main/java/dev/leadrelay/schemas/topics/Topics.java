package dev.leadrelay.schemas.topics;

import dev.leadrelay.schemas.Account;
import dev.leadrelay.schemas.AssignmentEvent;
import dev.leadrelay.schemas.ConfigDocument;
import dev.leadrelay.schemas.Handover;
import dev.leadrelay.schemas.LeadActivity;
import dev.leadrelay.schemas.LeadAlias;
import dev.leadrelay.schemas.LeadEvent;
import dev.leadrelay.schemas.LeadLink;
import dev.leadrelay.schemas.LeadScore;
import dev.leadrelay.schemas.Notification;
import dev.leadrelay.schemas.OptInMail;
import dev.leadrelay.schemas.Qualification;
import dev.leadrelay.schemas.RejectedEvent;
import dev.leadrelay.schemas.RepAvailability;
import dev.leadrelay.schemas.ReturnedLead;
import dev.leadrelay.schemas.RoutingDecision;
import dev.leadrelay.schemas.SlaBreach;
import dev.leadrelay.schemas.topics.Topic.Keep;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;

/**
 * Every topic that LeadRelay has. Topics are created, documented and checked from this list and
 * nowhere else.
 */
public final class Topics {

  private static final int BY_LEAD = 6;
  private static final Keep FOREVER = new Keep.Forever();
  private static final Keep NEWEST = new Keep.NewestPerKey();
  private static final Keep A_WEEK = new Keep.For(Duration.ofDays(7));
  private static final Keep A_YEAR = new Keep.For(Duration.ofDays(366));

  public static final Topic<SpecificRecord> INBOUND =
      new Topic<>(
          "leads.inbound",
          "any",
          Optional.empty(),
          "outside",
          BY_LEAD,
          A_WEEK,
          "CloudEvents in JSON from producers that speak Kafka.");

  public static final Topic<LeadEvent> ACCEPTED =
      topic(
          "leads.accepted",
          "leadId",
          LeadEvent.class,
          "lead-ingest",
          BY_LEAD,
          A_WEEK,
          "What a door accepted, before duplicates are dropped.");

  public static final Topic<LeadEvent> EVENTS =
      topic(
          "leads.events",
          "leadId",
          LeadEvent.class,
          "lead-ingest",
          BY_LEAD,
          FOREVER,
          "The log of record: every lead event once.");

  public static final Topic<RejectedEvent> REJECTED =
      topic(
          "leads.rejected",
          "source",
          RejectedEvent.class,
          "lead-ingest",
          BY_LEAD,
          A_YEAR,
          "What a door refused, with the raw bytes and the reasons.");

  public static final Topic<RejectedEvent> ASIDE =
      topic(
          "leads.aside",
          "form id",
          RejectedEvent.class,
          "lead-ingest",
          BY_LEAD,
          A_WEEK,
          "Forms that wait until their captcha can be verified.");

  public static final Topic<OptInMail> OPT_INS =
      topic(
          "optins.outbox",
          "leadId",
          OptInMail.class,
          "lead-ingest",
          BY_LEAD,
          A_WEEK,
          "Mails that ask to confirm consent, to be sent.");

  public static final Topic<LeadLink> LINKS =
      topic(
          "leads.links",
          "leadId of the browser",
          LeadLink.class,
          "lead-ingest",
          BY_LEAD,
          FOREVER,
          "Who is known on which browser: what aliases are made of.");

  public static final Topic<LeadAlias> ALIASES =
      topic(
          "leads.aliases",
          "leadId",
          LeadAlias.class,
          "lead-ingest",
          BY_LEAD,
          NEWEST,
          "Which lead holds the facts of a merged one.");

  public static final Topic<Handover> HANDOVERS =
      topic(
          "leads.handovers",
          "leadId, or domain of an account",
          Handover.class,
          "lead-scoring",
          BY_LEAD,
          A_WEEK,
          "What scoring tells itself across partitions: merges, events of merged leads, accounts.");

  public static final Topic<LeadScore> SCORES =
      topic(
          "leads.scores",
          "leadId",
          LeadScore.class,
          "lead-scoring",
          BY_LEAD,
          NEWEST,
          "The score of every lead.");

  public static final Topic<Qualification> QUALIFICATIONS =
      topic(
          "leads.qualifications",
          "leadId",
          Qualification.class,
          "lead-scoring",
          BY_LEAD,
          FOREVER,
          "Every change of a lead's level.");

  public static final Topic<AssignmentEvent> ASSIGNMENTS =
      topic(
          "leads.assignments",
          "leadId",
          AssignmentEvent.class,
          "lead-routing",
          BY_LEAD,
          FOREVER,
          "The life of every assignment.");

  public static final Topic<LeadActivity> ACTIVITIES =
      topic(
          "leads.activities",
          "leadId",
          LeadActivity.class,
          "lead-routing",
          BY_LEAD,
          FOREVER,
          "What reps and the CRM did and found out.");

  public static final Topic<RepAvailability> AVAILABILITY =
      topic(
          "reps.availability",
          "repId",
          RepAvailability.class,
          "lead-routing",
          BY_LEAD,
          FOREVER,
          "Who went away, and who came back.");

  public static final Topic<ReturnedLead> RETURNS =
      topic(
          "routing.returns",
          "leadId",
          ReturnedLead.class,
          "lead-routing",
          BY_LEAD,
          A_WEEK,
          "What routing tells itself: leads that a team cannot work, for the rules to be asked again.");

  public static final Topic<RoutingDecision> DECISIONS =
      topic(
          "routing.decisions",
          "leadId",
          RoutingDecision.class,
          "lead-routing",
          BY_LEAD,
          FOREVER,
          "Why a lead went where it went.");

  public static final Topic<SlaBreach> BREACHES =
      topic(
          "sla.breaches",
          "leadId",
          SlaBreach.class,
          "lead-routing",
          BY_LEAD,
          FOREVER,
          "Reminders and breaches, each told once.");

  public static final Topic<Notification> NOTIFICATIONS =
      topic(
          "notifications.outbox",
          "repId",
          Notification.class,
          "lead-routing",
          BY_LEAD,
          A_WEEK,
          "What is to be delivered to reps and managers.");

  public static final Topic<ConfigDocument> SCORING_MODEL =
      topic(
          "config.scoring-model",
          "model id; id@version",
          ConfigDocument.class,
          "lead-scoring",
          1,
          NEWEST,
          "The published scoring models: the newest under its id, each version under id@version. "
              + "What was learned beside a model is under id/learned, in the same way.");

  public static final Topic<ConfigDocument> ROUTING_PLAN =
      topic(
          "config.routing-plan",
          "plan id; id@version",
          ConfigDocument.class,
          "lead-routing",
          1,
          NEWEST,
          "The published routing plans. The experiment beside a plan is under id/experiment, in the same way.");

  public static final Topic<Account> ACCOUNTS =
      topic(
          "accounts",
          "domain",
          Account.class,
          "lead-ingest, outside",
          BY_LEAD,
          NEWEST,
          "Companies with their owners, from the CRM.");

  public static final Topic<SpecificRecord> DEAD_LETTERS =
      new Topic<>(
          "dead.letters",
          "key of the record that could not be read",
          Optional.empty(),
          "any service",
          1,
          A_YEAR,
          "Records of our own topics that could not be read, and notifications that could not be "
              + "delivered, with cause and origin in the headers.");

  private static final List<Topic<?>> ALL =
      List.of(
          INBOUND,
          ACCEPTED,
          EVENTS,
          REJECTED,
          ASIDE,
          OPT_INS,
          LINKS,
          ALIASES,
          HANDOVERS,
          SCORES,
          QUALIFICATIONS,
          ASSIGNMENTS,
          ACTIVITIES,
          AVAILABILITY,
          RETURNS,
          DECISIONS,
          BREACHES,
          NOTIFICATIONS,
          SCORING_MODEL,
          ROUTING_PLAN,
          ACCOUNTS,
          DEAD_LETTERS);

  private Topics() {}

  /** All topics, in the order in which a lead's facts flow. */
  public static List<Topic<?>> all() {
    return ALL;
  }

  private static <V extends SpecificRecord> Topic<V> topic(
      String name,
      String keyMeaning,
      Class<V> value,
      String owner,
      int partitions,
      Keep keep,
      String meaning) {
    return new Topic<>(name, keyMeaning, Optional.of(value), owner, partitions, keep, meaning);
  }
}
