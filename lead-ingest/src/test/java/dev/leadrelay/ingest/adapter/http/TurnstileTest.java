package dev.leadrelay.ingest.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.leadrelay.kit.problem.ProblemException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class TurnstileTest {

  private final Turnstile turnstile = new Turnstile(2, Duration.ofMillis(20));

  @Test
  void shouldSendAwayWhoFindsNoRoomAndSayWhenToComeBack() throws Exception {
    enter();
    enter();

    assertThatThrownBy(this::enter)
        .isInstanceOfSatisfying(
            ProblemException.class,
            problem -> {
              assertThat(problem.getStatusCode().value()).isEqualTo(503);
              assertThat(problem.getHeaders().getFirst("Retry-After")).isEqualTo("2");
            });
  }

  @Test
  void shouldGiveAPlaceToTheNextOne() throws Exception {
    enter();
    enter();
    leave();

    assertThat(enter()).isTrue();
  }

  private boolean enter() throws InterruptedException {
    return turnstile.preHandle(
        new MockHttpServletRequest(), new MockHttpServletResponse(), new Object());
  }

  private void leave() {
    turnstile.afterCompletion(
        new MockHttpServletRequest(), new MockHttpServletResponse(), new Object(), null);
  }
}
