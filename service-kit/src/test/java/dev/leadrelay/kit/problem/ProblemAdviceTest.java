package dev.leadrelay.kit.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

class ProblemAdviceTest {

  final MockMvcTester http =
      MockMvcTester.of(
          List.of(new Calls()),
          builder -> builder.setControllerAdvice(new ProblemAdvice()).build());

  @Test
  void shouldNameEveryPlaceThatIsWrong() {
    var answer = http.post().uri("/refused").exchange();

    assertThat(answer)
        .hasStatus(HttpStatus.BAD_REQUEST)
        .hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
    assertThat(answer)
        .bodyJson()
        .extractingPath("$.errors[*].pointer")
        .asArray()
        .containsExactly("/data/person/email", "/time");
  }

  @Test
  void shouldSayWhereJsonCannotBeReadWithoutRepeatingIt() {
    var answer =
        http.post()
            .uri("/accepts")
            .contentType(MediaType.APPLICATION_JSON)
            .content("{\"a\": 1,\n \"ana@example.com\": tru}")
            .exchange();

    assertThat(answer)
        .hasStatus(HttpStatus.BAD_REQUEST)
        .hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
    assertThat(answer).bodyText().contains("line 2").doesNotContain("ana@example.com");
  }

  @Test
  void shouldSayWhenToComeBack() {
    var answer = http.post().uri("/unavailable").exchange();

    assertThat(answer).hasStatus(HttpStatus.SERVICE_UNAVAILABLE).hasHeader("Retry-After", "2");
  }

  @Test
  void shouldNotTellTheCallerWhatBroke() {
    var answer = http.post().uri("/broken").exchange();

    assertThat(answer)
        .hasStatus(HttpStatus.INTERNAL_SERVER_ERROR)
        .hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
    assertThat(answer).bodyText().doesNotContain("secret");
  }

  @Test
  void shouldRefuseAnotherContentType() {
    var answer =
        http.post().uri("/accepts").contentType(MediaType.TEXT_PLAIN).content("hello").exchange();

    assertThat(answer)
        .hasStatus(HttpStatus.UNSUPPORTED_MEDIA_TYPE)
        .hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
  }

  @RestController
  static class Calls {

    record Body(int a) {}

    @PostMapping("/refused")
    void refused() {
      throw new ProblemException(
          HttpStatus.BAD_REQUEST,
          "The event was refused.",
          List.of(
              new FieldProblem("/data/person/email", "Expected an address."),
              new FieldProblem("/time", "Expected a time.")));
    }

    @PostMapping(path = "/accepts", consumes = MediaType.APPLICATION_JSON_VALUE)
    void accepts(@RequestBody Body body) {}

    @PostMapping("/unavailable")
    void unavailable() {
      throw ProblemException.unavailable("Not now.", Duration.ofSeconds(2));
    }

    @PostMapping("/broken")
    void broken() {
      throw new IllegalStateException("a secret detail");
    }
  }
}
