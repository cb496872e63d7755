package dev.leadrelay.routing.adapter.http;

import dev.leadrelay.kit.query.StoreQueries;
import dev.leadrelay.routing.domain.book.DecisionEntry;
import dev.leadrelay.routing.domain.book.TeamBook;
import dev.leadrelay.routing.domain.desk.DeskHeader;
import dev.leadrelay.routing.domain.plan.Team;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

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

  /** What the desk of a team knows besides its cases, from the instance that holds it. */
  public DeskHeader header(Team team) {
    var path = "/v1/teams/%s/desk".formatted(encoded(team.id()));
    return queries
        .ownerElsewhere(desks, team.id())
        .map(peer -> queries.ask(peer, path, byte[].class).map(book::unpack))
        .orElseGet(() -> book.header(team.id()))
        .orElseGet(DeskHeader::new);
  }

  /** What this instance tells another one about a desk. */
  byte[] packed(Team team) {
    return book.pack(book.header(team.id()).orElseGet(DeskHeader::new));
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
