package dev.leadrelay.scoring.streams;

import dev.leadrelay.scoring.domain.lead.Companies;
import dev.leadrelay.scoring.domain.lead.KnownAttribute;
import dev.leadrelay.scoring.domain.lead.LeadFact;
import dev.leadrelay.scoring.domain.lead.Profile;
import dev.leadrelay.scoring.streams.state.Shelf;
import dev.leadrelay.scoring.streams.state.StateSerdes;
import dev.leadrelay.scoring.streams.state.Walk;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * What is known of accounts, and which leads of this partition belong to them. A later fact about
 * an account is brought to its leads in a walk along the index, a bounded number of leads at a
 * time, which goes on where it was after a restart.
 */
final class Accounts {

  /** Keeps one look short enough never to delay the records that wait behind it. */
  private static final int MOST_PER_LOOK = 1_000;

  private static final String BEFORE_LEADS = "#";
  private static final String AFTER_LEADS = "$";

  /** Takes a lead whose account is known better. */
  interface Handler {
    void reach(String leadId, String domain, Map<KnownAttribute, Object> facts, long since);
  }

  private final Shelf<Companies> accounts;
  private final Shelf<byte[]> leadsByDomain;
  private final Shelf<Walk> walks;
  private boolean isWalking;

  Accounts(KeyValueStore<String, byte[]> store) {
    this.accounts = Shelf.named("accounts", store, StateSerdes.companies());
    this.leadsByDomain = Shelf.named("leads-by-domain", store, Serdes.ByteArray());
    this.walks = Shelf.named("walks", store, StateSerdes.walk());
    try (var waiting = walks.keys()) {
      this.isWalking = waiting.hasNext();
    }
  }

  /** What the account with a domain adds to its leads. */
  Map<KnownAttribute, Object> of(@Nullable String domain) {
    return companies(domain).added();
  }

  /** The companies that are known under a domain. */
  Companies companies(@Nullable String domain) {
    return domain == null
        ? Companies.NONE
        : Optional.ofNullable(accounts.get(domain)).orElse(Companies.NONE);
  }

  /** An event that brings a lead to another company knows that company's account. */
  LeadFact enrich(Profile before, LeadFact event) {
    var domain = event.says().domain();
    return domain == null || domain.equals(before.domain()) ? event : event.knowing(of(domain));
  }

  /** Keeps the index in step with a lead's domain. */
  void moved(String leadId, Profile before, Profile after) {
    if (Objects.equals(before.domain(), after.domain())) {
      return;
    }
    if (before.domain() != null) {
      leadsByDomain.delete(before.domain() + BEFORE_LEADS + leadId);
    }
    if (after.domain() != null) {
      leadsByDomain.put(after.domain() + BEFORE_LEADS + leadId, new byte[0]);
    }
  }

  /** Facts about an account came; the leads that they concern are reached from the next look on. */
  void learn(String domain, Companies companies, long now) {
    var before = of(domain);
    if (companies.known().isEmpty()) {
      accounts.delete(domain);
    } else {
      accounts.put(domain, companies);
    }
    if (companies.added().equals(before)) {
      return;
    }
    walks.put(domain, new Walk(now, domain + BEFORE_LEADS));
    isWalking = true;
  }

  /** Brings what is new about accounts to the next leads. */
  void walk(Handler handler) {
    int reached = 0;
    while (isWalking && reached < MOST_PER_LOOK) {
      try (var waiting = walks.keys()) {
        isWalking = waiting.hasNext();
        if (isWalking) {
          reached += walk(waiting.next(), MOST_PER_LOOK - reached, handler);
        }
      }
    }
  }

  private int walk(String domain, int most, Handler handler) {
    var walk = Objects.requireNonNull(walks.get(domain));
    var facts = of(domain);
    int reached = 0;
    try (var leads = leadsByDomain.keys(walk.next(), domain + AFTER_LEADS)) {
      while (leads.hasNext() && reached < most) {
        var leadId = leads.next().substring(domain.length() + BEFORE_LEADS.length());
        handler.reach(leadId, domain, facts, walk.since());
        reached++;
      }
      if (leads.hasNext()) {
        walks.put(domain, new Walk(walk.since(), leads.peek()));
      } else {
        walks.delete(domain);
      }
    }
    return reached;
  }
}
