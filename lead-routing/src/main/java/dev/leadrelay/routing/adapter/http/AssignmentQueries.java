package dev.leadrelay.routing.adapter.http;

import dev.leadrelay.kit.query.StoreQueries;
import dev.leadrelay.routing.domain.book.AssignmentBook;
import dev.leadrelay.routing.domain.desk.Assignment;
import dev.leadrelay.routing.domain.desk.AssignmentState;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Answers from the book, wherever its pages lie. */
public final class AssignmentQueries {

  private final AssignmentBook book;
  private final StoreQueries queries;
  private final String store;

  /**
   * @param store name of the store that says which instance holds a lead
   */
  public AssignmentQueries(AssignmentBook book, StoreQueries queries, String store) {
    this.book = book;
    this.queries = queries;
    this.store = store;
  }

  /** The assignment, from the instance that holds its lead. */
  Optional<AssignmentView> find(String id, boolean forwarded) {
    var leadId = Assignment.leadOf(id);
    if (leadId.isEmpty()) {
      return Optional.empty();
    }
    var elsewhere =
        forwarded ? Optional.<java.net.URI>empty() : queries.ownerElsewhere(store, leadId.get());
    return elsewhere.isPresent()
        ? queries.ask(elsewhere.get(), "/v1/assignments/" + encoded(id), AssignmentView.class)
        : book.find(id).map(AssignmentView::of);
  }

  /** A rep's assignments, from all instances. */
  List<AssignmentView> ofRep(String rep, @Nullable AssignmentState state, boolean forwarded) {
    List<AssignmentView> all = new ArrayList<>();
    book.ofRep(rep, state).stream().map(AssignmentView::of).forEach(all::add);
    if (!forwarded) {
      var path = "/v1/assignments?rep=" + encoded(rep) + (state == null ? "" : "&state=" + state);
      for (var peer : queries.peers(store)) {
        queries.ask(peer, path, AssignmentView[].class).map(List::of).ifPresent(all::addAll);
      }
      all.sort(Comparator.comparing(AssignmentView::assignedAt).reversed());
    }
    return all;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
