package dev.leadrelay.ingest.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.leadrelay.ingest.adapter.limits.RateLimit;
import dev.leadrelay.kit.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class ThrottleTest {

  final Throttle throttle = new Throttle(new RateLimit(1));

  @Test
  void shouldSendAwayAnAddressThatComesTooOftenAndNoOther() {
    come("203.0.113.9");
    come("203.0.113.9");

    assertThatThrownBy(() -> come("203.0.113.9"))
        .isInstanceOfSatisfying(
            ProblemException.class,
            problem -> {
              assertThat(problem.getStatusCode().value()).isEqualTo(429);
              assertThat(problem.getHeaders().getFirst("Retry-After")).isEqualTo("1");
            });
    assertThat(come("203.0.113.10")).isTrue();
  }

  @Test
  void shouldTakeAllAddressesOfAnIpv6NetworkForOne() {
    assertThat(Throttle.network("2001:db8:1:2:3:4:5:6"))
        .isEqualTo(Throttle.network("2001:db8:1:2:f:f:f:f"))
        .isNotEqualTo(Throttle.network("2001:db8:1:3:3:4:5:6"));
    assertThat(Throttle.network("::1")).isEqualTo("::1");
  }

  private boolean come(String address) {
    var request = new MockHttpServletRequest();
    request.setRemoteAddr(address);
    return throttle.preHandle(request, new MockHttpServletResponse(), new Object());
  }
}
