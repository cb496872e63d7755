package dev.leadrelay.routing.streams;

import dev.leadrelay.routing.domain.book.DecisionEntry;
import dev.leadrelay.routing.domain.desk.Command;
import dev.leadrelay.routing.domain.desk.Desk;
import dev.leadrelay.routing.domain.desk.DeskEvent;
import dev.leadrelay.routing.domain.desk.DeskState.Timer;
import dev.leadrelay.routing.domain.plan.Plan;
import dev.leadrelay.routing.domain.plan.Plans;
import dev.leadrelay.routing.domain.plan.Team;
import dev.leadrelay.routing.streams.mapping.DecisionMapper;
import dev.leadrelay.routing.streams.mapping.DeskEventMapper;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.StoreBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries commands and due timers to the {@link Desk} of their team, and what happens there to the
 * topics. Timers that were due before a command are worked off before it, so that the order of
 * events is the order of their instants, however often somebody looks at the clock.
 */
final class DeskProcessor extends ContextualProcessor<String, Command, String, SpecificRecord> {

  private static final Logger log = LoggerFactory.getLogger(DeskProcessor.class);

  private static final Duration TICK = Duration.ofMillis(100);

  /** Keeps one tick short enough never to delay the records waiting behind it. */
  private static final int MAX_PER_TICK = 1_000;

  private final Plans live;
  private final UnaryOperator<Instant> time;
  private final Map<String, TeamDesk> desks = new HashMap<>();
  private final Set<String> unfinished = new HashSet<>();
  private ReadingClock clock = new ReadingClock();
  private DeskStores stores;
  private Plan plan;
  private boolean resumed;
  private Instant nextDue = Instant.EPOCH;

  @SuppressWarnings("NullAway.Init") // Kafka Streams calls init() before anything else.
  DeskProcessor(Plans live, UnaryOperator<Instant> time) {
    this.live = live;
    this.time = time;
    this.plan = live.get();
  }

  /** A desk with its state, and how to tell what happens there. */
  private record TeamDesk(Team team, Desk desk, StoredDesk state, DeskEventMapper mapper) {}

  @Override
  public void init(ProcessorContext<String, SpecificRecord> context) {
    super.init(context);
    stores = DeskStores.of(context);
    // After a transaction that failed Streams begins anew with this same processor: what it knew
    // may never have happened.
    desks.clear();
    unfinished.clear();
    clock = new ReadingClock();
    resumed = false;
    nextDue = Instant.EPOCH;
    context.schedule(
        TICK,
        PunctuationType.WALL_CLOCK_TIME,
        timestamp -> tick(time.apply(Instant.ofEpochMilli(timestamp))));
  }

  @Override
  public void process(Record<String, Command> record) {
    var now = Instant.ofEpochMilli(record.timestamp());
    clock.read(now);
    follow(now);
    fireDue(now, now);
    var team = deskOf(record.key());
    emit(team, team.desk().handle(team.state(), record.value(), now).events(), now);
  }

  private void tick(Instant wallClock) {
    follow(wallClock);
    releaseRest(wallClock);
    fireDue(clock.tick(wallClock), wallClock);
  }

  private void fireDue(Instant until, Instant noticedAt) {
    if (nextDue.isAfter(until)) {
      return;
    }
    var due = firstDue(until);
    for (var key : due) {
      fire(key, noticedAt);
    }
    // More may be due, or newly armed; the next look finds out.
    nextDue = due.isEmpty() ? next() : Instant.EPOCH;
  }

  private List<Bytes> firstDue(Instant until) {
    List<Bytes> keys = new ArrayList<>();
    try (var due = stores.timers().range(null, Keys.justAfter(until))) {
      while (due.hasNext() && keys.size() < MAX_PER_TICK) {
        keys.add(due.next().key);
      }
    }
    return keys;
  }

  private Instant next() {
    try (var all = stores.timers().all()) {
      return all.hasNext() ? Keys.dueOf(all.next().key) : Instant.MAX;
    }
  }

  private void fire(Bytes key, Instant noticedAt) {
    var timer = new Timer(Keys.dueOf(key), Keys.leadOf(key));
    var team = deskOf(Keys.teamOf(key));
    var command = new Command.Due(timer.leadId(), noticedAt);
    var happened = team.desk().handle(team.state(), command, timer.due()).events();
    team.state().rearm(timer);
    emit(team, happened, timer.due());
  }

