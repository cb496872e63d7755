package dev.leadrelay.routing.streams.query;

import dev.leadrelay.routing.domain.book.AssignmentBook;
import dev.leadrelay.routing.domain.book.BookEntry;
import dev.leadrelay.routing.domain.desk.AssignmentState;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.jspecify.annotations.Nullable;

/** The part of the book that this instance holds. */
public final class StoredBook implements AssignmentBook {

  private final Supplier<ReadOnlyKeyValueStore<String, BookEntry>> assignments;
  private final Supplier<ReadOnlyKeyValueStore<String, String>> byRep;

  public StoredBook(
      Supplier<ReadOnlyKeyValueStore<String, BookEntry>> assignments,
      Supplier<ReadOnlyKeyValueStore<String, String>> byRep) {
    this.assignments = assignments;
    this.byRep = byRep;
  }

  @Override
  public Optional<BookEntry> find(String assignmentId) {
    return Optional.ofNullable(assignments.get().get(assignmentId));
  }

  @Override
  public List<BookEntry> ofRep(String rep, @Nullable AssignmentState state) {
    List<BookEntry> found = new ArrayList<>();
    for (var id : idsOf(rep, state)) {
      find(id).filter(entry -> state == null || entry.state() == state).ifPresent(found::add);
    }
    found.sort(Comparator.comparing(BookEntry::assignedAt).reversed());
    return found;
  }

  private List<String> idsOf(String rep, @Nullable AssignmentState state) {
    List<String> ids = new ArrayList<>();
    var prefix = rep + '\0';
    try (var index = byRep.get().prefixScan(prefix, new StringSerializer())) {
      while (index.hasNext()) {
        var next = index.next();
        if (state == null || next.value.equals(state.name())) {
          ids.add(next.key.substring(prefix.length()));
        }
      }
    }
    return ids;
  }
}
