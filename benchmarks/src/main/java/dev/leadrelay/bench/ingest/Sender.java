package dev.leadrelay.bench.ingest;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** Sends lead events over HTTP and counts what is acknowledged. */
final class Sender implements AutoCloseable {

  private static final int CONNECTIONS = 32;
  private static final int ACCEPTED = 202;
  private static final int DIGITS = 3;

  /** A way in: the real door, or the bare endpoint. */
  enum Door {
    REAL,
    BARE
  }

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final AtomicLong numbers = new AtomicLong();
  private final int port;

  Sender(int port) {
    this.port = port;
  }

  /** Events per second, each connection sending the next request when it has its answer. */
  double rate(Door door, Traffic traffic, int perRequest, Duration time) {
    var acknowledged = new AtomicLong();
    long start = System.nanoTime();
    long end = start + time.toNanos();
    try (var connections = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int n = 0; n < CONNECTIONS; n++) {
        connections.execute(
            () -> {
              while (System.nanoTime() < end) {
                post(door, traffic, perRequest);
                acknowledged.addAndGet(perRequest);
              }
            });
      }
    }
    return acknowledged.get() * 1e9 / (System.nanoTime() - start);
  }

  /** Times in microseconds from when each form was due, at a rate that waits for no answer. */
  Histogram times(int perSecond, Duration time) {
    var micros = new ConcurrentHistogram(DIGITS);
    long start = System.nanoTime();
    try (var requests = Executors.newVirtualThreadPerTaskExecutor()) {
      for (long n = 0; n < perSecond * time.toMillis() / 1_000; n++) {
        long due = start + n * TimeUnit.SECONDS.toNanos(1) / perSecond;
        for (long wait = due - System.nanoTime(); wait > 0; wait = due - System.nanoTime()) {
          LockSupport.parkNanos(wait);
        }
        requests.execute(
            () -> {
              post(Door.REAL, Traffic.FORMS, 1);
              micros.recordValue(TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - due));
            });
      }
    }
    return micros;
  }

  private void post(Door door, Traffic traffic, int events) {
    long first = numbers.getAndAdd(events);
    var body =
        events == 1
            ? traffic.event(first)
            : LongStream.range(first, first + events)
                .mapToObj(traffic::event)
                .collect(Collectors.joining(",", "[", "]"));
    var path = door == Door.BARE ? "/bare/" + events : "/v1/events";
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d%s".formatted(port, path)))
            .header(
                "content-type",
                events == 1 ? "application/cloudevents+json" : "application/cloudevents-batch+json")
            .POST(BodyPublishers.ofString(body))
            .build();
    try {
      int status = client.send(request, BodyHandlers.discarding()).statusCode();
      if (status != ACCEPTED) {
        throw new IllegalStateException(
            "Expected %s to answer %d, but it answered %d.".formatted(path, ACCEPTED, status));
      }
    } catch (IOException e) {
      throw new IllegalStateException("A request was not answered.", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    client.close();
  }
}
