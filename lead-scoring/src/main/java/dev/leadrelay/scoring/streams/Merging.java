package dev.leadrelay.scoring.streams;

import static dev.leadrelay.scoring.streams.mapping.ScoreMapper.toAvro;
import static dev.leadrelay.scoring.streams.mapping.ScoreMapper.toDomain;

import dev.leadrelay.schemas.Handover;
import dev.leadrelay.schemas.HandoverKind;
import dev.leadrelay.schemas.LeadEvent;
import dev.leadrelay.scoring.domain.engine.Cause.ByMerge;
import dev.leadrelay.scoring.domain.engine.History;
import dev.leadrelay.scoring.domain.engine.LiveEngine;
import dev.leadrelay.scoring.domain.engine.Outcome;
import dev.leadrelay.scoring.domain.lead.KnownAttribute;
import dev.leadrelay.scoring.domain.lead.Level;
import dev.leadrelay.scoring.domain.lead.Share;
import dev.leadrelay.scoring.streams.mapping.LeadEventMapper;
import dev.leadrelay.scoring.streams.state.HistoryCodec;
import dev.leadrelay.scoring.streams.state.Host;
import dev.leadrelay.scoring.streams.state.Link;
import dev.leadrelay.scoring.streams.state.StoredLead;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

/**
 * What leads do, also such that turned out to be one person.
 *
 * <p>Every lead goes on by itself, as if it had never been merged: that is what undoing a merge
 * shows again. A lead that holds the facts of others (a host) has, beside, what each of them did;
 * what is shown of it is made of all their distinct events. A merged lead (a guest) is silent, and
 * hands its history and then each new event over to its host.
 */
final class Merging {

  /** Of what an anonymous visitor did, and of each part of it. */
  private static final int MOST_HANDED_OVER = 500;

  private final LiveEngine live;
  private final LeadBook book;
  private final Chapters chapters;
  private final Accounts accounts;
  private final Hosts hosts;

  Merging(LiveEngine live, LeadBook book, Chapters chapters, Accounts accounts, Hosts hosts) {
    this.live = live;
    this.book = book;
    this.chapters = chapters;
    this.accounts = accounts;
    this.hosts = hosts;
  }

  /** An alias says who holds this lead's facts now; nobody: it stands for itself again. */
  void alias(String leadId, List<Share> survivors, long now) {
    var stored = book.find(leadId);
    var link = stored.link();
    var joined = link.joins(survivors, stored.state().level());
    if (link.into().equals(survivors) || joined.survivors().contains(leadId)) {
      return;
    }
    for (var former : link.survivors()) {
      if (!joined.survivors().contains(former)) {
        book.forward(former, handover(HandoverKind.LEAVE, leadId, List.of()).build(), now);
      }
    }
    if (survivors.isEmpty()) {
      restore(leadId, stored, now);
      return;
    }
    var silent = stored.with(joined);
    book.keep(leadId, silent, Outcome.none(stored.state()), now);
    if (link.isShown() && !stored.state().isNew()) {
      book.takeBack(leadId, now);
    }
    join(leadId, silent, List.of(), now);
  }

  private void restore(String leadId, StoredLead stored, long now) {
    var link = stored.link();
    var cause = new ByMerge(link.into().getLast().host());
    var outcome = live.engine().onRestore(stored.state(), link.announced(), now, cause);
    book.keep(leadId, stored.with(link.leaves()), outcome, now);
  }

  /** A lead did something. */
  void event(String leadId, StoredLead stored, LeadEvent event, long now) {
    var fact = accounts.enrich(stored.state().profile(), LeadEventMapper.toDomain(event));
    var outcome = Outcome.none(stored.state());
    if (stored.link().hosts()) {
      var host = hosts.get(leadId);
      var known = hosts.find(leadId, host, fact.fingerprint());
      var own = live.engine().onEvent(host.own(), fact, now);
      hosts.put(leadId, host.with(chapters.record(leadId, own.state(), live.engine().model())));
      if (known == null) {
        outcome = live.engine().onEvent(stored.state(), fact, now);
      }
    } else {
      outcome = live.engine().onEvent(stored.state(), fact, now);
      if (outcome.isNews()) {
        outcome = outcome.with(chapters.record(leadId, outcome.state(), live.engine().model()));
      }
    }
    if (outcome.isNews()) {
      book.keep(leadId, stored, outcome, now);
      pass(leadId, stored, event, List.of(), now);
    }
  }

  /** A guest came, did something or left. */
  void handover(String leadId, Handover handover, long now) {
    var stored = book.find(leadId);
    var guest = Objects.requireNonNull(handover.getFrom());
    switch (handover.getKind()) {
      case JOIN -> joined(leadId, stored, guest, handover, now);
      case EVENT -> guestDid(leadId, stored, guest, handover, now);
      case LEAVE -> left(leadId, stored, guest, handover.getPath(), now);
      case ACCOUNT, UNKNOWN -> {}
    }
  }

