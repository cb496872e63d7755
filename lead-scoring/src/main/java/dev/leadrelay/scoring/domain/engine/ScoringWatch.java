package dev.leadrelay.scoring.domain.engine;

/** Is told what scoring does, for those who operate it. */
public interface ScoringWatch {

  /** Tells nobody. */
  ScoringWatch NOBODY =
      new ScoringWatch() {
        @Override
        public void eventCame() {}

        @Override
        public void levelChanged(LevelChange change) {}
      };

  void eventCame();

  void levelChanged(LevelChange change);
}
