package dev.leadrelay.kit.problem;

import java.time.Duration;
import org.apache.kafka.streams.errors.InvalidStateStoreException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import tools.jackson.core.JacksonException;

/**
 * Turns every failure of a request into problem details that say what to do, and never repeats what
 * was sent.
 */
@RestControllerAdvice
public final class ProblemAdvice extends ResponseEntityExceptionHandler {

  private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

  /** A store moves to another instance, or is being restored, while it is read. */
  @ExceptionHandler(InvalidStateStoreException.class)
  @Nullable ResponseEntity<Object> storeMoves(InvalidStateStoreException e, WebRequest request)
      throws Exception {
    var problem =
        ProblemException.unavailable(
            "The state is being moved or restored. Try again in a moment.", Duration.ofSeconds(2));
    return handleException(problem, request);
  }

  /** A bug or an outage: logged with its cause, told without it. */
  @ExceptionHandler(RuntimeException.class)
  @Nullable ResponseEntity<Object> unexpected(RuntimeException e, WebRequest request)
      throws Exception {
    log.error("A request failed for a reason that is not the caller's.", e);
    var problem =
        ProblemDetail.forStatusAndDetail(
            HttpStatus.INTERNAL_SERVER_ERROR,
            "This should not have happened. The log of the service says more.");
    return handleExceptionInternal(
        e, problem, new HttpHeaders(), HttpStatus.INTERNAL_SERVER_ERROR, request);
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
      HttpMessageNotReadableException e,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    var problem = ProblemDetail.forStatusAndDetail(status, describe(e));
    return handleExceptionInternal(e, problem, headers, status, request);
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleNoResourceFoundException(
      NoResourceFoundException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
    var problem =
        ProblemDetail.forStatusAndDetail(
            status,
            "Expected one of the addresses described at /openapi.json, but there is nothing here.");
    return handleExceptionInternal(e, problem, headers, status, request);
  }

  private static String describe(HttpMessageNotReadableException e) {
    if (e.getCause() instanceof JacksonException unreadable && unreadable.getLocation() != null) {
      return "Expected well-formed JSON of the documented shape, but it cannot be read at line %d, column %d."
          .formatted(unreadable.getLocation().getLineNr(), unreadable.getLocation().getColumnNr());
    }
    return "Expected a body of the documented shape, but it cannot be read.";
  }
}
