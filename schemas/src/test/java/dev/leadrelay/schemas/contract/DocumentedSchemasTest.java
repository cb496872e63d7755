package dev.leadrelay.schemas.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadrelay.schemas.topics.Topic;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DocumentedSchemasTest {

  @ParameterizedTest
  @MethodSource("dev.leadrelay.schemas.contract.ReleasedSchemasTest#avroTopics")
  void shouldExplainEveryRecordEnumAndField(Topic<?> topic) {
    List<String> undocumented = new ArrayList<>();

    collect(
        SpecificData.get().getSchema(topic.value().orElseThrow()), undocumented, new HashSet<>());

    assertThat(undocumented).isEmpty();
  }

  private static void collect(Schema schema, List<String> undocumented, Set<String> seen) {
    switch (schema.getType()) {
      case RECORD -> {
        if (seen.add(schema.getFullName())) {
          require(schema.getDoc(), schema.getName(), undocumented);
          for (var field : schema.getFields()) {
            require(field.doc(), schema.getName() + "." + field.name(), undocumented);
            collect(field.schema(), undocumented, seen);
          }
        }
      }
      case ENUM -> require(schema.getDoc(), schema.getName(), undocumented);
      case ARRAY -> collect(schema.getElementType(), undocumented, seen);
      case MAP -> collect(schema.getValueType(), undocumented, seen);
      case UNION -> schema.getTypes().forEach(type -> collect(type, undocumented, seen));
      default -> {
        // Primitives have no doc of their own.
      }
    }
  }

  private static void require(String doc, String place, List<String> undocumented) {
    if (doc == null || doc.isBlank()) {
      undocumented.add(place);
    }
  }
}
