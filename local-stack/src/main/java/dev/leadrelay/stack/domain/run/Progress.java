package dev.leadrelay.stack.domain.run;

import java.time.Duration;

/** Tells a person what is going on. */
public interface Progress {

  /** A component is ready. */
  void started(String title, Duration took);

  /** A component has ended. */
  void stopped(String title, Duration took);

  /** Something worth a sentence. */
  void note(String sentence);
}
