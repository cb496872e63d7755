package dev.leadrelay.testkit.sample;

import dev.leadrelay.schemas.FitBand;
import dev.leadrelay.schemas.Level;
import dev.leadrelay.schemas.Qualification;
import dev.leadrelay.schemas.QualificationCause;
import java.time.Instant;
import java.util.List;

/** Changes of a lead's level as scoring tells them. */
public final class Qualifications {

  private Qualifications() {}

  /** A change of which nothing else is known. */
  public static Qualification.Builder of(String leadId, Level from, Level to, Instant at) {
    return Qualification.newBuilder()
        .setLeadId(leadId)
        .setAt(at)
        .setFrom(from)
        .setTo(to)
        .setScore(80)
        .setFit(40)
        .setBehaviour(40)
        .setNegative(0)
        .setFitBand(FitBand.HIGH)
        .setRules(List.of())
        .setSignals(List.of())
        .setModelId("sample")
        .setModelVersion(1)
        .setCause(QualificationCause.newBuilder().build());
  }
}
