package dev.leadrelay.scoring.streams;

import dev.leadrelay.schemas.Account;
import dev.leadrelay.schemas.Handover;
import dev.leadrelay.schemas.HandoverKind;
import dev.leadrelay.schemas.LeadActivity;
import dev.leadrelay.schemas.LeadAlias;
import dev.leadrelay.schemas.LeadEvent;
import dev.leadrelay.schemas.LeadScore;
import dev.leadrelay.schemas.Qualification;
import dev.leadrelay.schemas.topics.Topics;
import dev.leadrelay.scoring.domain.engine.LiveEngine;
import dev.leadrelay.scoring.domain.engine.ScoringWatch;
import dev.leadrelay.scoring.streams.mapping.ActivityMapper;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.processor.StreamPartitioner;
import org.jspecify.annotations.Nullable;

/**
 * Scores every lead, lets levels cool as time passes, and makes one of leads that were merged.
 *
 * <pre>
 * leads.events ----+                         +--> leads.scores
 * leads.aliases ---+--> [ score-leads ] -----+--> leads.qualifications
 *              +---+     leads, timers,      |
 *              |         chapters, hosts,    |
 *              |         reevaluations       |
 * leads.handovers <--------------------------+
 *              ^
 *              +--- accounts, to every partition
 * </pre>
 *
 * <p>Only what concerns a merged lead crosses partitions, over {@code leads.handovers} and within
 * the same transactions.
 */
public final class ScoringTopology
    implements Function<
        KStream<String, LeadEvent>,
        Function<
            KStream<String, LeadAlias>,
            Function<
                KStream<String, Handover>,
                Function<KStream<String, LeadActivity>, Consumer<KStream<String, Account>>>>>> {

  /** The store with one record per lead. */
  public static final String LEADS = ScoringProcessor.LEADS;

  /** Serdes of the topics that are written. */
  public record Outputs(
      Serde<LeadScore> scores, Serde<Qualification> qualifications, Serde<Handover> handovers) {}

  private final ScoringProcessor.Supplier scoring;
  private final Outputs outputs;

  public ScoringTopology(LiveEngine engine, ScoringWatch watch, Outputs outputs) {
    this.scoring = new ScoringProcessor.Supplier(engine, watch);
    this.outputs = outputs;
  }

  @Override
  public Function<
          KStream<String, LeadAlias>,
          Function<
              KStream<String, Handover>,
              Function<KStream<String, LeadActivity>, Consumer<KStream<String, Account>>>>>
      apply(KStream<String, LeadEvent> events) {
    return aliases ->
        handovers ->
            activities ->
                accounts -> {
                  var all = events.merge(found(activities), Named.as("with-rejections"));
                  score(all, aliases, handovers);
                  spread(accounts);
                };
  }

  /** What sales found out about leads. */
  private static KStream<String, LeadEvent> found(KStream<String, LeadActivity> activities) {
    return activities.flatMapValues(
        ActivityMapper::toEvents, Named.as("take-rejections-as-events"));
  }

  private void score(
      KStream<String, LeadEvent> events,
      KStream<String, LeadAlias> aliases,
      KStream<String, Handover> handovers) {
    var told =
        any(events)
            .merge(
                any(aliases)
                    .filter((leadId, alias) -> alias != null, Named.as("skip-erased-aliases")),
                Named.as("with-aliases"))
            .merge(any(handovers), Named.as("with-handovers"))
            .process(scoring, Named.as("score-leads"));
    told.filter(
            // A score that is taken back has no value, and is the only record without one.
            (leadId, record) -> record == null || record instanceof LeadScore,
            Named.as("take-scores"))
        .mapValues(LeadScore.class::cast, Named.as("as-scores"))
        .to(
            Topics.SCORES.name(),
            Produced.with(Serdes.String(), outputs.scores()).withName("publish-scores"));
    told.filter(
            (leadId, record) -> record instanceof Qualification, Named.as("take-qualifications"))
        .mapValues(Qualification.class::cast, Named.as("as-qualifications"))
        .to(
            Topics.QUALIFICATIONS.name(),
            Produced.with(Serdes.String(), outputs.qualifications())
                .withName("publish-qualifications"));
    told.filter((leadId, record) -> record instanceof Handover, Named.as("take-handovers"))
        .mapValues(Handover.class::cast, Named.as("as-handovers"))
        .to(
            Topics.HANDOVERS.name(),
            Produced.with(Serdes.String(), outputs.handovers()).withName("hand-over"));
  }

  /** Leads of an account may be in any partition: each gets to know it. */
  private void spread(KStream<String, Account> accounts) {
    accounts
        .mapValues(ScoringTopology::handover, Named.as("as-account-handovers"))
        .to(
            Topics.HANDOVERS.name(),
            Produced.with(Serdes.String(), outputs.handovers(), everyPartition())
                .withName("spread-accounts"));
  }

  private static Handover handover(@Nullable Account account) {
    return Handover.newBuilder().setKind(HandoverKind.ACCOUNT).setAccount(account).build();
  }

  private static StreamPartitioner<String, Handover> everyPartition() {
    return (topic, domain, handover, partitions) -> Optional.of(all(partitions));
  }

  private static Set<Integer> all(int partitions) {
    return IntStream.range(0, partitions).boxed().collect(Collectors.toUnmodifiableSet());
  }

  /** A stream is only read from: whatever its records are, they are records. */
  @SuppressWarnings("unchecked")
  private static KStream<String, SpecificRecord> any(
      KStream<String, ? extends SpecificRecord> stream) {
    return (KStream<String, SpecificRecord>) stream;
  }
}
