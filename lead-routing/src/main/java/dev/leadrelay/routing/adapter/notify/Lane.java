package dev.leadrelay.routing.adapter.notify;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * The way to one receiver, for so many deliveries at once. A receiver that answers slows its sender
 * down beyond that, and one that does not must not hold up the others.
 */
final class Lane {

  private static final int AT_ONCE = 200;
  private static final int LOOK_AGAIN_MS = 50;

  private final Semaphore free = new Semaphore(AT_ONCE);
  private volatile boolean failing;

  /** False when the receiver is down and enough wait for it already. */
  boolean enter() throws InterruptedException {
    boolean entered = free.tryAcquire();
    while (!entered && !failing) {
      entered = free.tryAcquire(LOOK_AGAIN_MS, TimeUnit.MILLISECONDS);
    }
    return entered;
  }

  void leave() {
    free.release();
  }

  void note(boolean answered) {
    failing = !answered;
  }
}
