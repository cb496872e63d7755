package dev.leadrelay.kit.publication;

import java.util.function.Consumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Knows every published document before the streams begin, and follows the topic from then on. */
public final class EditionFollower implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(EditionFollower.class);

  private final EditionTopic topic;
  private final Consumer<Edition> reader;
  private final Runnable afterwards;
  private org.apache.kafka.clients.consumer.@Nullable Consumer<String, byte[]> consumer;
  private volatile boolean running;

  /**
   * @param reader is told every edition, oldest first
   * @param afterwards runs when the reader has been told all that had come
   */
  public EditionFollower(EditionTopic topic, Consumer<Edition> reader, Runnable afterwards) {
    this.topic = topic;
    this.reader = reader;
    this.afterwards = afterwards;
  }

  @Override
  public void start() {
    var opened = topic.open();
    topic.toTheEnd(opened, reader);
    afterwards.run();
    consumer = opened;
    running = true;
    Thread.ofPlatform().daemon().name("follow-editions").start(() -> follow(opened));
  }

  private void follow(org.apache.kafka.clients.consumer.Consumer<String, byte[]> opened) {
    try (opened) {
      while (running) {
        pollOnce(opened);
      }
    } catch (WakeupException e) {
      log.debug("The service ends.", e);
    }
  }

  private void pollOnce(org.apache.kafka.clients.consumer.Consumer<String, byte[]> opened) {
    try {
      if (topic.poll(opened, reader)) {
        afterwards.run();
      }
    } catch (WakeupException e) {
      throw e;
    } catch (KafkaException e) {
      log.warn(
          "The topic of published documents cannot be read at the moment; the live one stays.", e);
    }
  }

  @Override
  public void stop() {
    running = false;
    if (consumer != null) {
      consumer.wakeup();
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** After the topics are there, and before the streams begin. */
  @Override
  public int getPhase() {
    return Integer.MIN_VALUE + 1;
  }
}
