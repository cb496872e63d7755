package dev.leadrelay.schemas.topics;

import java.util.stream.Collectors;

/** Writes {@code docs/topics.md} from the catalogue. */
final class TopicsReference {

  private TopicsReference() {}

  static String markdown() {
    return """
        # Topics
        Written from `dev.leadrelay.schemas.topics.Topics` by its test; edit it there. Values are Avro in Confluent's wire format unless said
        otherwise, keys are strings and never hold personal data, and schemas evolve `FULL_TRANSITIVE`ly.

        | topic | key | value | written by | partitions | kept | what it is |
        |---|---|---|---|---|---|---|
        """
        + Topics.all().stream()
            .map(TopicsReference::row)
            .collect(Collectors.joining("\n", "", "\n"));
  }

  private static String row(Topic<?> topic) {
    var value =
        topic
            .value()
            .map(
                type ->
                    "[`%1$s`](../schemas/src/main/avro/%1$s.avsc)".formatted(type.getSimpleName()))
            .orElse("bytes");
    return "| `%s` | %s | %s | %s | %d | %s | %s |"
        .formatted(
            topic.name(),
            topic.keyMeaning(),
            value,
            topic.owner(),
            topic.partitions(),
            kept(topic.keep()),
            topic.meaning());
  }

  private static String kept(Topic.Keep keep) {
    return switch (keep) {
      case Topic.Keep.For(var time) -> time.toDays() + " days";
      case Topic.Keep.Forever() -> "forever";
      case Topic.Keep.NewestPerKey() -> "newest per key";
    };
  }
}
