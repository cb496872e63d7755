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

        @Override
        public void leadReevaluated() {}

        @Override
        public void leadRecounted() {}

        @Override
        public void modelRefused() {}
      };

  void eventCame();

  void levelChanged(LevelChange change);

  /** A lead was judged anew because another model went live. */
  void leadReevaluated();

  /** What a lead did was counted anew because another model asks for it. */
  void leadRecounted();

  /** A published model cannot be used; the one before stays live. */
  void modelRefused();
}
