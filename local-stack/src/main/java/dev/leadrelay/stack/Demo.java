package dev.leadrelay.stack;

import dev.leadrelay.stack.adapter.http.DemoForm;
import dev.leadrelay.stack.adapter.http.HttpDoor;
import dev.leadrelay.stack.adapter.http.RepInbox;
import dev.leadrelay.stack.adapter.kafka.Narrator;
import dev.leadrelay.stack.adapter.yaml.PlanReps;
import dev.leadrelay.stack.domain.demo.RepHabit;
import dev.leadrelay.stack.domain.demo.Step;
import dev.leadrelay.stack.domain.demo.Visit;
import dev.leadrelay.stack.domain.demo.Visitor;
import dev.leadrelay.stack.domain.mapping.OutgoingEvent;
import dev.leadrelay.stack.domain.run.Component;
import dev.leadrelay.stack.domain.run.Progress;
import dev.leadrelay.stack.domain.run.StackSettings;
import dev.leadrelay.stack.domain.transfer.DoorClosedException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;

/** Made-up visitors come in through the doors, and made-up reps answer early, late or never. */
final class Demo implements AutoCloseable {

  private static final Duration BETWEEN_STEPS = Duration.ofMillis(1_500);
  private static final Duration BEFORE_LISTENING_AGAIN = Duration.ofSeconds(2);
  private static final String SOURCE = "https://www.example.com/site";

  /** Something that talks to a service, which may be on its way down. */
  private interface Talk {
    void run() throws IOException, InterruptedException;
  }

  private final StackSettings settings;
  private final HttpClient http = HttpClient.newHttpClient();
  private final RandomGenerator random = RandomGenerator.getDefault();
  private final String run = Long.toString(Instant.now().getEpochSecond(), Character.MAX_RADIX);
  private final AtomicLong visitors = new AtomicLong();
  // One thread is enough to say when; what blocks does so on virtual threads.
  private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
  private final HttpDoor door;
  private final DemoForm form;
  private final Narrator narrator;

  Demo(StackSettings settings, Progress progress, Duration betweenVisitors) {
    this.settings = settings;
    this.door =
        new HttpDoor(settings.url(Component.INGEST), StackSettings.KEY, Duration.ofSeconds(30));
    this.form = new DemoForm(http, settings.url(Component.INGEST));
    this.narrator =
        new Narrator(
            settings.bootstrapServers(),
            settings.registryUrl(),
            line ->
                progress.note(
                    "%s  %s"
                        .formatted(
                            LocalTime.now(ZoneId.systemDefault()).truncatedTo(ChronoUnit.SECONDS),
                            line)));
    var reps = PlanReps.read(settings.plan());
    for (int rep = 0; rep < reps.size(); rep++) {
      listenAs(reps.get(rep), RepHabit.ofNth(rep));
    }
    var _ =
        clock.scheduleAtFixedRate(
            this::welcome, 0, betweenVisitors.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void welcome() {
    var visitor = Visitor.madeUp(run, visitors.incrementAndGet(), random);
    go(visitor, Visit.plan(random), 0);
  }

  private void go(Visitor visitor, List<Step> steps, int next) {
    if (next < steps.size()) {
      talk(() -> take(visitor, steps.get(next), next));
      after(BETWEEN_STEPS, () -> go(visitor, steps, next + 1));
    }
  }

  private void take(Visitor visitor, Step step, int number)
      throws IOException, InterruptedException {
    switch (step) {
      case Step.DemoForm _ -> form.send(visitor);
      case Step.Tracked(var type, var known, var properties) -> {
        var data = new HashMap<String, Object>();
        data.put("anonymousId", visitor.id());
        if (known) {
          data.putAll(visitor.profile());
        }
        data.put("properties", properties);
        var id = "%s/%d".formatted(visitor.id(), number);
        door.send(new OutgoingEvent(id, SOURCE, type, Instant.now(), data));
      }
    }
  }

  private void listenAs(String rep, RepHabit habit) {
    var inbox = new RepInbox(http, settings.url(Component.ROUTING), rep);
    talk(
        () -> {
          try {
            inbox.listen(
                assignment ->
                    habit
                        .answersAfter(random)
                        .ifPresent(
                            delay ->
                                after(delay, () -> talk(() -> inbox.acceptAndTouch(assignment)))));
          } finally {
            after(BEFORE_LISTENING_AGAIN, () -> listenAs(rep, habit));
          }
        });
  }

  private void after(Duration delay, Runnable action) {
    if (!clock.isShutdown()) {
      var _ = clock.schedule(action, delay.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  private static void talk(Talk talk) {
    Thread.ofVirtual()
        .start(
            () -> {
              try {
                talk.run();
              } catch (IOException | UncheckedIOException | DoorClosedException e) {
                // A visitor or rep who finds nobody there goes away; the services tell their own
                // state.
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            });
  }

  @Override
  public void close() {
    clock.shutdownNow();
    narrator.close();
    http.shutdownNow();
  }
}
