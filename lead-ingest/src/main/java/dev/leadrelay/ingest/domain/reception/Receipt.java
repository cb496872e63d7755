package dev.leadrelay.ingest.domain.reception;

import dev.leadrelay.ingest.domain.refusal.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a door may tell the sender of a request. */
public record Receipt(List<Taken> accepted, List<Turned> rejected) {

  /**
   * An event that is stored.
   *
   * @param duplicate true when it is known to repeat an earlier one; the stream decides for good
   */
  public record Taken(String id, String leadId, boolean duplicate) {}

  /**
   * An event that was refused.
   *
   * @param index its place in the batch, from 0
   * @param id its id, where it has a readable one
   */
  public record Turned(int index, @Nullable String id, List<Refusal> errors) {}
}
