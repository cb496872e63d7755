package dev.leadrelay.scoring.adapter.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadrelay.kit.publication.Edition;
import dev.leadrelay.scoring.domain.engine.LevelChange;
import dev.leadrelay.scoring.domain.engine.ScoringWatch;
import dev.leadrelay.scoring.testdata.Simulator;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.FileSystemResource;

class LiveModelTest {

  private final CountingWatch watch = new CountingWatch();
  private final LiveModel live =
      LiveModel.seededWith(
          new FileSystemResource("src/test/resources/models/spec.yml"), watch, Instant.EPOCH);

  @Test
  void shouldGoLiveWithTheNewestEditionOfItsModel() {
    var seed = live.engine();

    live.follow(List.of(edition(6, Simulator.liveModel()), edition(5, Simulator.liveModel())));

    assertThat(live.engine()).isNotSameAs(seed);
    assertThat(live.engine().model().version()).isEqualTo(6);
  }

  @Test
  void shouldStayWithTheBestThatCanBeUsed() {
    live.follow(List.of(edition(5, Simulator.liveModel())));
    var five = live.engine();

    live.follow(List.of(edition(6, "id: b2b-default"), edition(5, Simulator.liveModel())));

    assertThat(live.engine()).isSameAs(five);
    assertThat(watch.refused).isEqualTo(1);
  }

  private static Edition edition(int version, String yaml) {
    return new Edition("b2b-default", version, yaml, "ana", "why", Instant.EPOCH);
  }

  private static final class CountingWatch implements ScoringWatch {

    private int refused;

    @Override
    public void eventCame() {}

    @Override
    public void levelChanged(LevelChange change) {}

    @Override
    public void leadReevaluated() {}

    @Override
    public void leadRecounted() {}

    @Override
    public void modelRefused() {
      refused++;
    }
  }
}
