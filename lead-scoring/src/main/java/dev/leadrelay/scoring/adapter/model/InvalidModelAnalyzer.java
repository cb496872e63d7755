package dev.leadrelay.scoring.adapter.model;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells whoever started the service what is wrong with the model, without a stack trace. */
final class InvalidModelAnalyzer extends AbstractFailureAnalyzer<InvalidModelException> {

  @Override
  protected FailureAnalysis analyze(Throwable failure, InvalidModelException cause) {
    return new FailureAnalysis(
        cause.getMessage(),
        "Mend the model, or point LEADRELAY_SCORING_MODEL at another one.",
        cause);
  }
}
