package dev.leadrelay.bench;

import java.time.Duration;
import java.util.List;

/**
 * How much is measured.
 *
 * @param events events in the backlog that topologies are fed from
 * @param leads leads that these events are about
 * @param rounds times that each topology takes the whole backlog; the median counts
 * @param rates leads per second that are sent through the door
 * @param warmUp time for which leads are sent at each rate before anything is counted
 * @param load time for which leads are sent at each rate
 * @param forks JVMs in which each decision is measured
 * @param iterations measurements of each decision per JVM
 * @param iteration time that one of these takes
 */
public record Effort(
    int events,
    int leads,
    int rounds,
    List<Integer> rates,
    Duration warmUp,
    Duration load,
    int forks,
    int iterations,
    Duration iteration) {

  /** What is published. */
  public static final Effort FULL =
      new Effort(
          300_000,
          50_000,
          3,
          List.of(100, 500),
          Duration.ofSeconds(20),
          Duration.ofSeconds(40),
          2,
          5,
          Duration.ofSeconds(2));

  /** Enough to see that every part still works, and not enough to believe its numbers. */
  public static final Effort QUICK =
      new Effort(
          2_000,
          500,
          1,
          List.of(20),
          Duration.ofSeconds(1),
          Duration.ofSeconds(2),
          0,
          1,
          Duration.ofMillis(50));
}
