package dev.leadrelay.scoring.domain.learning;

import static dev.leadrelay.scoring.testdata.Lead.day;
import static org.assertj.core.api.Assertions.assertThat;

import dev.leadrelay.scoring.domain.backtest.EventLog;
import dev.leadrelay.scoring.domain.backtest.Finding;
import dev.leadrelay.scoring.domain.backtest.Merges;
import dev.leadrelay.scoring.domain.backtest.Progress;
import dev.leadrelay.scoring.domain.engine.ScoringEngine;
import dev.leadrelay.scoring.domain.lead.Attribute;
import dev.leadrelay.scoring.domain.lead.KnownAttribute;
import dev.leadrelay.scoring.domain.lead.LeadFact;
import dev.leadrelay.scoring.domain.lead.Profile;
import dev.leadrelay.scoring.domain.lead.Share;
import dev.leadrelay.scoring.testdata.Lead;
import dev.leadrelay.scoring.testdata.Models;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StudyTest {

  private static final ScoringEngine ENGINE = new ScoringEngine(Models.ofTheSpecification());

  @Test
  void shouldKnowOfALeadWhatWasKnownBeforeItsOutcome() {
    var log = new Log(Map.of("won", new Finding(day(7), true)));

    var examples = Study.read(ENGINE, log, 100, new Watch(false));

    assertThat(Stream.concat(examples.training().stream(), examples.kept().stream()))
        .containsExactly(
            new Example(
                new Traits(
                    Map.of("pricing", 0.5, "student", 1.0), Map.of("person.role", "student")),
                true));
  }

  @Test
  void shouldKeepAboutAQuarterAside() {
    var findings =
        IntStream.range(0, 1_000)
            .boxed()
            .collect(Collectors.toMap(i -> "lead-" + i, i -> new Finding(day(1), true)));
    var watch = new Watch(false);

    var examples = Study.read(ENGINE, new Log(findings), 900, watch);

    assertThat(examples.training().size() + examples.kept().size()).isEqualTo(900);
    assertThat(examples.kept()).hasSizeBetween(190, 260);
    assertThat(watch.events).isPositive();
  }

  @Test
  void shouldKnowOfAPersonWhatAllItsLeadsDid() {
    var log =
        new Log(
            Map.of("guest", new Finding(day(7), true), "host", new Finding(day(9), false)),
            new Merges(Map.of("guest", List.of(Share.whole("host")))));

    var examples = Study.read(ENGINE, log, 100, new Watch(false));

    assertThat(Stream.concat(examples.training().stream(), examples.kept().stream()))
        .containsExactly(
            new Example(
                new Traits(
                    Map.of("pricing", 1.0, "student", 1.0), Map.of("person.role", "student")),
                true));
  }

  @Test
  void shouldReadNothingThatIsUnwanted() {
    var log = new Log(Map.of("won", new Finding(day(7), true)));

    var examples = Study.read(ENGINE, log, 100, new Watch(true));

    assertThat(examples.training()).isEmpty();
    assertThat(examples.kept()).isEmpty();
  }

  private static final class Watch implements Progress {

    private final boolean unwanted;
    private int events;

    Watch(boolean unwanted) {
      this.unwanted = unwanted;
    }

    @Override
    public void eventJudged() {
      events++;
    }

    @Override
    public boolean isUnwanted() {
      return unwanted;
    }
  }

  /**
   * One partition. Each lead, and one whose outcome nobody knows, is a student who views the
   * pricing at day 0, and again when the outcome has long been known.
   */
  private record Log(Map<String, Finding> found, Merges merges) implements EventLog {

    Log(Map<String, Finding> found) {
      this(found, Merges.NONE);
    }

    @Override
    public int partitions() {
      return 1;
    }

    @Override
    public Map<String, List<LeadFact>> rejections(int partition) {
      return Map.of();
    }

    @Override
    public long size(int partition) {
      return 2L * found.size() + 2;
    }

    @Override
    public Map<String, Finding> findings(int partition) {
      return found;
    }

    @Override
    public void read(int partition, long from, Reader reader) {
      var says =
          Profile.of(
              Map.of(KnownAttribute.PERSON_ROLE, new Attribute("student", day(0))),
              Map.of(),
              Map.of());
      Stream.concat(found.keySet().stream(), Stream.of("open"))
          .filter(lead -> reader.wants(lead, 0))
          .forEach(
              lead -> {
                for (double at : new double[] {0, 8}) {
                  reader.take(
                      lead,
                      Lead.fact(
                          "page.viewed", lead + at, day(at), says, Map.of("path", "/pricing")));
                }
              });
    }

    @Override
    public void close() {}
  }
}
