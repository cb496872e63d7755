package dev.leadrelay.ingest.domain.tracking;

import dev.leadrelay.ingest.domain.event.EmailAddress;
import dev.leadrelay.ingest.domain.reception.Document;
import dev.leadrelay.ingest.domain.translate.Draft;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Says the calls of Segment's tracking API as events. Where a call cannot be one, its event lacks
 * what is missing, and the checks of every event say so.
 */
public final class Translator {

  /** Marks ids of users, so that they are not taken for those of browsers. */
  private static final String USER = "user:";

  /** The type of a name that cannot be written in the letters of types; the name is a property. */
  private static final String OTHER_SCRIPT = "custom.tracked";

  private final String source;
  private final Instant receivedAt;
  private final @Nullable String sentAt;

  /**
   * @param source of the events, a URI
   * @param sentAt when the batch around the messages was sent, by the sender's clock
   */
  public Translator(String source, Instant receivedAt, @Nullable String sentAt) {
    this.source = source;
    this.receivedAt = receivedAt;
    this.sentAt = sentAt;
  }

  /**
   * The events of one message: one, and a second one where a user's id becomes known as a person's.
   *
   * @param kind what the message is, where its address says so; what it says itself otherwise
   * @param defaultId the id of a message that has none
   */
  public List<Document> translate(
      Map<String, ?> content, Optional<Kind> kind, String defaultId, ByteBuffer raw) {
    var message = new Message(content);
    var id = Optional.ofNullable(message.text("/messageId")).orElse(defaultId);
    var called = kind.or(() -> Kind.named(content.get("type")));
    var events = new ArrayList<Document>();
    var draft = called.map(call -> draft(message, call, id)).orElseGet(() -> unknown(message, id));
    events.add(draft.toDocument(raw));
    if (called.filter(Kind.IDENTIFY::equals).isPresent()) {
      userLink(message, id).ifPresent(link -> events.add(link.toDocument(raw)));
    }
    return events;
  }

  private Draft draft(Message message, Kind kind, String id) {
    var draft =
        started(message, id, typeOf(message, kind), kind == Kind.TRACK ? "/event" : "/type");
    who(message, kind, draft);
    switch (kind) {
      case IDENTIFY -> Profile.ofPerson(message, "/traits", draft);
      case GROUP -> {
        Profile.ofCompany(message, "/traits", draft);
        draft.put("company.attributes.groupId", message.text("/groupId"), "/groupId");
      }
      case TRACK, PAGE, SCREEN -> what(message, draft);
      case ALIAS -> {}
    }
    if (kind != Kind.IDENTIFY || message.object("/traits").isEmpty()) {
      // Whoever is known to the client is named in the context of its other calls.
      Profile.ofPerson(message, "/context/traits", draft);
    }
    circumstances(message, draft);
    return draft;
  }

  private Draft unknown(Message message, String id) {
    var draft = started(message, id, null, "/type");
    who(message, Kind.TRACK, draft);
    return draft;
  }

  private Draft started(Message message, String id, @Nullable String type, String typeOrigin) {
    var sent = Optional.ofNullable(message.text("/sentAt")).orElse(sentAt);
    var said = message.text("/timestamp");
    var time = said == null ? message.text("/originalTimestamp") : said;
    return new Draft()
        .attribute("id", id, "/messageId")
        .attribute("source", source, "")
        .attribute("type", type, typeOrigin)
        .attribute("time", SenderClock.corrected(time, sent, receivedAt), "/timestamp")
        .missing("/data", "/anonymousId");
  }

  private static @Nullable String typeOf(Message message, Kind kind) {
    return switch (kind) {
      case TRACK ->
          Optional.ofNullable(message.text("/event"))
              .map(name -> EventName.toType(name).orElse(OTHER_SCRIPT))
              .orElse(null);
      case PAGE -> "page.viewed";
      case SCREEN -> "screen.viewed";
      case IDENTIFY, GROUP -> "profile.updated";
      case ALIAS -> "identity.linked";
    };
  }

  /** A user's id that is an address names the person; any other stands for a browser. */
  private static void who(Message message, Kind kind, Draft draft) {
    var userId = message.text("/userId");
    boolean isAddress = userId != null && userId.indexOf('@') > 0;
    if (isAddress) {
      draft.put("person.email", userId, "/userId");
    }
    if (kind == Kind.ALIAS) {
      draft.put("anonymousId", message.text("/previousId"), "/previousId");
    }
    draft.put("anonymousId", message.text("/anonymousId"), "/anonymousId");
    if (userId != null && !isAddress) {
      draft.put("anonymousId", USER + userId, "/userId");
    }
  }

  private static void what(Message message, Draft draft) {
    draft
        .put("properties.path", message.text("/properties/path"), "/properties/path")
        .put("properties.path", message.text("/context/page/path"), "/context/page/path")
        .put("properties.event", message.text("/event"), "/event")
        .put("properties.name", message.text("/name"), "/name")
        .put("properties.category", message.text("/category"), "/category");
    Flat.put(draft, "properties", message.object("/properties"), "/properties", Set.of("path"));
  }

  private static void circumstances(Message message, Draft draft) {
    for (var field : List.of("source", "medium", "name", "term", "content")) {
      var place = "/context/campaign/" + field;
      draft.put("campaign." + field, message.text(place), place);
    }
    var consent = "/context/consent/categoryPreferences/marketing";
    draft.put("consent.marketing", message.at(consent), consent);
  }

  /** What is known of a user from elsewhere, without its browser, belongs to the same person. */
  private Optional<Draft> userLink(Message message, String id) {
    var userId = message.text("/userId");
    var email = message.text("/traits/email");
    if (userId == null
        || userId.indexOf('@') > 0
        || message.text("/anonymousId") == null
        || email == null
        || EmailAddress.parse(email).isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        started(message, id + "/user", "identity.linked", "/type")
            .put("anonymousId", USER + userId, "/userId")
            .put("person.email", email, "/traits/email"));
  }
}
