package dev.leadrelay.kit.problem;

import java.time.Duration;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/**
 * A request that cannot be served, told as {@code application/problem+json} with every place that
 * is wrong.
 */
public final class ProblemException extends ErrorResponseException {

  private final HttpHeaders headers = new HttpHeaders();

  public ProblemException(HttpStatus status, String detail) {
    this(status, detail, List.of());
  }

  public ProblemException(HttpStatus status, String detail, List<FieldProblem> errors) {
    super(status, describe(status, detail, errors), null);
  }

  /** The service cannot answer now; the caller should come back after the given time. */
  public static ProblemException unavailable(String detail, Duration retryAfter) {
    var problem = new ProblemException(HttpStatus.SERVICE_UNAVAILABLE, detail);
    problem.headers.set(
        HttpHeaders.RETRY_AFTER, String.valueOf(Math.max(1, retryAfter.toSeconds())));
    return problem;
  }

  @Override
  public HttpHeaders getHeaders() {
    return headers;
  }

  private static ProblemDetail describe(
      HttpStatus status, String detail, List<FieldProblem> errors) {
    var problem = ProblemDetail.forStatusAndDetail(status, detail);
    if (!errors.isEmpty()) {
      problem.setProperty("errors", errors);
    }
    return problem;
  }
}
