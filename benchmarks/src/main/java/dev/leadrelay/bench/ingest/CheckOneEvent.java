package dev.leadrelay.bench.ingest;

import dev.leadrelay.ingest.adapter.json.JsonEvents;
import dev.leadrelay.ingest.adapter.json.Parsed;
import dev.leadrelay.ingest.adapter.libraries.HmacIdentityHash;
import dev.leadrelay.ingest.adapter.libraries.StandardIntake;
import dev.leadrelay.ingest.domain.event.Door;
import dev.leadrelay.ingest.domain.intake.Intake;
import dev.leadrelay.ingest.domain.intake.Outcome;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** One event of a form with all that forms ask for, of different persons and companies. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class CheckOneEvent {

  private static final int PERSONS = 1_024;
  private static final Instant NOW = Instant.parse("2026-11-02T08:00:00Z");

  private final Intake intake = StandardIntake.with(new HmacIdentityHash("benchmark"));
  private final JsonEvents json = new JsonEvents(500);
  private final List<byte[]> bodies = new ArrayList<>();
  private final List<Map<String, ?>> events = new ArrayList<>();
  private int turn;

  /** Makes the events. */
  @Setup
  public void prepare() {
    for (int n = 0; n < PERSONS; n++) {
      var body =
          """
          {"specversion": "1.0", "id": "f-%1$d", "source": "https://www.example.com/forms/demo", "type": "demo.requested",
           "time": "2026-11-02T07:59:00Z",
           "data": {"anonymousId": "a-%1$d",
                    "person": {"email": " Ana.Lopez%1$d@Acme%1$d-Robotics.com", "firstName": "Ana", "lastName": "López",
                               "phone": "030 12%2$05d", "jobTitle": "VP Sales", "country": "Deutschland"},
                    "company": {"name": "Acme GmbH", "industry": "Industrial Automation", "employees": 320},
                    "consent": {"marketing": true, "wording": "Yes, contact me", "at": "2026-11-02T07:58:00Z"},
                    "campaign": {"source": "google", "medium": "cpc", "name": "q1-demo"},
                    "properties": {"path": "/demo", "useCase": "lead routing"}}}"""
              .formatted(n, n)
              .getBytes(StandardCharsets.UTF_8);
      bodies.add(body);
      events.add(read(body));
    }
  }

  /** Checks it, brings it in its normal form and finds whose it is. */
  @Benchmark
  public Outcome check() {
    return intake.take(events.get(turn++ % PERSONS), Door.EVENTS, NOW);
  }

  /** The same, and reads its JSON before. */
  @Benchmark
  public Outcome readAndCheck() {
    return intake.take(read(bodies.get(turn++ % PERSONS)), Door.EVENTS, NOW);
  }

  private Map<String, ?> read(byte[] body) {
    return switch (json.one(body)) {
      case Parsed.Documents(var documents) -> documents.getFirst().content();
      case Parsed.Unreadable(var reason) -> throw new IllegalStateException(reason.detail());
    };
  }
}
