package dev.leadrelay.scoring.adapter.http;

import dev.leadrelay.kit.json.StrictJson;
import dev.leadrelay.kit.problem.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;

/** Reads requests about models: JSON as strict as at the doors, and not without end. */
final class Wishes {

  private static final int LONGEST_IN_MIB = 16;

  private Wishes() {}

  /**
   * The request's body.
   *
   * @throws ProblemException 400 or 413 when it cannot be read
   */
  static Wish read(HttpServletRequest request) throws IOException {
    return new Wish(StrictJson.object(request, LONGEST_IN_MIB));
  }
}
