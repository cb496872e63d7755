package dev.leadrelay.sla.adapter.live;

import io.swagger.v3.oas.annotations.Operation;
import java.io.IOException;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Streams what happens to whoever watches. */
@RestController
public class LiveController {

  private static final long NO_TIMEOUT = 0;

  private final LiveFeed feed;

  public LiveController(LiveFeed feed) {
    this.feed = feed;
  }

  @GetMapping(path = "/v1/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  @Operation(summary = "Assignments and breaches as they happen, as server-sent events")
  ResponseEntity<SseEmitter> stream() throws IOException {
    var stream = new SseEmitter(NO_TIMEOUT);
    var watcher = new Watcher(stream);
    stream.onCompletion(() -> end(watcher));
    stream.onError(e -> end(watcher));
    // Tells the browser at once that the stream stands, and when to come back should it break.
    stream.send(SseEmitter.event().comment("welcome").reconnectTime(2000));
    feed.join(watcher);
    Thread.ofVirtual().name("live-watcher").start(watcher);
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
    feed.close();
  }

  private void end(Watcher watcher) {
    feed.leave(watcher);
    watcher.stop();
  }
}
