package dev.leadrelay.scoring.streams;

import dev.leadrelay.schemas.LeadEvent;
import dev.leadrelay.schemas.LeadScore;
import dev.leadrelay.schemas.Qualification;
import dev.leadrelay.schemas.topics.Topics;
import dev.leadrelay.scoring.domain.engine.ScoringEngine;
import dev.leadrelay.scoring.domain.engine.ScoringWatch;
import java.util.function.Consumer;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;

/**
 * Scores every lead, and lets levels cool as time passes.
 *
 * <pre>
 *                                     +--> leads.scores
 * leads.events --> [ score-leads ] ---+
 *                    leads, timers    +--> leads.qualifications
 * </pre>
 */
public final class ScoringTopology implements Consumer<KStream<String, LeadEvent>> {

  /** The store with one record per lead. */
  public static final String LEADS = ScoringProcessor.LEADS;

  private final ScoringProcessor.Supplier scoring;
  private final Serde<LeadScore> scores;
  private final Serde<Qualification> qualifications;

  public ScoringTopology(
      ScoringEngine engine,
      ScoringWatch watch,
      Serde<LeadScore> scores,
      Serde<Qualification> qualifications) {
    this.scoring = new ScoringProcessor.Supplier(engine, watch);
    this.scores = scores;
    this.qualifications = qualifications;
  }

  @Override
  public void accept(KStream<String, LeadEvent> events) {
    KStream<String, SpecificRecord> told = events.process(scoring, Named.as("score-leads"));
    told.filter((leadId, record) -> record instanceof LeadScore, Named.as("take-scores"))
        .mapValues(LeadScore.class::cast, Named.as("as-scores"))
        .to(
            Topics.SCORES.name(),
            Produced.with(Serdes.String(), scores).withName("publish-scores"));
    told.filter(
            (leadId, record) -> record instanceof Qualification, Named.as("take-qualifications"))
        .mapValues(Qualification.class::cast, Named.as("as-qualifications"))
        .to(
            Topics.QUALIFICATIONS.name(),
            Produced.with(Serdes.String(), qualifications).withName("publish-qualifications"));
  }
}
