package dev.leadrelay.scoring.streams;

import dev.leadrelay.schemas.Account;
import dev.leadrelay.schemas.Handover;
import dev.leadrelay.schemas.HandoverKind;
import dev.leadrelay.schemas.LeadActivity;
import dev.leadrelay.schemas.LeadAlias;
import dev.leadrelay.schemas.LeadEvent;
import dev.leadrelay.schemas.topics.Topics;
import dev.leadrelay.scoring.domain.engine.LiveEngine;
import dev.leadrelay.scoring.domain.engine.ScoringWatch;
import dev.leadrelay.scoring.domain.recount.Recounts;
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

  private final ScoringProcessor.Supplier scoring;
  private final Serde<SpecificRecord> outputs;

  /**
   * @param recounts counts from the log what another model asks for
   * @param outputs of all topics that are written
   */
  public ScoringTopology(
      LiveEngine engine, Recounts recounts, ScoringWatch watch, Serde<SpecificRecord> outputs) {
    this.scoring = new ScoringProcessor.Supplier(engine, recounts, watch);
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
    any(events)
        .merge(
            any(aliases).filter((leadId, alias) -> alias != null, Named.as("skip-erased-aliases")),
            Named.as("with-aliases"))
        .merge(any(handovers), Named.as("with-handovers"))
        .process(scoring, Named.as("score-leads"))
        .to(new OutputTopics(), Produced.with(Serdes.String(), outputs).withName("publish"));
  }

  /** Leads of an account may be in any partition: each gets to know it. */
  private void spread(KStream<String, Account> accounts) {
    accounts
        .<SpecificRecord>mapValues(ScoringTopology::handover, Named.as("as-account-handovers"))
        .to(
            Topics.HANDOVERS.name(),
            Produced.with(Serdes.String(), outputs, everyPartition()).withName("spread-accounts"));
  }

  private static Handover handover(@Nullable Account account) {
    return Handover.newBuilder().setKind(HandoverKind.ACCOUNT).setAccount(account).build();
  }

  private static StreamPartitioner<String, SpecificRecord> everyPartition() {
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