  /** Lets the desks of a plan that was published succeed those of the plan before. */
  private void follow(Instant now) {
    // The plan may have changed while nobody looked: after a start the desks are asked as well.
    var newest = live.get();
    if (resumed && newest.isSameVersionAs(plan)) {
      return;
    }
    plan = newest;
    resumed = true;
    for (var id : teams()) {
      var before = Optional.ofNullable(desks.get(id));
      var team = desk(id, before.map(TeamDesk::state).orElseGet(() -> state(id)));
      desks.put(id, team);
      var former = before.map(TeamDesk::team).orElseGet(() -> teamBeforeTheStart(team));
      var happened = team.desk().succeed(team.state(), former, now);
      team.state().follow(plan.name());
      emit(team, happened, now);
    }
  }

  /** The team by the plan that its desk followed before the start, as far as that is known. */
  private Team teamBeforeTheStart(TeamDesk team) {
    return Optional.ofNullable(team.state().follows())
        .filter(version -> !version.equals(plan.name()))
        .flatMap(live::former)
        .flatMap(known -> known.team(team.team().id()))
        .orElse(team.team());
  }

  /** A release is bounded: who could not be given out at once is a moment later. */
  private void releaseRest(Instant now) {
    for (var id : List.copyOf(unfinished)) {
      var team = deskOf(id);
      var released = team.desk().release(team.state(), now);
      emit(team, released, now);
      if (released.isEmpty()) {
        unfinished.remove(id);
      }
    }
  }

  private List<String> teams() {
    List<String> teams = new ArrayList<>();
    try (var headers = stores.headers().all()) {
      headers.forEachRemaining(header -> teams.add(header.key));
    }
    return teams;
  }

  private void emit(TeamDesk team, List<DeskEvent> events, Instant now) {
    if (events.isEmpty()) {
      return;
    }
    team.state().storeHeader();
    if (Desk.mayGoOn(events)) {
      unfinished.add(team.team().id());
    }
    for (var event : events) {
      if (event instanceof DeskEvent.OfLead about) {
        decided(about).ifPresent(decision -> keep(decision, now));
        for (var record : team.mapper().toAvro(event)) {
          context().forward(new Record<>(about.leadId(), record, now.toEpochMilli()));
        }
      }
    }
  }

  private Optional<DecisionEntry> decided(DeskEvent.OfLead event) {
    return event.decided().map(decision -> DecisionEntry.of(decision, plan, event.clocks()));
  }

  private void keep(DecisionEntry decision, Instant now) {
    long at = now.toEpochMilli();
    stores.decisions().put(decision.leadId(), decision, at);
    context().forward(new Record<>(decision.leadId(), DecisionMapper.toAvro(decision), at));
  }

  private TeamDesk deskOf(String team) {
    return desks.computeIfAbsent(team, this::open);
  }

  private TeamDesk open(String id) {
    var team = desk(id, state(id));
    team.state().follow(plan.name());
    return team;
  }

  private StoredDesk state(String team) {
    return new StoredDesk(team, stores, this::noteArmed);
  }

  private TeamDesk desk(String id, StoredDesk state) {
    var team = plan.team(id).orElseGet(() -> former(id));
    return new TeamDesk(team, new Desk(plan, team), state, new DeskEventMapper(plan));
  }

  private void noteArmed(Instant due) {
    if (due.isBefore(nextDue)) {
      nextDue = due;
    }
  }

  private Team former(String team) {
    log.warn(
        "Plan '{}' has no team '{}', but leads are with it: its reps keep theirs, and for those"
            + " that wait the rules are asked again.",
        plan.id(),
        team);
    return Team.former(team);
  }

  /** Brings its own stores, so that nobody else has to know of them. */
  record Supplier(Plans plan, Duration retention, UnaryOperator<Instant> time)
      implements ProcessorSupplier<String, Command, String, SpecificRecord> {

    @Override
    public Processor<String, Command, String, SpecificRecord> get() {
      return new DeskProcessor(plan, time);
    }

    @Override
    public Set<StoreBuilder<?>> stores() {
      return DeskStores.builders(retention);
    }
  }
}
