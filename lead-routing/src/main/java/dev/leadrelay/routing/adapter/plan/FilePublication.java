package dev.leadrelay.routing.adapter.plan;

import dev.leadrelay.kit.publication.KafkaPress;
import dev.leadrelay.kit.publication.PressUnavailableException;
import dev.leadrelay.kit.publication.Publication;
import org.springframework.context.SmartLifecycle;

/**
 * Publishes the plan of the file at the start, and again when the file was changed since, as long
 * as nobody has published another one: desks then follow the file as they follow a publication.
 */
public final class FilePublication implements SmartLifecycle {

  private final LivePlan live;
  private final KafkaPress press;
  private volatile boolean running;

  public FilePublication(LivePlan live, KafkaPress press) {
    this.live = live;
    this.press = press;
  }

  @Override
  public void start() {
    try {
      if (!live.isPublished()) {
        goLive(press.publishSeed());
      }
      var edited = live.edited();
      if (edited.isPresent()) {
        goLive(press.publish(edited.get()));
      }
    } catch (PressUnavailableException e) {
      throw new IllegalStateException(
          "Expected to publish the plan of the file, but the broker did not confirm it.", e);
    }
    running = true;
  }

  /** What another instance has published meanwhile comes over the topic. */
  private void goLive(Publication publication) {
    if (publication instanceof Publication.Published(var edition)) {
      live.file(edition);
      live.settle();
    }
  }

  @Override
  public void stop() {
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** After the topic was read, and before the streams begin. */
  @Override
  public int getPhase() {
    return Integer.MIN_VALUE + 2;
  }
}
