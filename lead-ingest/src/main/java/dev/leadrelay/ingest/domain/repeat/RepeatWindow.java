package dev.leadrelay.ingest.domain.repeat;

import java.time.Duration;

/** For how long a second event with the same source and id is a repeat of the first. */
public final class RepeatWindow {

  public static final Duration LENGTH = Duration.ofDays(7);

  private RepeatWindow() {}
}
