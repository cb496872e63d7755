package dev.leadrelay.ingest.adapter.http;

import dev.leadrelay.ingest.domain.optin.OptInDesk;
import dev.leadrelay.ingest.domain.optin.OptInDesk.Answer;
import dev.leadrelay.ingest.domain.reception.LogUnavailableException;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The pages behind the link of a double opt-in. */
@RestController
@RequestMapping("/v1/opt-ins/{token}")
class OptInController {

  private final OptInDesk desk;
  private final Clock clock;

  OptInController(OptInDesk desk, Clock clock) {
    this.desk = desk;
    this.clock = clock;
  }

  @GetMapping
  @Operation(summary = "Asks to confirm consent; looking at the page confirms nothing")
  ResponseEntity<String> look(@PathVariable String token) {
    return switch (desk.look(token, now())) {
      case Answer.Valid link -> OptInPage.ask(link.confirmation());
      case Answer.Expired _ -> OptInPage.expired();
      case Answer.Unknown _ -> OptInPage.unknown();
    };
  }

  @PostMapping
  @Operation(summary = "Confirms consent; a second time changes nothing")
  ResponseEntity<String> confirm(@PathVariable String token, HttpServletRequest request) {
    return switch (desk.look(token, now())) {
      case Answer.Valid link -> confirm(link, request);
      case Answer.Expired _ -> OptInPage.expired();
      case Answer.Unknown _ -> OptInPage.unknown();
    };
  }

  private ResponseEntity<String> confirm(Answer.Valid link, HttpServletRequest request) {
    try {
      desk.confirm(link, familyOf(request.getRemoteAddr()), now());
      return OptInPage.thanks(link.confirmation());
    } catch (LogUnavailableException e) {
      return OptInPage.of(
          HttpStatus.SERVICE_UNAVAILABLE,
          "Please try again",
          "Something on our side is not working at the moment. Please try again in a few seconds.",
          "");
    }
  }

  private static String familyOf(String address) {
    return address.contains(":") ? "IPv6" : "IPv4";
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
