package dev.leadrelay.stack.domain.transfer;

import java.util.List;

/** Sees an import go on. */
public interface Witness {

  /** Everything up to here is done. */
  void advanced(Position position, List<RefusedRow> refused);
}
