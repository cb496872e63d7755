package dev.leadrelay.ingest.adapter.http;

import dev.leadrelay.ingest.adapter.json.JsonEvents;
import dev.leadrelay.ingest.adapter.linkedin.LeadFetcher;
import dev.leadrelay.ingest.domain.event.Door;
import dev.leadrelay.kit.crypto.Hmac;
import dev.leadrelay.kit.problem.ProblemException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The door for LinkedIn's notifications, which tell that there is a lead, not what it said. */
@RestController
class LinkedInController {

  private static final String URN = "urn:li:leadGenFormResponse:";

  private final Receptionist receptionist;
  private final JsonEvents json;
  private final LeadFetcher fetcher;
  private final String clientSecret;

  LinkedInController(
      Receptionist receptionist,
      JsonEvents json,
      LeadFetcher fetcher,
      @Value("${leadrelay.linkedin.client-secret}") String clientSecret) {
    this.receptionist = receptionist;
    this.json = json;
    this.fetcher = fetcher;
    this.clientSecret = clientSecret;
  }

  /** The proof that this address is ours. */
  record ChallengeAnswer(String challengeCode, String challengeResponse) {}

  @GetMapping("/v1/hooks/linkedin")
  @Operation(summary = "Answers LinkedIn's challenge")
  ChallengeAnswer challenge(@RequestParam String challengeCode) {
    return new ChallengeAnswer(
        challengeCode, Hmac.sha256Hex(secret(), challengeCode.getBytes(StandardCharsets.UTF_8)));
  }

  @PostMapping("/v1/hooks/linkedin")
  @Operation(
      summary = "Takes LinkedIn's hint that there is a lead",
      description =
          "The signature of the body in X-LI-Signature is checked; the lead itself is fetched from"
              + " LinkedIn afterwards.",
      requestBody =
          @RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_JSON_VALUE,
                      schema = @Schema(type = "object"),
                      examples = @ExampleObject(HookExamples.LINKEDIN))))
  Map<String, Object> notified(HttpServletRequest request) {
    var arrival = receptionist.arrival(Door.LINKEDIN, "linkedin", request);
    var signature = request.getHeader("X-LI-Signature");
    if (!HookSignature.isOfLinkedIn(signature, arrival.body().bytes(), secret())) {
      throw new ProblemException(
          HttpStatus.UNAUTHORIZED,
          "Expected LinkedIn's signature of the body in X-LI-Signature, but there is none that is"
              + " right.");
    }
    var visit = receptionist.welcome(arrival);
    var notification = receptionist.read(visit, json::one).getFirst().content();
    if (notification.get("leadGenFormResponse") instanceof String urn
        && urn.startsWith(URN)
        && !"DELETED".equals(notification.get("leadAction"))) {
      fetcher.hint(urn.substring(URN.length()));
    }
    return Map.of();
  }

  private String secret() {
    if (clientSecret.isBlank()) {
      throw new ProblemException(
          HttpStatus.NOT_FOUND,
          "Expected LinkedIn to be set up, but LEADRELAY_LINKEDIN_CLIENT_SECRET is not set.");
    }
    return clientSecret;
  }
}
