package dev.leadrelay.routing.domain.book;

import dev.leadrelay.routing.domain.desk.AssignmentState;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Answers questions about assignments, open and past. */
public interface AssignmentBook {

  Optional<BookEntry> find(String assignmentId);

  /**
   * Assignments of a rep, newest first.
   *
   * @param state null: in whatever state
   */
  List<BookEntry> ofRep(String rep, @Nullable AssignmentState state);
}
