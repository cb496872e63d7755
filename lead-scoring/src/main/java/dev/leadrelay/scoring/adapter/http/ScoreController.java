package dev.leadrelay.scoring.adapter.http;

import dev.leadrelay.kit.problem.ProblemException;
import dev.leadrelay.kit.query.StoreQueries;
import dev.leadrelay.scoring.adapter.learn.LearnedScores;
import dev.leadrelay.scoring.domain.engine.ScoringEngine;
import dev.leadrelay.scoring.domain.explain.Explainer;
import dev.leadrelay.scoring.domain.lead.KnownLead;
import dev.leadrelay.scoring.domain.lead.Leads;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Tells the score of a lead and how it comes about. */
@RestController
public final class ScoreController {

  private final Explainer explainer;
  private final LearnedScores learned;
  private final Leads leads;
  private final Owners owners;
  private final Clock clock;

  public ScoreController(
      Explainer explainer, LearnedScores learned, Leads leads, Owners owners, Clock clock) {
    this.explainer = explainer;
    this.learned = learned;
    this.leads = leads;
    this.owners = owners;
    this.clock = clock;
  }

  /** The explained score, from whichever instance holds the lead. */
  @GetMapping("/v1/leads/{leadId}/score")
  ScoreView score(
      @PathVariable String leadId,
      @RequestHeader(name = StoreQueries.FORWARDED, required = false) @Nullable String forwarded) {
    var elsewhere = forwarded == null ? owners.elsewhere(leadId) : Optional.<URI>empty();
    return elsewhere
        .map(owner -> owners.queries().ask(owner, path(leadId), ScoreView.class))
        .orElseGet(() -> here(leadId))
        .orElseThrow(
            () ->
                new ProblemException(
                    HttpStatus.NOT_FOUND,
                    "Expected the id of a lead that has a score, but no event of this lead has come yet."));
  }

  private Optional<ScoreView> here(String leadId) {
    return leads.find(leadId).map(lead -> view(leadId, lead));
  }

  private ScoreView view(String leadId, KnownLead lead) {
    var explanation = explainer.explain(lead, clock.millis());
    var engine = new ScoringEngine(explanation.model());
    return ScoreView.of(
        leadId, explanation, learned.predict(engine, lead.state(), explanation.standing().at()));
  }

  private static String path(String leadId) {
    var encoded = URLEncoder.encode(leadId, StandardCharsets.UTF_8).replace("+", "%20");
    return "/v1/leads/%s/score".formatted(encoded);
  }
}
