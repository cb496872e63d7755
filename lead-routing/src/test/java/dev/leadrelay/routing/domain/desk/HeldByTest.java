package dev.leadrelay.routing.domain.desk;

import static dev.leadrelay.routing.Samples.NINE;
import static dev.leadrelay.routing.Samples.PLAN;
import static dev.leadrelay.routing.Samples.lead;
import static org.assertj.core.api.Assertions.assertThat;

import dev.leadrelay.routing.domain.lead.Level;
import dev.leadrelay.routing.domain.matching.Matcher;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What a rep holds is known without a look at all cases, whatever has happened. */
class HeldByTest {

  private static final int STEPS = 3_000;
  private static final List<String> REPS = List.of("ana", "ben");

  private final Desk desk = new Desk(PLAN, PLAN.team("inbound").orElseThrow());
  private final InMemoryDesk state = new InMemoryDesk();

  @Test
  void shouldKnowWhatEachRepHolds() {
    long seed = 20_261_122L;
    System.out.println("HeldByTest: seed " + seed);
    var random = new Random(seed);

    int most = 0;
    for (int step = 0; step < STEPS; step++) {
      desk.handle(state, command(random, step), NINE.plusSeconds(step));
      for (var rep : REPS) {
        var held = state.heldBy(rep);
        most = Math.max(most, held.size());
        assertThat(held)
            .as("seed %d, step %d, %s", seed, step, rep)
            .isEqualTo(state.cases(each -> each instanceof Assignment a && a.rep().equals(rep)));
      }
    }
    assertThat(most).isGreaterThan(2);
  }

  private Command command(Random random, int step) {
    var rep = REPS.get(random.nextInt(REPS.size()));
    var held = state.cases(Assignment.class::isInstance);
    if (held.isEmpty() || random.nextInt(3) == 0) {
      var lead = lead("l-" + step, Level.MQL);
      return new Command.Open(1, lead, new Matcher(PLAN).match(lead));
    }
    var one = (Assignment) held.get(random.nextInt(held.size()));
    return switch (random.nextInt(8)) {
      case 0 -> new Command.GoAbsent(rep, null, null);
      case 1, 2 -> new Command.Return(rep);
      case 3 -> new Command.Reject(one.lead().id(), one.id(), one.rep(), "NO_FIT", null, null);
      case 4 -> new Command.HandBack(one.lead().id(), one.id(), one.rep());
      case 5 -> new Command.Reassign(one.lead().id(), one.id(), rep);
      case 6 -> new Command.Withdraw(2, lead(one.lead().id(), Level.DISQUALIFIED));
      default -> new Command.Accept(one.lead().id(), one.id(), one.rep());
    };
  }
}