  private void joined(String leadId, StoredLead stored, String guest, Handover handover, long now) {
    var host = stored.link().hosts() ? hosts.get(leadId) : new Host(stored.state(), Map.of());
    var announced = stored.state().level();
    if (!host.guests().containsKey(guest)) {
      announced = higher(announced, toDomain(Objects.requireNonNull(handover.getLevel())));
    }
    var history = HistoryCodec.decode(Objects.requireNonNull(handover.getHistory()).array());
    unite(leadId, stored, host.with(guest, history), announced, guest, handover.getPath(), now);
  }

  private void left(String leadId, StoredLead stored, String guest, List<String> path, long now) {
    var host = stored.link().hosts() ? hosts.get(leadId) : null;
    if (host == null || !host.guests().containsKey(guest)) {
      return;
    }
    var rest = host.without(guest);
    if (!rest.guests().isEmpty()) {
      unite(leadId, stored, rest, stored.state().level(), guest, path, now);
      return;
    }
    hosts.delete(leadId);
    var outcome =
        live.engine().onRestore(rest.own(), stored.state().level(), now, new ByMerge(guest));
    var alone = stored.with(stored.link().hosting(false));
    book.keep(leadId, alone, outcome, now);
    join(leadId, book.find(leadId), path, now);
  }

  private void unite(
      String leadId,
      StoredLead stored,
      Host host,
      Level announced,
      String guest,
      List<String> path,
      long now) {
    hosts.put(leadId, host);
    var whole = hosts.union(leadId, host);
    var outcome =
        live.engine()
            .onUnion(
                stored.state(),
                announced,
                whole.withAccount(accounts.of(whole.profile().domain())),
                now,
                new ByMerge(guest));
    book.keep(leadId, stored.with(stored.link().hosting(true)), outcome, now);
    join(leadId, book.find(leadId), path, now);
  }

  private void guestDid(
      String leadId, StoredLead stored, String guest, Handover handover, long now) {
    var host = stored.link().hosts() ? hosts.get(leadId) : null;
    var history = host == null ? null : host.guests().get(guest);
    if (host == null || history == null) {
      return; // It has left again, and keeps its events itself.
    }
    var event = Objects.requireNonNull(handover.getEvent());
    var fact = accounts.enrich(stored.state().profile(), LeadEventMapper.toDomain(event));
    var known = hosts.find(leadId, host, fact.fingerprint());
    var outcome =
        known == null
            ? live.engine().onEvent(stored.state(), fact, now)
            : Outcome.none(stored.state());
    var past = known == null ? outcome.state().journal().last() : known;
    hosts.put(leadId, host.with(guest, history.with(past, fact.says())));
    if (outcome.isNews()) {
      book.keep(leadId, stored, outcome, now);
      pass(leadId, stored, event, handover.getPath(), now);
    }
  }

  /** What is known of the account now, for the lead as it is shown and for the lead by itself. */
  void account(String leadId, StoredLead stored, Map<KnownAttribute, Object> facts, long since) {
    if (stored.link().hosts()) {
      var host = hosts.get(leadId);
      var own =
          live.engine().onAccount(host.own(), accounts.of(host.own().profile().domain()), since);
      hosts.put(leadId, host.with(own.state()));
    }
    var outcome = live.engine().onAccount(stored.state(), facts, since);
    if (outcome.isNews()) {
      book.keep(leadId, stored, outcome, since);
    }
  }

  private static Level higher(Level one, Level other) {
    return one.isBelow(other) ? other : one;
  }

  /** Hands a merged lead over to its hosts, to each the part that is its own. */
  void join(String leadId, StoredLead stored, List<String> path, long now) {
    var link = stored.link();
    if (path.containsAll(link.survivors())) {
      return;
    }
    var history =
        link.hosts() ? hosts.union(leadId, hosts.get(leadId)) : chapters.of(leadId, stored.state());
    for (var survivor : new TreeSet<>(link.survivors())) {
      if (!path.contains(survivor)) {
        book.forward(
            survivor,
            handover(HandoverKind.JOIN, leadId, path)
                .setHistory(ByteBuffer.wrap(HistoryCodec.encode(part(history, link, survivor))))
                .setLevel(toAvro(link.announcedTo(survivor)))
                .build(),
            now);
      }
    }
  }

  private static History part(History history, Link link, String survivor) {
    return link.into().getFirst().isWhole()
        ? history
        : history.part(at -> survivor.equals(link.survivorAt(at)), MOST_HANDED_OVER);
  }

  private void pass(
      String leadId, StoredLead stored, LeadEvent event, List<String> path, long now) {
    var into = stored.link().survivorAt(event.getOccurredAt().toEpochMilli());
    if (into != null && !path.contains(into)) {
      book.forward(into, handover(HandoverKind.EVENT, leadId, path).setEvent(event).build(), now);
    }
  }

  private static Handover.Builder handover(HandoverKind kind, String from, List<String> path) {
    var through = new ArrayList<>(path);
    through.add(from);
    return Handover.newBuilder().setKind(kind).setFrom(from).setPath(through);
  }
}
