package dev.leadrelay.scoring.streams;

import dev.leadrelay.schemas.Handover;
import dev.leadrelay.schemas.LeadScore;
import dev.leadrelay.schemas.Qualification;
import dev.leadrelay.schemas.topics.Topics;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.processor.RecordContext;
import org.apache.kafka.streams.processor.TopicNameExtractor;
import org.jspecify.annotations.Nullable;

/** Each record goes to the topic of its type: one way out, where a filter for each costs time. */
final class OutputTopics implements TopicNameExtractor<String, SpecificRecord> {

  @Override
  public String extract(String leadId, @Nullable SpecificRecord record, RecordContext context) {
    return switch (record) {
      // A score that is taken back has no value, and is the only record without one.
      case null -> Topics.SCORES.name();
      case LeadScore _ -> Topics.SCORES.name();
      case Qualification _ -> Topics.QUALIFICATIONS.name();
      case Handover _ -> Topics.HANDOVERS.name();
      default -> throw new IllegalStateException("Expected a record of scoring's outputs.");
    };
  }

  /** What the description of the topology shows. */
  @Override
  public String toString() {
    return "%s, %s, %s"
        .formatted(Topics.SCORES.name(), Topics.QUALIFICATIONS.name(), Topics.HANDOVERS.name());
  }
}
