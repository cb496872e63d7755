package dev.leadrelay.sla.domain;

import dev.leadrelay.sla.domain.standing.Place;
import dev.leadrelay.sla.domain.standing.Step;
import dev.leadrelay.sla.domain.standing.Step.Life;
import dev.leadrelay.sla.domain.standing.TouchClock;
import dev.leadrelay.sla.domain.tally.Breach;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Facts that are valid as they are; a test changes only what it is about. */
public final class SlaExamples {

  public static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");
  public static final Instant DUE = NINE.plusSeconds(900);
  public static final Place ANA = new Place("ana", "inbound", "dach", "web", "HOT");

  private SlaExamples() {}

  public static StepBuilder aStep() {
    return new StepBuilder();
  }

  public static Breach aBreach(String id, Breach.Kind kind) {
    return new Breach(
        id,
        "lead-1",
        "assignment-1",
        kind,
        Breach.Clock.FIRST_TOUCH,
        "hot",
        DUE,
        DUE,
        DUE,
        100,
        ANA,
        List.of("notify-manager", "reroute"));
  }

  /** Builds a step: opened at nine, qualified a minute before, due at a quarter past. */
  public static final class StepBuilder {

    private int sequence = 1;
    private Life life = Life.HELD;
    private Optional<Instant> firstTouchAt = Optional.empty();
    private Optional<TouchClock> clock = Optional.of(new TouchClock(DUE, TouchClock.State.RUNNING));
    private Place place = ANA;

    public StepBuilder sequence(int number) {
      sequence = number;
      return this;
    }

    public StepBuilder life(Life value) {
      life = value;
      return this;
    }

    public StepBuilder touchedAt(Instant at) {
      firstTouchAt = Optional.of(at);
      return this;
    }

    public StepBuilder clock(TouchClock.State state) {
      clock = Optional.of(new TouchClock(DUE, state));
      return this;
    }

    public StepBuilder noClock() {
      clock = Optional.empty();
      return this;
    }

    public StepBuilder place(Place value) {
      place = value;
      return this;
    }

    public Step build() {
      return new Step(
          "assignment-1", sequence, life, NINE, NINE.minusSeconds(60), firstTouchAt, clock, place);
    }
  }
}
