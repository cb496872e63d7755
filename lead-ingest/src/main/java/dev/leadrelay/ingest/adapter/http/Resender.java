package dev.leadrelay.ingest.adapter.http;

import dev.leadrelay.ingest.adapter.json.JsonEvents;
import dev.leadrelay.ingest.adapter.json.Parsed;
import dev.leadrelay.ingest.domain.intake.Outcome;
import dev.leadrelay.ingest.domain.reception.Receipt;
import dev.leadrelay.ingest.domain.rejected.Rejected;
import dev.leadrelay.ingest.domain.rejected.RejectedDesk;
import dev.leadrelay.ingest.domain.rejected.State;
import dev.leadrelay.kit.problem.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;

/** Sends refused events again on behalf of an operator, and writes down who did what. */
public final class Resender {

  private static final Logger log = LoggerFactory.getLogger(Resender.class);

  private final RejectedDesk desk;
  private final JsonEvents json;
  private final Clock clock;
  private final int maxBodyBytes;

  public Resender(RejectedDesk desk, JsonEvents json, Clock clock, int maxBodyBytes) {
    this.desk = desk;
    this.json = json;
    this.clock = clock;
    this.maxBodyBytes = maxBodyBytes;
  }

  EventsAnswer resend(Rejected rejected, HttpServletRequest request, String operator) {
    if (rejected.state() == State.DISCARDED) {
      throw new ProblemException(
          HttpStatus.CONFLICT, "Expected an event that is open, but it was discarded.");
    }
    var original = json.one(bytesOf(rejected));
    var body = read(request);
    var mended = content(body.length == 0 ? original : json.one(body));
    var sent =
        send(rejected, original instanceof Parsed.Documents ? content(original) : Map.of(), mended);
    log.info("Refused event {} was sent again by '{}'.", rejected.id(), operator);
    var taken = new Receipt.Taken(sent.event().eventId(), sent.leadId(), !rejected.isOpen());
    return EventsAnswer.of(new Receipt(List.of(taken), List.of()));
  }

  Rejected discard(Rejected rejected, String operator) {
    if (rejected.state() == State.SENT_AGAIN) {
      throw new ProblemException(
          HttpStatus.CONFLICT, "Expected an event that is open, but it was sent again.");
    }
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    Storing.orTryAgain(() -> desk.discard(rejected, now));
    log.info("Refused event {} was discarded by '{}'.", rejected.id(), operator);
    return rejected.isOpen() ? rejected.settled(State.DISCARDED, now) : rejected;
  }

  void wasLookedAt(Rejected rejected, String operator) {
    log.info("Refused event {} was looked at by '{}'.", rejected.id(), operator);
  }

  private Outcome.Accepted send(Rejected rejected, Map<String, ?> original, Map<String, ?> mended) {
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    return switch (Storing.answerOrTryAgain(() -> desk.resend(rejected, original, mended, now))) {
      case Outcome.Accepted accepted -> accepted;
      case Outcome.Refused(var refusals) -> throw Receptionist.problem(refusals);
    };
  }

  private static Map<String, ?> content(Parsed parsed) {
    return switch (parsed) {
      case Parsed.Documents(var documents) -> documents.getFirst().content();
      case Parsed.Unreadable(var reason) -> throw Receptionist.problem(List.of(reason));
    };
  }

  private static byte[] bytesOf(Rejected rejected) {
    if (rejected.event() != null) {
      return rejected.event().getBytes(StandardCharsets.UTF_8);
    }
    var bytes = new byte[rejected.raw().remaining()];
    rejected.raw().duplicate().get(bytes);
    return bytes;
  }

  private byte[] read(HttpServletRequest request) {
    try {
      var body = request.getInputStream().readNBytes(maxBodyBytes + 1);
      if (body.length > maxBodyBytes) {
        throw new ProblemException(
            HttpStatus.CONTENT_TOO_LARGE, "Expected one event, but the body is larger than any.");
      }
      return body;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
