package dev.leadrelay.system.stack;

import dev.leadrelay.stack.domain.run.Progress;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Shows in a test's log how its stack starts. */
final class LoggedProgress implements Progress {

  private static final Logger log = LoggerFactory.getLogger(LoggedProgress.class);

  @Override
  public void note(String line) {
    log.info("{}", line);
  }

  @Override
  public void started(String component, Duration took) {
    log.info("Started {} in {} ms.", component, took.toMillis());
  }

  @Override
  public void stopped(String component, Duration took) {
    log.info("Stopped {} in {} ms.", component, took.toMillis());
  }
}
