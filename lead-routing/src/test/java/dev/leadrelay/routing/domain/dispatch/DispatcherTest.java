package dev.leadrelay.routing.domain.dispatch;

import static dev.leadrelay.routing.Samples.PLAN;
import static dev.leadrelay.routing.Samples.lead;
import static org.assertj.core.api.Assertions.assertThat;

import dev.leadrelay.routing.domain.desk.Command;
import dev.leadrelay.routing.domain.lead.Level;
import dev.leadrelay.routing.domain.matching.Matcher;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class DispatcherTest {

  private final Dispatcher dispatcher = new Dispatcher(new Matcher(PLAN));

  @Test
  void shouldOpenAtTheTeamOfTheFirstRuleThatMatches() {
    var dispatch = dispatcher.decide(LeadMemory.BLANK, rises(Level.MQL, "DE"));

    assertThat(order(dispatch).team()).isEqualTo("inbound");
    assertThat(order(dispatch).command()).isInstanceOf(Command.Open.class);
    assertThat(dispatch.memory().team()).isEqualTo("inbound");
  }

  @Test
  void shouldOnlyUpdateTheTeamThatWorksTheLeadWhateverTheRulesSayNow() {
    var working = dispatcher.decide(LeadMemory.BLANK, rises(Level.MQL, "DE")).memory();

    var dispatch = dispatcher.decide(working, rises(Level.HOT, "US"));

    assertThat(order(dispatch).team()).isEqualTo("inbound");
    assertThat(order(dispatch).command()).isInstanceOf(Command.Update.class);
  }

  @Test
  void shouldOpenAgainWhenTheTeamEndedBeforeItSawTheNewestQualification() {
    var working = dispatcher.decide(LeadMemory.BLANK, rises(Level.MQL, "DE")).memory();
    var updated = dispatcher.decide(working, rises(Level.HOT, "US")).memory();

    var dispatch = dispatcher.decide(updated, new LeadSignal.Ended("inbound", 1, "gone"));

    assertThat(order(dispatch).team()).isEqualTo("world");
    assertThat(order(dispatch).command()).isInstanceOf(Command.Open.class);
  }

  @Test
  void shouldForgetTheTeamWhenItEndedAndHadSeenEverything() {
    var working = dispatcher.decide(LeadMemory.BLANK, rises(Level.MQL, "DE")).memory();

    var dispatch = dispatcher.decide(working, new LeadSignal.Ended("inbound", 1, "ana"));

    assertThat(dispatch.order()).isNull();
    assertThat(dispatch.memory().team()).isNull();
  }

  @Test
  void shouldNotOpenForALeadThatMerelyCools() {
    var signal = new LeadSignal.Qualified(lead("l-1", Level.MQL), List.of(), false, false);

    assertThat(dispatcher.decide(LeadMemory.BLANK, signal).order()).isNull();
  }

  private static Dispatch.Order order(Dispatch dispatch) {
    return Objects.requireNonNull(dispatch.order());
  }

  private static LeadSignal rises(Level level, String country) {
    return new LeadSignal.Qualified(lead("l-1", level, country), List.of(), true, false);
  }
}
