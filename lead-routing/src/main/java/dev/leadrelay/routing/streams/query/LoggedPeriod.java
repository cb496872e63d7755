package dev.leadrelay.routing.streams.query;

import dev.leadrelay.routing.domain.desk.Command;
import dev.leadrelay.routing.domain.dispatch.LeadSignal;
import dev.leadrelay.routing.domain.replay.Input;
import dev.leadrelay.routing.domain.replay.Input.Action;
import dev.leadrelay.routing.domain.replay.PeriodLog;
import dev.leadrelay.routing.domain.replay.Timed;
import dev.leadrelay.routing.streams.mapping.SignalMapper;
import dev.leadrelay.schemas.LeadActivity;
import dev.leadrelay.schemas.Qualification;
import dev.leadrelay.schemas.RepAvailability;
import dev.leadrelay.schemas.topics.Topics;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.serialization.Deserializer;

/**
 * Reads a period from the topics that routing itself reads: qualifications, what reps did, and who
 * was away. Somebody who went away before the period is taken to be there.
 */
public final class LoggedPeriod implements PeriodLog {

  private static final List<String> TOPICS =
      List.of(Topics.QUALIFICATIONS.name(), Topics.ACTIVITIES.name(), Topics.AVAILABILITY.name());

  private final LogScan log;
  private final Deserializer<?> values;

  /**
   * @param consumers makes a consumer of no group, which sees what is committed
   * @param values reads the contract's values
   */
  public LoggedPeriod(Supplier<Consumer<String, byte[]>> consumers, Deserializer<?> values) {
    this.log = new LogScan(consumers, TOPICS);
    this.values = values;
  }

  @Override
  public List<Timed> read(Instant from, Instant to, int most) {
    List<Timed> inputs = new ArrayList<>();
    log.read(
        from,
        record -> {
          var at = Instant.ofEpochMilli(record.timestamp());
          if (at.isBefore(to)) {
            input(record).ifPresent(input -> inputs.add(new Timed(at, input)));
          }
          return inputs.size() <= most;
        });
    inputs.sort(Comparator.comparing(Timed::at));
    return inputs;
  }

  private Optional<Input> input(ConsumerRecord<String, byte[]> record) {
    return switch (values.deserialize(record.topic(), record.value())) {
      case Qualification qualification -> qualified(SignalMapper.toDomain(qualification));
      case LeadActivity activity ->
          SignalMapper.toDomain(activity)
              .filter(LeadSignal.Acted.class::isInstance)
              .flatMap(signal -> acted(((LeadSignal.Acted) signal).command()));
      case RepAvailability change ->
          Optional.of(
              switch (SignalMapper.toDomain(change)) {
                case Command.GoAbsent(var rep, var until, var kind) ->
                    new Input.WentAbsent(rep, until, kind);
                case Command.Return(var rep) -> new Input.CameBack(rep);
              });
      case null, default -> Optional.empty();
    };
  }

  private static Optional<Input> qualified(LeadSignal signal) {
    return signal instanceof LeadSignal.Qualified(var lead, var accounts, var rises, var withdrawn)
        ? Optional.of(new Input.Qualified(lead, accounts, rises, withdrawn))
        : Optional.empty();
  }

  private static Optional<Input> acted(Command.AboutLead command) {
    return action(command).map(action -> new Input.Acted(command.leadId(), action));
  }

  private static Optional<Action> action(Command.AboutLead command) {
    return switch (command) {
      case Command.Accept(_, _, var rep) -> Optional.of(new Action.Accepted(rep));
      case Command.Touch(_, _, var rep, var channel) ->
          Optional.of(new Action.Touched(rep, channel));
      case Command.Reject(_, _, var rep, var code, var until, var duplicateOf) ->
          Optional.of(new Action.Rejected(rep, code, until, duplicateOf));
      case Command.Report(_, _, var rep, var result) ->
          Optional.of(new Action.Reported(rep, result));
      case Command.HandBack(_, _, var rep) -> Optional.of(new Action.HandedBack(rep));
      // Who was chosen by hand says nothing about another plan.
      case Command.Reassign _ -> Optional.empty();
      case Command.Open _, Command.Update _, Command.Withdraw _, Command.Due _ -> Optional.empty();
    };
  }
}
