package dev.leadrelay.ingest.adapter.http;

import dev.leadrelay.ingest.adapter.json.JsonEvents;
import dev.leadrelay.ingest.adapter.json.Parsed;
import dev.leadrelay.ingest.domain.event.Door;
import dev.leadrelay.ingest.domain.identity.KeyedHash;
import dev.leadrelay.ingest.domain.reception.Document;
import dev.leadrelay.ingest.domain.reception.Receipt;
import dev.leadrelay.ingest.domain.refusal.Refusal;
import dev.leadrelay.ingest.domain.refusal.RefusalCode;
import dev.leadrelay.ingest.domain.tracking.Kind;
import dev.leadrelay.ingest.domain.tracking.Translator;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/** Takes in calls of the tracking API: who sends them, what they mean, what is to be answered. */
public final class TrackingCalls {

  private static final String UNKNOWN_SOURCE = "tracking";

  private final Receptionist receptionist;
  private final JsonEvents json;
  private final KeyDesk keys;
  private final KeyedHash hash;

  public TrackingCalls(Receptionist receptionist, JsonEvents json, KeyDesk keys, KeyedHash hash) {
    this.receptionist = receptionist;
    this.json = json;
    this.keys = keys;
    this.hash = hash;
  }

  /** Takes in one message. */
  TrackingAnswer one(Kind kind, HttpServletRequest request) {
    var arrival = arrival(request);
    var parsed = json.one(arrival.body().bytes());
    var visit = admitted(arrival, writeKeyOf(parsed));
    var receipt =
        receive(visit, receptionist.documents(visit, parsed), Optional.of(kind), Map.of());
    if (!receipt.rejected().isEmpty()) {
      throw Receptionist.problem(receipt.rejected().getFirst().errors());
    }
    return TrackingAnswer.of(receipt);
  }

  /** Takes in the messages of a batch. */
  TrackingAnswer batch(HttpServletRequest request) {
    var arrival = arrival(request);
    var envelope = new HashMap<String, Object>();
    var parsed = json.enclosed(arrival.body().bytes(), "batch", envelope);
    var visit = admitted(arrival, text(envelope.get("writeKey")));
    var receipt = receive(visit, receptionist.documents(visit, parsed), Optional.empty(), envelope);
    if (receipt.accepted().isEmpty() && !receipt.rejected().isEmpty()) {
      throw BatchProblem.of(receipt, "/batch/");
    }
    return TrackingAnswer.of(receipt);
  }

  /** Who has no right to send is turned away before anything is read for which there is a key. */
  private Receptionist.Visit arrival(HttpServletRequest request) {
    if (request.getHeader(HttpHeaders.AUTHORIZATION) != null) {
      keys.check(request);
    }
    return receptionist.arrival(Door.TRACKING, UNKNOWN_SOURCE, request);
  }

  private Receptionist.Visit admitted(Receptionist.Visit arrival, Optional<String> writeKey) {
    var source = keys.admit(arrival.request(), writeKey);
    var visit = receptionist.welcome(arrival.from("/sources/" + source));
    var contentType = visit.request().getContentType();
    if (contentType != null && !isTaken(contentType)) {
      throw receptionist.refuse(visit, WRONG_CONTENT_TYPE);
    }
    return visit;
  }

  /** Browsers send plain text, as that needs no leave to be asked for first. */
  private static boolean isTaken(String contentType) {
    return ContentTypes.isJson(contentType)
        || ContentTypes.of(contentType).filter(MediaType.TEXT_PLAIN_VALUE::equals).isPresent();
  }

  private Receipt receive(
      Receptionist.Visit visit,
      List<Document> messages,
      Optional<Kind> kind,
      Map<String, Object> envelope) {
    var translator =
        new Translator(visit.source(), visit.at(), text(envelope.get("sentAt")).orElse(null));
    var events = new ArrayList<Document>();
    var messageOf = new ArrayList<Integer>();
    for (int index = 0; index < messages.size(); index++) {
      var message = messages.get(index);
      var content = inContext(message.content(), envelope.get("context"));
      var translated = translator.translate(content, kind, defaultId(message), message.raw());
      events.addAll(translated);
      messageOf.addAll(Collections.nCopies(translated.size(), index));
    }
    return byMessage(receptionist.receive(visit, events), messageOf);
  }

  /** The context around a batch is that of each message that has none of its own. */
  private static Map<String, ?> inContext(Map<String, ?> message, @Nullable Object context) {
    if (context == null || message.containsKey("context")) {
      return message;
    }
    var within = new HashMap<String, Object>(message);
    within.put("context", context);
    return within;
  }

  private String defaultId(Document message) {
    var raw = StandardCharsets.UTF_8.decode(message.raw().duplicate());
    return hash.of("tracking:" + raw).toString();
  }

  private static Receipt byMessage(Receipt receipt, List<Integer> messageOf) {
    var turned = new LinkedHashMap<Integer, Receipt.Turned>();
    for (var event : receipt.rejected()) {
      int message = messageOf.get(event.index());
      turned.putIfAbsent(message, new Receipt.Turned(message, event.id(), event.errors()));
    }
    return new Receipt(receipt.accepted(), List.copyOf(turned.values()));
  }

  private static Optional<String> writeKeyOf(Parsed parsed) {
    return parsed instanceof Parsed.Documents(var documents)
        ? text(documents.getFirst().content().get("writeKey"))
        : Optional.empty();
  }

  private static Optional<String> text(@Nullable Object value) {
    return value instanceof String text ? Optional.of(text) : Optional.empty();
  }

  private static final Refusal WRONG_CONTENT_TYPE =
      new Refusal(
          RefusalCode.WRONG_CONTENT_TYPE,
          "",
          "Expected application/json in UTF-8, but the content type is another one.");
}
