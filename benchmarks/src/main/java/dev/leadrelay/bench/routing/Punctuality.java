package dev.leadrelay.bench.routing;

import dev.leadrelay.bench.Effort;
import dev.leadrelay.bench.Progress;
import dev.leadrelay.bench.routing.RoutingResult.Lateness;
import dev.leadrelay.bench.streams.Broker;
import dev.leadrelay.bench.streams.Cluster;
import dev.leadrelay.bench.streams.RunningStage;
import dev.leadrelay.routing.adapter.plan.PlanReader;
import dev.leadrelay.routing.domain.plan.Plan;
import dev.leadrelay.schemas.topics.Topics;
import dev.leadrelay.testkit.backbone.ProcessBackbone;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/** How late breaches are while very many clocks run. */
record Punctuality(int armed, Lateness single, int burst, double burstSeconds) {

  private static final int CLOCKS_PER_LEAD = 2;
  private static final int LEADS_PER_LEAD_OF_THE_BACKLOG = 10;
  private static final int ONE_IN_FIVE = 5;
  private static final int LEADS_PER_SINGLE = 500;
  private static final int MIN_SINGLES = 10;
  private static final long NANOS_BETWEEN_SINGLES = TimeUnit.MILLISECONDS.toNanos(97);
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  static Punctuality measure(Effort effort, Progress progress) {
    int burst = effort.leads() / ONE_IN_FIVE;
    // Time enough to take them before they are due, with room for a slow machine.
    int notice = 10 + burst / 500;
    try (var backbone = ProcessBackbone.start()) {
      backbone.provision();
      var cluster = Cluster.of(backbone);
      var plan = plan(notice);
      try (var broker = new Broker(cluster);
          var running =
              RunningStage.start(
                  "bench-clocks", RoutingStage.of(plan, cluster.registryUrl()), cluster);
          var leads = new Qualifications(cluster);
          var breaches = new Breaches(cluster)) {
        int many = effort.leads() * LEADS_PER_LEAD_OF_THE_BACKLOG;
        leads.send(many, "web", Instant.now());
        taken(running, broker);
        progress.say("routing: %,d clocks are armed".formatted(many * CLOCKS_PER_LEAD));
        var single =
            singles(Math.max(MIN_SINGLES, effort.leads() / LEADS_PER_SINGLE), leads, breaches);
        progress.say("routing: single breaches late by %.0f ms at most".formatted(single.max()));
        leads.send(burst, "burst", Instant.now());
        var late = breaches.await(burst, "burst", Instant.now().plus(PATIENCE));
        progress.say("routing: %,d breaches within %,d ms".formatted(burst, late.getMaxValue()));
        return new Punctuality(many * CLOCKS_PER_LEAD, single, burst, late.getMaxValue() / 1e3);
      }
    }
  }

  private static void taken(RunningStage running, Broker broker) {
    AssignmentRate.awaitCommitted(running, broker, Topics.QUALIFICATIONS.name());
    broker
        .topics(running.group() + "-", "-repartition")
        .forEach(between -> AssignmentRate.awaitCommitted(running, broker, between));
    AssignmentRate.awaitCommitted(running, broker, Topics.ASSIGNMENTS.name());
  }

  private static Lateness singles(int count, Qualifications leads, Breaches breaches) {
    for (int i = 0; i < count; i++) {
      leads.send(1, "single", Instant.now());
      long next = System.nanoTime() + NANOS_BETWEEN_SINGLES;
      while (System.nanoTime() < next) {
        breaches.look();
      }
    }
    var late = breaches.await(count, "single", Instant.now().plus(PATIENCE));
    return new Lateness(
        late.getTotalCount(),
        late.getValueAtPercentile(50),
        late.getValueAtPercentile(99),
        late.getMaxValue());
  }

  /**
   * Two clocks run for each lead.
   *
   * @param notice seconds that leads from {@code burst} have
   */
  private static Plan plan(int notice) {
    return new PlanReader()
        .read(
            "clocks.yml",
            """
            id: clocks
            version: 1
            teams:
              - id: inbound
                manager: mara
                reps: [{id: ana}, {id: ben}, {id: cem}]
                pools: [{id: everyone, members: [ana, ben, cem]}]
            rules: [{id: everyone, to: {pool: everyone}}]
            sla:
              - {id: single, when: 'source == "single"', firstTouch: 3s, breach: [notify-manager]}
              - {id: burst, when: 'source == "burst"', firstTouch: %ds, breach: [notify-manager]}
              - {id: far, firstTouch: 20d, remind: [80%%], breach: [notify-manager]}
              - {id: answer, decision: 20d, breach: [notify-manager]}
            """
                .formatted(notice));
  }
}
