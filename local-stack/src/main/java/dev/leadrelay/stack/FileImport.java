package dev.leadrelay.stack;

import dev.leadrelay.stack.adapter.csv.CsvRow;
import dev.leadrelay.stack.adapter.csv.CsvTable;
import dev.leadrelay.stack.domain.mapping.Mapped;
import dev.leadrelay.stack.domain.mapping.Mapping;
import dev.leadrelay.stack.domain.mapping.Times;
import dev.leadrelay.stack.domain.transfer.Answer;
import dev.leadrelay.stack.domain.transfer.Batch;
import dev.leadrelay.stack.domain.transfer.Door;
import dev.leadrelay.stack.domain.transfer.DoorClosedException;
import dev.leadrelay.stack.domain.transfer.Position;
import dev.leadrelay.stack.domain.transfer.Tally;
import dev.leadrelay.stack.domain.transfer.Witness;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Carries a file through a door: several requests are under way at once, and their answers are
 * taken in the order of the file, so that there is always one row up to which all is done.
 */
final class FileImport {

  private static final int REQUESTS_UNDER_WAY = 4;

  private final Mapping mapping;
  private final Times times;
  private final Door door;
  private final Witness witness;
  private final Deque<Sent> underWay = new ArrayDeque<>();
  private Position position;

  private record Sent(Batch batch, Future<Answer> answer) {}

  FileImport(Mapping mapping, Times times, Door door, Witness witness, Position start) {
    this.mapping = mapping;
    this.times = times;
    this.door = door;
    this.witness = witness;
    this.position = start;
  }

  /**
   * Sends what an earlier run has not done yet.
   *
   * @throws DoorClosedException when the door does not answer; what is done stays done
   */
  Tally run(Path file) {
    try (var table = CsvTable.open(file);
        var requests = Executors.newVirtualThreadPerTaskExecutor()) {
      try {
        skip(table, position.tally().rows());
        send(table, requests);
      } finally {
        requests.shutdownNow();
      }
    }
    return position.tally();
  }

  private static void skip(CsvTable table, long rows) {
    for (long row = 0; row < rows && table.hasNext(); row++) {
      table.next();
    }
  }

  private void send(CsvTable table, ExecutorService requests) {
    var batch = Batch.empty();
    while (table.hasNext()) {
      var row = map(table.next());
      if (batch.isFullFor(row)) {
        submit(batch, requests);
        batch = Batch.empty();
      }
      batch.add(row);
    }
    submit(batch, requests);
    while (!underWay.isEmpty()) {
      takeAnswer();
    }
  }

  private Mapped map(CsvRow row) {
    return switch (row) {
      case CsvRow.Whole(var line, var cells) -> mapping.map(line, cells, times);
      case CsvRow.Broken(var line, var reason) -> new Mapped.Refused(line, reason);
    };
  }

  private void submit(Batch batch, ExecutorService requests) {
    if (underWay.size() == REQUESTS_UNDER_WAY) {
      takeAnswer();
    }
    underWay.add(new Sent(batch, requests.submit(() -> door.send(batch))));
  }

  private void takeAnswer() {
    var sent = underWay.remove();
    try {
      var answer = sent.answer().get();
      position = new Position(position.began(), position.tally().plus(sent.batch(), answer));
      witness.advanced(position, Tally.refusedIn(sent.batch(), answer));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DoorClosedException("The import was interrupted; run it again to go on.", e);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof DoorClosedException closed
          ? closed
          : new DoorClosedException("The import failed: " + e.getCause(), e);
    }
  }
}
