package dev.leadrelay.console.adapter.web;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.client.ResourceAccessException;

/** Says that a service cannot be reached, without saying where it is. */
@RestControllerAdvice
public final class UnreachableServices {

  @ExceptionHandler(ResourceAccessException.class)
  ResponseEntity<ProblemDetail> unreachable() {
    var problem =
        ProblemDetail.forStatusAndDetail(
            HttpStatus.SERVICE_UNAVAILABLE,
            "The service behind this page cannot be reached. The page tries again by itself.");
    return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
        .header(HttpHeaders.RETRY_AFTER, "2")
        .body(problem);
  }
}
