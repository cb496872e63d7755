package dev.leadrelay.ingest.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.leadrelay.ingest.adapter.limits.RateLimit;
import dev.leadrelay.ingest.domain.access.Keyring;
import dev.leadrelay.ingest.domain.access.NamedSecret;
import dev.leadrelay.kit.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

class KeyDeskTest {

  static final Keyring KEYS = new Keyring(List.of(NamedSecret.parse("shop=secret")));

  final KeyDesk strict = new KeyDesk(KEYS, false, new RateLimit(1_000));
  final KeyDesk local = new KeyDesk(KEYS, true, new RateLimit(1_000));

  @Test
  void shouldKnowTheSourceByABearerTokenAndByTheUserOfBasic() {
    assertThat(strict.admit(with("Bearer secret"))).isEqualTo("shop");
    assertThat(strict.admit(with("bearer  secret "))).isEqualTo("shop");
    assertThat(strict.admit(with(basic("secret:")))).isEqualTo("shop");
    assertThat(strict.admit(with(basic("secret:x")))).isEqualTo("shop");
    assertThat(strict.admit(from("10.0.0.1"), Optional.of("secret"))).isEqualTo("shop");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Bearer other", "Basic !!!", "Digest secret", "secret", "Bearer"})
  void shouldAskForARightKey(String header) {
    assertThatThrownBy(() -> strict.admit(with(header)))
        .isInstanceOfSatisfying(
            ProblemException.class,
            problem -> {
              assertThat(problem.getStatusCode().value()).isEqualTo(401);
              assertThat(problem.getHeaders().get("WWW-Authenticate")).hasSize(2);
            });
  }

  @Test
  void shouldLetOnlyCallersOfThisMachineInWithoutAKeyAndOnlyWhereThatIsSwitchedOn() {
    var behindAProxy = from("127.0.0.1");
    behindAProxy.addHeader("X-Forwarded-For", "203.0.113.9");

    assertThat(local.admit(from("127.0.0.1"))).isEqualTo(KeyDesk.LOCAL);
    assertThat(local.admit(from("0:0:0:0:0:0:0:1"))).isEqualTo(KeyDesk.LOCAL);
    assertRefused(local, behindAProxy, 401);
    assertRefused(local, from("203.0.113.9"), 401);
    assertRefused(strict, from("127.0.0.1"), 401);
    assertRefused(local, with("Bearer other"), 401);
  }

  @Test
  void shouldSendAwayASourceThatComesTooOften() {
    var busy = new KeyDesk(KEYS, false, new RateLimit(1));
    busy.admit(with("Bearer secret"));
    busy.admit(with("Bearer secret"));

    assertThatThrownBy(() -> busy.admit(with("Bearer secret")))
        .isInstanceOfSatisfying(
            ProblemException.class,
            problem -> {
              assertThat(problem.getStatusCode().value()).isEqualTo(429);
              assertThat(problem.getHeaders().getFirst("Retry-After")).isEqualTo("1");
            });
  }

  private static void assertRefused(KeyDesk desk, MockHttpServletRequest request, int status) {
    assertThatThrownBy(() -> desk.admit(request))
        .isInstanceOfSatisfying(
            ProblemException.class,
            problem -> assertThat(problem.getStatusCode().value()).isEqualTo(status));
  }

  private static MockHttpServletRequest with(String authorization) {
    var request = from("127.0.0.1");
    request.addHeader("Authorization", authorization);
    return request;
  }

  private static MockHttpServletRequest from(String address) {
    var request = new MockHttpServletRequest();
    request.setRemoteAddr(address);
    return request;
  }

  private static String basic(String credentials) {
    return "Basic "
        + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
  }
}
