package dev.leadrelay.routing.adapter.notify;

import dev.leadrelay.schemas.Notification;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Hands every notification to whoever watches its rep in this instance. */
public final class LiveNotifications {

  private final Map<String, Set<Watcher>> watchers = new ConcurrentHashMap<>();

  /** Never waits for a watcher. */
  public void tell(Notification told) {
    var watching = watchers.get(told.getRepId());
    if (watching != null) {
      var message = Message.of(told);
      watching.forEach(watcher -> watcher.offer(message));
    }
  }

  void join(String rep, Watcher watcher) {
    watchers.computeIfAbsent(rep, _ -> ConcurrentHashMap.newKeySet()).add(watcher);
  }

  void leave(String rep, Watcher watcher) {
    watchers.computeIfPresent(
        rep,
        (_, watching) -> {
          watching.remove(watcher);
          return watching.isEmpty() ? null : watching;
        });
  }

  void close() {
    watchers.values().forEach(watching -> watching.forEach(Watcher::stop));
  }
}
