package dev.leadrelay.routing.adapter.kafka;

import dev.leadrelay.routing.domain.book.Activity;
import dev.leadrelay.routing.domain.book.ActivityLog;
import dev.leadrelay.schemas.ActivityKind;
import dev.leadrelay.schemas.LeadActivity;
import dev.leadrelay.schemas.topics.Topics;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.core.KafkaOperations;

/** Writes activities to {@code leads.activities}, safe on all in-sync replicas. */
public final class KafkaActivityLog implements ActivityLog {

  private final KafkaOperations<String, LeadActivity> kafka;
  private final Duration timeout;

  public KafkaActivityLog(KafkaOperations<String, LeadActivity> kafka, Duration timeout) {
    this.kafka = kafka;
    this.timeout = timeout;
  }

  @Override
  public void append(Activity activity) throws NotStoredException {
    var record = toAvro(activity);
    try {
      kafka
          .send(
              new ProducerRecord<>(
                  Topics.ACTIVITIES.name(),
                  null,
                  record.getAt().toEpochMilli(),
                  record.getLeadId(),
                  record))
          .get(timeout.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new NotStoredException(e);
    } catch (ExecutionException | TimeoutException | KafkaException e) {
      throw new NotStoredException(e);
    }
  }

  private static LeadActivity toAvro(Activity activity) {
    var common =
        LeadActivity.newBuilder()
            .setActivityId(activity.activityId())
            .setLeadId(activity.assignment().leadId())
            .setAssignmentId(activity.assignment().assignmentId())
            .setRep(activity.assignment().rep())
            .setAt(activity.at());
    return switch (activity) {
      case Activity.Accepted _ -> common.setKind(ActivityKind.ACCEPTED).build();
      case Activity.Touched touched ->
          common
              .setKind(ActivityKind.TOUCHED)
              .setChannel(touched.channel())
              .setNote(touched.note())
              .build();
      case Activity.Rejected rejected ->
          common
              .setKind(ActivityKind.REJECTED)
              .setCode(rejected.code())
              .setUntil(rejected.until())
              .setDuplicateOf(rejected.duplicateOf())
              .setNote(rejected.note())
              .build();
      case Activity.Reported reported ->
          common
              .setKind(ActivityKind.OUTCOME)
              .setOutcome(reported.outcome())
              .setAmount(reported.amount() == null ? null : reported.amount().doubleValue())
              .setCurrency(reported.currency())
              .setReason(reported.reason())
              .build();
      case Activity.HandedBack handedBack ->
          common.setKind(ActivityKind.HANDED_BACK).setNote(handedBack.note()).build();
      case Activity.Reassigned reassigned ->
          common.setKind(ActivityKind.REASSIGNED).setToRep(reassigned.toRep()).build();
    };
  }
}
