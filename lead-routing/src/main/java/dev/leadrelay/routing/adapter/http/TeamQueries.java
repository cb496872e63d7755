package dev.leadrelay.routing.adapter.http;

import dev.leadrelay.kit.query.StoreQueries;
import dev.leadrelay.routing.domain.book.DecisionEntry;
import dev.leadrelay.routing.domain.book.LedgerEntry;
import dev.leadrelay.routing.domain.book.TeamBook;
import dev.leadrelay.routing.domain.desk.DeskHeader;
import dev.leadrelay.routing.domain.plan.Team;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Answers from the desks, wherever their state lies. */
public final class TeamQueries {

  private final TeamBook book;
  private final StoreQueries queries;
  private final String desks;
  private final String decisions;

  /**
   * @param desks name of the store of desks, by team
   * @param decisions name of the store of decisions
   */
  public TeamQueries(TeamBook book, StoreQueries queries, String desks, String decisions) {
    this.book = book;
    this.queries = queries;
    this.desks = desks;
    this.decisions = decisions;
  }

  List<LedgerEntry> ledger(Team team, boolean forwarded) {
    var elsewhere = elsewhere(team, forwarded);
    return elsewhere.isPresent()
        ? queries
            .ask(
                elsewhere.get(),
                "/v1/teams/%s/ledger".formatted(encoded(team.id())),
                LedgerEntry[].class)
            .map(List::of)
            .orElse(List.of())
        : LedgerEntry.of(team, header(team));
  }

  TeamController.Availability availability(Team team, String rep, Instant now, boolean forwarded) {
    var path = "/v1/reps/%s/availability".formatted(encoded(rep));
    return elsewhere(team, forwarded)
        .flatMap(peer -> queries.ask(peer, path, TeamController.Availability.class))
        .orElseGet(
            () ->
                TeamController.Availability.of(
                    rep, header(team).absences().getOrDefault(rep, List.of()), now));
  }

  private Optional<URI> elsewhere(Team team, boolean forwarded) {
    return forwarded ? Optional.empty() : queries.ownerElsewhere(desks, team.id());
  }

  private DeskHeader header(Team team) {
    return book.header(team.id()).orElseGet(DeskHeader::new);
  }

  /** What was decided about a lead, by whichever desks. */
  List<DecisionEntry> decisions(String leadId, boolean forwarded) {
    List<DecisionEntry> all = new ArrayList<>(book.decisions(leadId));
    if (!forwarded) {
      var path = "/v1/leads/%s/decisions".formatted(encoded(leadId));
      for (var peer : queries.peers(decisions)) {
        queries.ask(peer, path, DecisionEntry[].class).map(List::of).ifPresent(all::addAll);
      }
      all.sort(Comparator.comparing(DecisionEntry::at));
    }
    return all;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
