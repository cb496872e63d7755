package dev.leadrelay.routing.adapter.notify;

import java.io.IOException;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Tells a rep or manager live what concerns it. */
@RestController
public class StreamController {

  private static final long NO_TIMEOUT = 0;
  private static final int COME_BACK_AFTER_MS = 2_000;

  private final LiveNotifications notifications;

  public StreamController(LiveNotifications notifications) {
    this.notifications = notifications;
  }

  /** Notifications from now on, as server-sent events. */
  @GetMapping(path = "/v1/reps/{id}/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  ResponseEntity<SseEmitter> stream(@PathVariable String id) throws IOException {
    var stream = new SseEmitter(NO_TIMEOUT);
    var watcher = new Watcher(stream);
    stream.onCompletion(() -> end(id, watcher));
    stream.onError(_ -> end(id, watcher));
    stream.send(SseEmitter.event().comment("welcome").reconnectTime(COME_BACK_AFTER_MS));
    notifications.join(id, watcher);
    Thread.ofVirtual().name("rep-stream").start(watcher);
    return ResponseEntity.ok()
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .header("X-Accel-Buffering", "no")
        .body(stream);
  }

  /**
   * Streams have no end of their own, so a shutdown that waits for requests would wait for them.
   */
  @EventListener(ContextClosedEvent.class)
  void endAll() {
    notifications.close();
  }

  private void end(String rep, Watcher watcher) {
    notifications.leave(rep, watcher);
    watcher.stop();
  }
}
