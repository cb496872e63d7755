package dev.leadrelay.scoring.streams.mapping;

import dev.leadrelay.scoring.domain.lead.Attribute;
import dev.leadrelay.scoring.domain.lead.KnownAttribute;
import dev.leadrelay.scoring.domain.lead.Profile;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;

/** The known attributes that are fields of one record of the contract, and their places in it. */
final class KnownFields {

  private record Slot(KnownAttribute attribute, int place) {}

  private final List<Slot> slots;

  /**
   * @param prefix of the attributes' paths, for example {@code person.}
   */
  KnownFields(Schema schema, String prefix) {
    this.slots =
        Arrays.stream(KnownAttribute.values())
            .filter(attribute -> attribute.path().startsWith(prefix))
            .flatMap(attribute -> slot(schema, attribute, prefix).stream())
            .toList();
  }

  private static Optional<Slot> slot(Schema schema, KnownAttribute attribute, String prefix) {
    var name = attribute.path().substring(prefix.length());
    // What only an account knows is no field of a lead's records.
    return Optional.ofNullable(schema.getField(name))
        .map(field -> new Slot(attribute, field.pos()));
  }

  void read(SpecificRecord from, long at, Map<KnownAttribute, Attribute> into) {
    for (var slot : slots) {
      var value = from.get(slot.place());
      if (value != null) {
        into.put(slot.attribute(), new Attribute(widened(value), at));
      }
    }
  }

  void write(Profile from, SpecificRecord into) {
    for (var slot : slots) {
      var value = from.value(slot.attribute());
      into.put(slot.place(), value instanceof Long number ? Math.toIntExact(number) : value);
    }
  }

  private static Object widened(Object value) {
    return value instanceof Integer number ? Long.valueOf(number) : value;
  }
}
