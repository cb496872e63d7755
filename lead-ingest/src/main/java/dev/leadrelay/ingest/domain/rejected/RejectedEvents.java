package dev.leadrelay.ingest.domain.rejected;

import dev.leadrelay.ingest.domain.reception.LogUnavailableException;
import java.util.List;
import java.util.Optional;

/** The refused events. */
public interface RejectedEvents {

  /**
   * The newest ones that are wanted.
   *
   * @param most how many at most
   */
  List<Rejected> list(Wanted wanted, int most);

  Optional<Rejected> find(String id);

  /** Returns when what became of it is stored. It is found in its new state a moment later. */
  void settle(Rejected settled) throws LogUnavailableException;
}
