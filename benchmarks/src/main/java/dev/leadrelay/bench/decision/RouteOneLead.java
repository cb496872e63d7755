package dev.leadrelay.bench.decision;

import dev.leadrelay.bench.load.BenchmarkPlan;
import dev.leadrelay.routing.domain.desk.Command;
import dev.leadrelay.routing.domain.desk.Desk;
import dev.leadrelay.routing.domain.desk.InMemoryDesk;
import dev.leadrelay.routing.domain.desk.Outcome;
import dev.leadrelay.routing.domain.lead.Lead;
import dev.leadrelay.routing.domain.lead.Level;
import dev.leadrelay.routing.domain.matching.Matcher;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * One HOT lead for a pool whose members have weights, caps and calendars with holidays: the rule is
 * found, the entitlements of all members are weighed, the assignment with its clocks in working
 * time and the decision record are made.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class RouteOneLead {

  private static final Instant NOW = Instant.parse("2026-11-02T08:00:00Z");
  private static final int OPEN = 100;

  /** Desks at different points of the rotation, so that the same rep does not always win. */
  private static final int DESKS = 64;

  /** Members of the pool. */
  @Param({"20", "50"})
  private int members;

  private Matcher matcher;
  private Desk desk;
  private InMemoryDesk[] states = {};
  private Lead[] leads = {};
  private int turn;

  @SuppressWarnings("NullAway.Init") // JMH calls prepare before anything else.
  public RouteOneLead() {}

  /** Gives every desk a hundred open assignments and more. */
  @Setup
  public void prepare() {
    var plan = BenchmarkPlan.poolOf(members);
    matcher = new Matcher(plan);
    desk = new Desk(plan, plan.teams().getFirst());
    leads = IntStream.range(0, DESKS).mapToObj(i -> lead("next-" + i)).toArray(Lead[]::new);
    states = IntStream.range(0, DESKS).mapToObj(this::worked).toArray(InMemoryDesk[]::new);
  }

  /** Decides who gets the lead; what follows is not applied, so that the desk stays as it is. */
  @Benchmark
  public Outcome route() {
    int i = turn++ % DESKS;
    return desk.decide(states[i], open(leads[i]), NOW);
  }

  private InMemoryDesk worked(int further) {
    var state = new InMemoryDesk();
    for (int i = 0; i < OPEN + further; i++) {
      desk.handle(state, open(lead("lead-" + i)), NOW);
    }
    return state;
  }

  private Command.Open open(Lead lead) {
    return new Command.Open(1, lead, matcher.match(lead));
  }

  private static Lead lead(String id) {
    return new Lead(
        id,
        Level.HOT,
        80,
        NOW,
        "google",
        Map.of("email", id + "@company.example", "country", "DE", "seniority", "VP"),
        Map.of("domain", "company.example", "industry", "software", "employees", 320L),
        Map.of());
  }
}
