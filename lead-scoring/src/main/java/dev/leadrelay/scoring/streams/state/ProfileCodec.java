package dev.leadrelay.scoring.streams.state;

import dev.leadrelay.scoring.domain.lead.Attribute;
import dev.leadrelay.scoring.domain.lead.KnownAttribute;
import dev.leadrelay.scoring.domain.lead.Profile;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/** A profile in bytes. Instants are kept as distances from the instant of the whole record. */
final class ProfileCodec {

  private static final int FALSE = 0;
  private static final int TRUE = 1;
  private static final int LONG = 2;
  private static final int DOUBLE = 3;
  private static final int TEXT = 4;

  private ProfileCodec() {}

  static void write(Profile profile, long asOf, ByteSink sink) {
    sink.count(profile.known().size());
    profile
        .known()
        .forEach(
            (name, attribute) -> {
              sink.oneByte(name.code());
              write(attribute, asOf, sink);
            });
    writeNamed(profile.person(), asOf, sink);
    writeNamed(profile.company(), asOf, sink);
  }

  private static void writeNamed(Map<String, Attribute> attributes, long asOf, ByteSink sink) {
    sink.count(attributes.size());
    attributes.forEach(
        (name, attribute) -> {
          sink.text(name);
          write(attribute, asOf, sink);
        });
  }

  private static void write(Attribute attribute, long asOf, ByteSink sink) {
    sink.number(asOf - attribute.at());
    switch (attribute.value()) {
      case Boolean value -> sink.oneByte(value ? TRUE : FALSE);
      case Long value -> {
        sink.oneByte(LONG);
        sink.number(value);
      }
      case Double value -> {
        sink.oneByte(DOUBLE);
        sink.fixedDouble(value);
      }
      default -> {
        sink.oneByte(TEXT);
        sink.text(attribute.value().toString());
      }
    }
  }

  static Profile read(ByteSource source, long asOf) {
    var known = new EnumMap<KnownAttribute, Attribute>(KnownAttribute.class);
    for (int rest = source.count(); rest > 0; rest--) {
      var name = KnownAttribute.coded(source.oneByte());
      var attribute = readAttribute(source, asOf);
      name.ifPresent(found -> known.put(found, attribute));
    }
    return Profile.of(known, readNamed(source, asOf), readNamed(source, asOf));
  }

  private static Map<String, Attribute> readNamed(ByteSource source, long asOf) {
    int size = source.count();
    if (size == 0) {
      return Map.of();
    }
    var attributes = HashMap.<String, Attribute>newHashMap(size);
    for (int rest = size; rest > 0; rest--) {
      attributes.put(source.text(), readAttribute(source, asOf));
    }
    return attributes;
  }

  private static Attribute readAttribute(ByteSource source, long asOf) {
    long at = asOf - source.number();
    int type = source.oneByte();
    Object value =
        switch (type) {
          case FALSE -> false;
          case TRUE -> true;
          case LONG -> source.number();
          case DOUBLE -> source.fixedDouble();
          default -> source.text();
        };
    return new Attribute(value, at);
  }
}
