package dev.leadrelay.routing.streams;

import dev.leadrelay.routing.domain.desk.Command;
import dev.leadrelay.routing.domain.dispatch.Dispatcher;
import dev.leadrelay.routing.domain.plan.Plans;
import dev.leadrelay.routing.streams.mapping.SignalMapper;
import dev.leadrelay.routing.streams.state.RoutingSerdes;
import dev.leadrelay.schemas.AssignmentEvent;
import dev.leadrelay.schemas.LeadActivity;
import dev.leadrelay.schemas.Notification;
import dev.leadrelay.schemas.Qualification;
import dev.leadrelay.schemas.RepAvailability;
import dev.leadrelay.schemas.ReturnedLead;
import dev.leadrelay.schemas.topics.Topic;
import dev.leadrelay.schemas.topics.Topics;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.Repartitioned;

/**
 * Brings every qualified lead to the desk of one team, and tells what happened there.
 *
 * <pre>
 * leads.qualifications --+                     keyed by lead        keyed by team
 * leads.activities ------+--> [ dispatch-leads ] --> leads-by-team --> [ work-desks ] --+--> leads.assignments
 *                        |      lead-memories                            desks          +--> routing.decisions
 *                        |      assignments                              desk-cases     +--> sla.breaches
 *                        |      assignments-by-rep                       desk-timers    +--> notifications.outbox
 *                        |      assignments-ended                        desk-queues    |
 *                        |                                                   desk-decisions |
 *                        +------------- leads.assignments, routing.returns <-----------+
 * reps.availability ------------------------------------------------^
 * </pre>
 *
 * <p>{@link Dispatcher} says why a lead never has two owners although it passes two partitions.
 */
public final class RoutingTopology
    implements Function<
        KStream<String, Qualification>,
        Function<
            KStream<String, LeadActivity>,
            Function<
                KStream<String, AssignmentEvent>,
                Function<
                    KStream<String, ReturnedLead>, Consumer<KStream<String, RepAvailability>>>>>> {

  /** Store with every assignment, by its id; lies in the partition of its lead. */
  public static final String ASSIGNMENTS = "assignments";

  /** Store with the ids of assignments by their rep; in every partition. */
  public static final String ASSIGNMENTS_BY_REP = "assignments-by-rep";

  /** Store with what every desk knows besides its cases, by its team. */
  public static final String DESKS = "desks";

  /** Store with the decisions about a lead, by the lead; lies where its team's desk is. */
  public static final String DESK_DECISIONS = "desk-decisions";

  private final Plans plan;
  private final LeadProcessor.Supplier leads;
  private final DeskProcessor.Supplier desks;
  private final SerdeSource serdes;

  /** Serdes for the contract's values. */
  @FunctionalInterface
  public interface SerdeSource {
    <V extends SpecificRecord> Serde<V> forTopic(Topic<V> topic);
  }

  /**
   * @param plan the plan in force; another one from the moment that it is published
   * @param retention how long an ended assignment, and a decision, can be asked for
   */
  public RoutingTopology(Plans plan, Duration retention, SerdeSource serdes) {
    this(plan, retention, UnaryOperator.identity(), serdes);
  }

  /**
   * @param plan the plan in force; another one from the moment that it is published
   * @param retention how long an ended assignment can be asked for
   * @param clock what time it is when the system's clock shows an instant
   */
  public RoutingTopology(
      Plans plan, Duration retention, UnaryOperator<Instant> clock, SerdeSource serdes) {
    this.plan = plan;
    this.leads = new LeadProcessor.Supplier(plan, retention, clock);
    this.desks = new DeskProcessor.Supplier(plan, retention, clock);
    this.serdes = serdes;
  }

  @Override
  public Function<
          KStream<String, LeadActivity>,
          Function<
              KStream<String, AssignmentEvent>,
              Function<KStream<String, ReturnedLead>, Consumer<KStream<String, RepAvailability>>>>>
      apply(KStream<String, Qualification> qualifications) {
    return activities ->
        assignments ->
            returns ->
                availability -> {
                  var heard =
                      RoutingTopology.<Qualification>widen(qualifications, "read-qualifications")
                          .merge(widen(activities, "read-activities"), Named.as("merge-activities"))
                          .merge(
                              widen(assignments, "read-assignments"), Named.as("merge-assignments"))
                          .merge(widen(returns, "read-returns"), Named.as("merge-returns"));
                  connect(heard, availability);
                };
  }

  private void connect(
      KStream<String, SpecificRecord> heard, KStream<String, RepAvailability> availability) {
    var happened =
        heard
            .process(leads, Named.as("dispatch-leads"))
            .merge(byTeam(availability), Named.as("merge-availability"))
            .repartition(
                Repartitioned.with(Serdes.String(), RoutingSerdes.command())
                    .withName("leads-by-team"))
            .process(desks, Named.as("work-desks"));
    send(happened, Topics.ASSIGNMENTS, Named.as("pick-assignments"));
    send(happened, Topics.DECISIONS, Named.as("pick-decisions"));
    send(happened, Topics.BREACHES, Named.as("pick-breaches"));
    send(happened, Topics.RETURNS, Named.as("pick-returns"));
    tell(happened);
  }

  /** A rep belongs to one team; who is in none concerns nobody. */
  private KStream<String, Command> byTeam(KStream<String, RepAvailability> availability) {
    return availability.flatMap(
        (rep, change) ->
            plan.get()
                .teamOf(rep)
                .map(team -> KeyValue.pair(team.id(), (Command) SignalMapper.toDomain(change)))
                .map(List::of)
                .orElseGet(List::of),
        Named.as("key-availability-by-team"));
  }

  private static <V extends SpecificRecord> KStream<String, SpecificRecord> widen(
      KStream<String, V> stream, String name) {
    return stream.mapValues(value -> (SpecificRecord) value, Named.as(name));
  }

  private <V extends SpecificRecord> void send(
      KStream<String, SpecificRecord> happened, Topic<V> topic, Named name) {
    var type = topic.value().orElseThrow();
    happened
        .flatMapValues(
            value -> type.isInstance(value) ? List.of(type.cast(value)) : List.<V>of(), name)
        .to(topic.name(), produced(topic));
  }

  /** Notifications are keyed by whom they are for. */
  private void tell(KStream<String, SpecificRecord> happened) {
    happened
        .flatMapValues(
            value -> value instanceof Notification told ? List.of(told) : List.<Notification>of(),
            Named.as("pick-notifications"))
        .selectKey((_, told) -> told.getRepId(), Named.as("key-by-rep"))
        .to(Topics.NOTIFICATIONS.name(), produced(Topics.NOTIFICATIONS));
  }

  private <V extends SpecificRecord> Produced<String, V> produced(Topic<V> topic) {
    return Produced.with(Serdes.String(), serdes.forTopic(topic)).withName("to-" + topic.name());
  }
}
