package dev.leadrelay.scoring.testdata;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import dev.leadrelay.ingest.adapter.libraries.HmacIdentityHash;
import dev.leadrelay.ingest.adapter.libraries.StandardIntake;
import dev.leadrelay.kit.problem.ProblemAdvice;
import dev.leadrelay.scoring.adapter.http.SimulateController;
import dev.leadrelay.scoring.adapter.intake.EventDesk;
import dev.leadrelay.scoring.domain.engine.ScoringEngine;
import dev.leadrelay.scoring.streams.mapping.LeadEventMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks the simulate call, with the model of the specification live. */
public final class Simulator {

  private static final JsonMapper JSON = new JsonMapper();
  private static final EventDesk DESK =
      new EventDesk(
          StandardIntake.with(new HmacIdentityHash("test")),
          LeadEventMapper::toDomain,
          Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC));

  private final ScoringEngine engine = new ScoringEngine(Models.ofTheSpecification());
  private final MockMvc http =
      MockMvcBuilders.standaloneSetup(new SimulateController(DESK, () -> engine))
          .setControllerAdvice(new ProblemAdvice())
          .build();

  /** The text of the live model. */
  public static String liveModel() {
    try {
      return Files.readString(Path.of("src/test/resources/models/spec.yml"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A lead with a fit of 40 points and consent, before day 0. */
  public Asked fitting() {
    return asked(Map.of("consent", Map.of("marketing", true)));
  }

  /** A lead with a fit of 40 points, before day 0. */
  public Asked unconsenting() {
    return asked(Map.of());
  }

  /** No event at all. */
  public Asked nobody() {
    return new Asked();
  }

  private Asked asked(Map<String, Object> also) {
    var data = new HashMap<String, Object>(also);
    data.put("company", Map.of("industry", "software", "employees", 320));
    data.put("person", Map.of("email", Asked.EMAIL, "jobTitle", "VP Sales"));
    return new Asked().says(-1, "profile.updated", data);
  }

  /** The answer to any body. */
  public JsonNode send(String body) {
    try {
      var answer =
          http.perform(
                  post("/v1/models:simulate").contentType(MediaType.APPLICATION_JSON).content(body))
              .andReturn()
              .getResponse();
      return JSON.readTree(answer.getContentAsByteArray());
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  /** A question about one lead. */
  public final class Asked {

    private static final String EMAIL = "ana@acme-robotics.example";

    private final Map<String, Object> fields = new HashMap<>();
    private final List<Object> events = new ArrayList<>();
    private int next;

    /** The events that will be sent. */
    public List<Object> events() {
      return events;
    }

    public Asked pricing(double day) {
      return does(day, "page.viewed", Map.of("path", "/pricing"));
    }

    public Asked whitepaper(double day) {
      return does(day, "content.downloaded", Map.of("contentType", "whitepaper"));
    }

    public Asked does(double day, String type) {
      return does(day, type, Map.of());
    }

    private Asked does(double day, String type, Map<String, Object> properties) {
      return says(day, type, Map.of("person", Map.of("email", EMAIL), "properties", properties));
    }

    public Asked consents(double day) {
      return says(
          day,
          "consent.granted",
          Map.of("person", Map.of("email", EMAIL), "consent", Map.of("marketing", true)));
    }

    public Asked worksAt(double day, String domain) {
      return says(
          day,
          "profile.updated",
          Map.of("person", Map.of("email", EMAIL), "company", Map.of("domain", domain)));
    }

    private Asked says(double day, String type, Map<String, Object> data) {
      events.add(
          Map.of(
              "specversion",
              "1.0",
              "id",
              "e-" + next++,
              "source",
              "https://www.example.com",
              "type",
              type,
              "time",
              Instant.ofEpochMilli(Lead.day(day)).toString(),
              "data",
              data));
      return this;
    }

    /** With another field of the request. */
    public Asked with(String field, Object value) {
      fields.put(field, value);
      return this;
    }

    /** What is answered for instants, in days from day 0. */
    public Answer at(double... days) {
      with(
          "at",
          Arrays.stream(days).mapToObj(d -> Instant.ofEpochMilli(Lead.day(d)).toString()).toList());
      return new Answer(refused());
    }

    /** The answer, whatever it is. */
    public JsonNode refused() {
      fields.put("events", events);
      return send(JSON.writeValueAsString(fields));
    }
  }

  /** What was answered. */
  public record Answer(JsonNode json) {

    public String body() {
      return json.toString();
    }

    public String leadId() {
      return json.path("leadId").asString();
    }

    public JsonNode entry(int index) {
      return json.path("timeline").path(index);
    }

    public List<Double> behaviour() {
      return stream("timeline").map(entry -> entry.path("behaviour").asDouble()).toList();
    }

    public List<String> levels() {
      return stream("timeline").map(entry -> entry.path("level").asString()).toList();
    }

    /** The changes in a line each. */
    public List<String> changes() {
      return stream("changes")
          .map(
              change ->
                  "%s: %s to %s by %s"
                      .formatted(
                          change.path("at").asString(),
                          change.path("from").asString(),
                          change.path("to").asString(),
                          change.path("cause")))
          .toList();
    }

    private java.util.stream.Stream<JsonNode> stream(String field) {
      return StreamSupport.stream(json.path(field).spliterator(), false);
    }
  }
}
