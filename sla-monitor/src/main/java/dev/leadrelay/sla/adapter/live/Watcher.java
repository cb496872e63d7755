package dev.leadrelay.sla.adapter.live;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** One open stream of server-sent events, written by a thread of its own. */
final class Watcher implements Runnable {

  private static final int PENDING = 500;
  private static final Duration HEARTBEAT = Duration.ofSeconds(10);
  private static final LiveEvent END = new LiveEvent("end", "", "");

  private final BlockingQueue<LiveEvent> pending = new ArrayBlockingQueue<>(PENDING);
  private final SseEmitter stream;
  private volatile boolean running = true;

  Watcher(SseEmitter stream) {
    this.stream = stream;
  }

  /** Never waits: a watcher that cannot keep up is stopped instead. */
  void offer(LiveEvent event) {
    if (!pending.offer(event)) {
      stop();
    }
  }

  void stop() {
    running = false;
    pending.clear();
    pending.offer(END);
  }

  @Override
  public void run() {
    try {
      while (running) {
        send(pending.poll(HEARTBEAT.toMillis(), TimeUnit.MILLISECONDS));
      }
      stream.complete();
    } catch (IOException | IllegalStateException e) {
      // The other side has gone, which is how a stream of events ends.
      stream.completeWithError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      stream.complete();
    }
  }

  // Silence is broken from time to time, so that both sides notice when the other has gone.
  private void send(@Nullable LiveEvent event) throws IOException {
    if (event == null) {
      stream.send(SseEmitter.event().comment("still here"));
    } else if (!event.equals(END)) {
      stream.send(
          SseEmitter.event()
              .id(event.id())
              .name(event.name())
              .data(event.data(), MediaType.APPLICATION_JSON));
    }
  }
}
