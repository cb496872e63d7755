package dev.leadrelay.bench.latency;

import java.util.concurrent.CompletableFuture;

/** Where a lead goes in. */
interface Door extends AutoCloseable {

  /**
   * Sends a lead without waiting for it.
   *
   * @param number distinct for every lead that is sent through this door
   * @return the key under which the lead comes out at the other end, once the door has answered
   */
  CompletableFuture<String> send(long number);

  @Override
  void close();
}
