package dev.leadrelay.routing.adapter.notify;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** One open stream of a rep, written by a thread of its own. */
final class Watcher implements Runnable {

  private static final int PENDING = 500;
  private static final Duration HEARTBEAT = Duration.ofSeconds(10);

  private final BlockingQueue<Optional<Message>> pending = new ArrayBlockingQueue<>(PENDING);
  private final SseEmitter stream;

  Watcher(SseEmitter stream) {
    this.stream = stream;
  }

  /** Never waits: a client that cannot keep up is let go, and comes back for a fresh start. */
  void offer(Message message) {
    if (!pending.offer(Optional.of(message))) {
      stop();
    }
  }

  void stop() {
    pending.clear();
    pending.offer(Optional.empty());
  }

  @Override
  public void run() {
    try {
      while (writeNext()) {}
      stream.complete();
    } catch (IOException | IllegalStateException e) {
      // The other side has gone, which is how such a stream ends.
      stream.completeWithError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      stream.complete();
    }
  }

  private boolean writeNext() throws IOException, InterruptedException {
    var next = pending.poll(HEARTBEAT.toMillis(), TimeUnit.MILLISECONDS);
    if (next == null) {
      // Silence is broken from time to time, so that both sides notice when the other has gone.
      stream.send(SseEmitter.event().comment("still here"));
      return true;
    }
    if (next.isEmpty()) {
      return false;
    }
    var message = next.get();
    stream.send(
        SseEmitter.event()
            .id(message.id())
            .name(message.type())
            .data(message, MediaType.APPLICATION_JSON));
    return true;
  }
}
