package dev.leadrelay.schemas.topics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class TopicsTest {

  private static final Path REFERENCE = Path.of("..", "docs", "topics.md");

  @Test
  void shouldNameEveryTopicOnce() {
    assertThat(Topics.all()).extracting(Topic::name).doesNotHaveDuplicates();
  }

  @Test
  void shouldKeepTheLogOfRecordForever() {
    assertThat(Topics.EVENTS.keep()).isEqualTo(new Topic.Keep.Forever());
  }

  @Test
  void shouldGiveAllTopicsOfALeadTheSameNumberOfPartitions() {
    assertThat(Topics.all())
        .filteredOn(topic -> topic.keyMeaning().equals("leadId"))
        .hasSizeGreaterThan(8)
        .extracting(Topic::partitions)
        .containsOnly(Topics.EVENTS.partitions());
  }

  /** Run with {@code -Ddocs.write} to write the reference anew. */
  @Test
  void shouldBeDescribedByTheReference() throws IOException {
    var reference = TopicsReference.markdown();

    if (System.getProperty("docs.write") != null) {
      Files.writeString(REFERENCE, reference);
    }
    assertThat(REFERENCE).hasContent(reference);
  }
}
