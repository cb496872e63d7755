package dev.leadrelay.routing.domain.book;

import dev.leadrelay.routing.domain.desk.DeskHeader;
import java.util.List;
import java.util.Optional;

/** Answers questions about desks and what was decided there. */
public interface TeamBook {

  /** What the desk of a team knows besides its cases; empty when it has not worked yet. */
  Optional<DeskHeader> header(String team);

  /** The same as bytes, for another instance. */
  byte[] pack(DeskHeader header);

  /** What another instance has packed. */
  DeskHeader unpack(byte[] bytes);

  /** The newest decisions about a lead, oldest first. */
  List<DecisionEntry> decisions(String leadId);
}
