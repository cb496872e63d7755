package dev.leadrelay.scoring.domain.learning;

import dev.leadrelay.scoring.domain.model.ScoringModel;
import java.util.List;

/** What outcomes teach. */
public sealed interface Lesson {

  /**
   * Enough to say something.
   *
   * @param leads how many it was learned from
   * @param won those of them that sales confirmed
   * @param exam how good it is on leads that were kept aside
   */
  record Learned(LearnedModel model, long leads, long won, Exam exam, Suggestion suggestion)
      implements Lesson {}

  /**
   * Too little: at least {@link #LEAST} won and as many other leads must be there to learn from.
   */
  record TooLittle(long won, long lost) implements Lesson {

    public static final int LEAST = 50;
  }

  /** Learns from leads under a scoring model. */
  static Lesson of(ScoringModel model, Examples examples, Trainer trainer) {
    List<Example> training = examples.training();
    long won = training.stream().filter(Example::won).count();
    long lost = training.size() - won;
    if (Math.min(won, lost) < TooLittle.LEAST) {
      return new TooLittle(won, lost);
    }
    var features = Features.of(model, training.stream().map(Example::traits).toList());
    var learned = LearnedModel.learn(features, training, trainer);
    return new Learned(
        learned,
        training.size(),
        won,
        Exam.of(learned, examples.kept()),
        new Suggester(model, training, trainer).suggest(examples));
  }
}
