package dev.leadrelay.ingest.adapter.http;

import dev.leadrelay.ingest.adapter.limits.RateLimit;
import dev.leadrelay.ingest.domain.access.Keyring;
import dev.leadrelay.kit.problem.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** Asks for the key of a source: most doors open only with one. */
public final class KeyDesk {

  /** The source of who needs no key. */
  static final String LOCAL = "local";

  private final Keyring keys;
  private final boolean keylessOnLoopback;
  private final RateLimit perKey;

  /**
   * @param keylessOnLoopback lets callers of this machine in without a key
   */
  public KeyDesk(Keyring keys, boolean keylessOnLoopback, RateLimit perKey) {
    this.keys = keys;
    this.keylessOnLoopback = keylessOnLoopback;
    this.perKey = perKey;
  }

  /** The source that the caller comes from, by the key in the headers. */
  String admit(HttpServletRequest request) {
    return admit(request, Optional.empty());
  }

  /**
   * The source that the caller comes from.
   *
   * @param keyInBody what counts where the headers have none
   * @throws ProblemException 401 without a right key, 429 when the source comes too often
   */
  String admit(HttpServletRequest request, Optional<String> keyInBody) {
    var source = sourceOf(request, keyInBody);
    perKey
        .count(source)
        .ifPresent(
            wait -> {
              throw Throttle.tooMany("with this key", wait);
            });
    return source;
  }

  /** Turns away who brings a wrong key, without counting a visit. */
  void check(HttpServletRequest request) {
    sourceOf(request, Optional.empty());
  }

  private String sourceOf(HttpServletRequest request, Optional<String> keyInBody) {
    return AuthorizationHeader.keyIn(request.getHeader(HttpHeaders.AUTHORIZATION))
        .or(() -> keyInBody)
        .map(key -> keys.sourceOf(key).orElseThrow(KeyDesk::unknownKey))
        .or(() -> isLocal(request) ? Optional.of(LOCAL) : Optional.empty())
        .orElseThrow(KeyDesk::noKey);
  }

  /** A caller behind a proxy on this machine is not of this machine. */
  boolean isLocal(HttpServletRequest request) {
    return keylessOnLoopback
        && request.getHeader("Forwarded") == null
        && request.getHeader("X-Forwarded-For") == null
        && isLoopback(request.getRemoteAddr());
  }

  private static boolean isLoopback(String address) {
    try {
      return InetAddress.getByName(address).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }

  private static ProblemException noKey() {
    return unauthorised("Expected the key of a source, but the request has none.");
  }

  private static ProblemException unknownKey() {
    return unauthorised("Expected the key of a source, but nobody holds the one in the request.");
  }

  private static ProblemException unauthorised(String what) {
    var problem =
        new ProblemException(
            HttpStatus.UNAUTHORIZED,
            what
                + " Send 'Authorization: Bearer KEY', or the key as the user of Basic"
                + " authentication.");
    problem.getHeaders().add(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"LeadRelay\"");
    problem.getHeaders().add(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"LeadRelay\"");
    return problem;
  }
}
