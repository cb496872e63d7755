package dev.leadrelay.sla.adapter.live;

import dev.leadrelay.schemas.AssignmentEvent;
import dev.leadrelay.schemas.SlaBreach;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Hands what just happened to everyone who watches. Who is too slow is let go and comes back. */
public final class LiveFeed implements AutoCloseable {

  private final Set<Watcher> watchers = ConcurrentHashMap.newKeySet();

  /** A step of an assignment happened. */
  public void onAssignment(AssignmentEvent event) {
    tell(LiveAssignment.of(event));
  }

  /** A reminder or breach happened. */
  public void onBreach(SlaBreach breach) {
    tell(LiveBreach.of(breach));
  }

  void join(Watcher watcher) {
    watchers.add(watcher);
  }

  void leave(Watcher watcher) {
    watchers.remove(watcher);
  }

  @Override
  public void close() {
    watchers.forEach(Watcher::stop);
  }

  private void tell(LiveEvent event) {
    watchers.forEach(watcher -> watcher.offer(event));
  }
}
