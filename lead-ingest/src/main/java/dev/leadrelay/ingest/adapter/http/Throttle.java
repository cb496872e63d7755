package dev.leadrelay.ingest.adapter.http;

import dev.leadrelay.ingest.adapter.limits.RateLimit;
import dev.leadrelay.kit.problem.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.HandlerInterceptor;

/** Sends away an address that comes too often, before anything of its request is read. */
public final class Throttle implements HandlerInterceptor {

  private final RateLimit perAddress;

  public Throttle(RateLimit perAddress) {
    this.perAddress = perAddress;
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    perAddress
        .count(network(request.getRemoteAddr()))
        .ifPresent(
            wait -> {
              throw tooMany("from this address", wait);
            });
    return true;
  }

  static ProblemException tooMany(String which, Duration wait) {
    var problem =
        new ProblemException(
            HttpStatus.TOO_MANY_REQUESTS,
            "Expected fewer requests %s. Nothing of this one was accepted; send it again later."
                .formatted(which));
    problem
        .getHeaders()
        .set(HttpHeaders.RETRY_AFTER, String.valueOf(wait.plusMillis(999).toSeconds()));
    return problem;
  }

  /** Of an IPv6 address the first 64 bits: the rest is the choice of whoever holds them. */
  static String network(String address) {
    if (address.indexOf(':') < 0) {
      return address;
    }
    var groups = address.split(":", -1);
    int given = Math.min(4, groups.length);
    var network = new StringBuilder();
    for (int i = 0; i < given && !groups[i].isEmpty(); i++) {
      network.append(groups[i]).append(':');
    }
    return network.isEmpty() ? address : network.toString();
  }
}
