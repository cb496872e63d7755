package dev.leadrelay.ingest.domain.linkedin;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where the leads themselves are. */
public interface LinkedInApi {

  /**
   * A response to a lead form.
   *
   * @param content as maps, lists, texts, numbers and truth values
   * @param raw the JSON that it was read from
   */
  record Response(Map<String, ?> content, ByteBuffer raw) {}

  /** One response; empty when LinkedIn does not know it, or not any more. */
  Optional<Response> response(String id) throws LinkedInUnavailableException;

  /** All responses to the forms of an owner that were submitted in a time. */
  List<Response> submitted(String owner, Instant from, Instant until)
      throws LinkedInUnavailableException;
}
