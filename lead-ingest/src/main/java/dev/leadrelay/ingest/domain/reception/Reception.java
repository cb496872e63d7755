package dev.leadrelay.ingest.domain.reception;

import dev.leadrelay.ingest.domain.event.Door;
import dev.leadrelay.ingest.domain.intake.Intake;
import dev.leadrelay.ingest.domain.intake.Outcome;
import dev.leadrelay.ingest.domain.refusal.Refusal;
import dev.leadrelay.ingest.domain.refusal.RefusalCode;
import dev.leadrelay.ingest.domain.repeat.Fingerprint;
import dev.leadrelay.ingest.domain.repeat.Repeats;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes in what arrived at a door and answers only when the log has all that comes of it. */
public final class Reception {

  /** What a record on Kafka can hold with room to spare. No lead event comes near it. */
  private static final int MAX_EVENT_BYTES = 512 * 1024;

  private static final Refusal EVENT_TOO_LARGE =
      new Refusal(
          RefusalCode.BODY_TOO_LARGE,
          "",
          "Expected an event of at most %d KiB, but it is larger."
              .formatted(MAX_EVENT_BYTES / 1024));

  private final Intake intake;
  private final EventLog log;
  private final Repeats repeats;

  public Reception(Intake intake, EventLog log, Repeats repeats) {
    this.intake = intake;
    this.log = log;
    this.repeats = repeats;
  }

  /**
   * Takes in the events of one request.
   *
   * @throws LogUnavailableException when an accepted event may not be stored: none may be claimed
   */
  public Receipt receive(
      List<Document> documents, Door door, @Nullable String contentType, Instant receivedAt)
      throws LogUnavailableException {
    var accepted = new ArrayList<Outcome.Accepted>();
    var rejected = new ArrayList<Rejection>();
    var turned = new ArrayList<Receipt.Turned>();
    for (int index = 0; index < documents.size(); index++) {
      var document = documents.get(index);
      switch (take(document, door, receivedAt)) {
        case Outcome.Accepted event -> accepted.add(event);
        case Outcome.Refused(var found) -> {
          var refusals = document.inWordsOfSender(found);
          turned.add(new Receipt.Turned(index, Senders.idOf(document.content()), refusals));
          rejected.add(
              new Rejection(
                  door,
                  Senders.sourceOf(document.content(), door),
                  receivedAt,
                  contentType,
                  document.raw(),
                  false,
                  refusals,
                  document.content()));
        }
      }
    }
    var taken = takenOf(accepted);
    write(accepted, rejected, door);
    return new Receipt(taken, turned);
  }

  /** True when an event would not be taken in. Nothing is written. */
  public boolean wouldRefuse(Document document, Door door, Instant receivedAt) {
    return take(document, door, receivedAt) instanceof Outcome.Refused;
  }

  /** Puts aside what could not even be read. */
  public void refuse(Rejection rejection) throws LogUnavailableException {
    write(List.of(), List.of(rejection), rejection.door());
  }

  private Outcome take(Document document, Door door, Instant receivedAt) {
    return document.raw().remaining() > MAX_EVENT_BYTES
        ? new Outcome.Refused(List.of(EVENT_TOO_LARGE))
        : intake.take(document.content(), door, receivedAt);
  }

  private void write(List<Outcome.Accepted> accepted, List<Rejection> rejected, Door door)
      throws LogUnavailableException {
    try {
      log.write(accepted, rejected);
    } catch (LogUnavailableException e) {
      // Who sent nothing but bad input learns what is wrong with it, log or no log.
      if (!accepted.isEmpty() || door.canBeReadAgain()) {
        throw e;
      }
    }
  }

  private List<Receipt.Taken> takenOf(List<Outcome.Accepted> accepted) {
    var sightings = accepted.stream().map(Reception::sightingOf).toList();
    var seenBefore = repeats.seenBefore(sightings);
    var seenHere = new HashSet<Sight>();
    var taken = new ArrayList<Receipt.Taken>();
    for (int i = 0; i < accepted.size(); i++) {
      var sighting = sightings.get(i);
      boolean first = seenHere.add(new Sight(sighting.leadId(), sighting.fingerprint()));
      taken.add(
          new Receipt.Taken(
              accepted.get(i).event().eventId(), sighting.leadId(), !first || seenBefore.get(i)));
    }
    return taken;
  }

  private record Sight(String leadId, Fingerprint fingerprint) {}

  private static Repeats.Sighting sightingOf(Outcome.Accepted accepted) {
    var event = accepted.event();
    return new Repeats.Sighting(
        accepted.leadId(), Fingerprint.of(event.source(), event.eventId()), event.receivedAt());
  }
}
