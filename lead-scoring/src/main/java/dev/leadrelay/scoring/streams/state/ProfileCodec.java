package dev.leadrelay.scoring.streams.state;

import dev.leadrelay.scoring.domain.lead.Attribute;
import dev.leadrelay.scoring.domain.lead.KnownAttribute;
import dev.leadrelay.scoring.domain.lead.Profile;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A profile in bytes. Instants are kept as distances from the instant of the whole record. */
final class ProfileCodec {

  private static final int FALSE = 0;
  private static final int TRUE = 1;
  private static final int LONG = 2;
  private static final int DOUBLE = 3;
  private static final int TEXT = 4;
  private static final int LIST = 5;

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
    write(profile.account(), sink);
  }

  /** Attributes without instants. */
  static void write(Map<KnownAttribute, Object> facts, ByteSink sink) {
    sink.count(facts.size());
    facts.forEach(
        (name, value) -> {
          sink.oneByte(name.code());
          write(value, sink);
        });
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
    write(attribute.value(), sink);
  }

  private static void write(Object any, ByteSink sink) {
    switch (any) {
      case Boolean value -> sink.oneByte(value ? TRUE : FALSE);
      case Long value -> {
        sink.oneByte(LONG);
        sink.number(value);
      }
      case Double value -> {
        sink.oneByte(DOUBLE);
        sink.fixedDouble(value);
      }
      case List<?> values -> {
        sink.oneByte(LIST);
        sink.count(values.size());
        values.forEach(value -> sink.text(value.toString()));
      }
      default -> {
        sink.oneByte(TEXT);
        sink.text(any.toString());
      }
    }
  }

  static Profile read(ByteSource source, long asOf, boolean hasAccount) {
    var known = new EnumMap<KnownAttribute, Attribute>(KnownAttribute.class);
    for (int rest = source.count(); rest > 0; rest--) {
      var name = KnownAttribute.coded(source.oneByte());
      var attribute = readAttribute(source, asOf);
      name.ifPresent(found -> known.put(found, attribute));
    }
    var profile = Profile.of(known, readNamed(source, asOf), readNamed(source, asOf));
    if (!hasAccount) {
      return profile;
    }
    var facts = readFacts(source);
    return facts.isEmpty() ? profile : profile.withAccount(facts);
  }

  /** Attributes without instants. */
  static Map<KnownAttribute, Object> readFacts(ByteSource source) {
    int size = source.count();
    if (size == 0) {
      return Map.of();
    }
    var facts = new EnumMap<KnownAttribute, Object>(KnownAttribute.class);
    for (int rest = size; rest > 0; rest--) {
      var name = KnownAttribute.coded(source.oneByte());
      var value = readValue(source);
      name.ifPresent(found -> facts.put(found, value));
    }
    return facts;
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
    return new Attribute(readValue(source), at);
  }

  private static Object readValue(ByteSource source) {
    int type = source.oneByte();
    return switch (type) {
      case FALSE -> false;
      case TRUE -> true;
      case LONG -> source.number();
      case DOUBLE -> source.fixedDouble();
      case LIST -> readTexts(source);
      default -> source.text();
    };
  }

  private static List<String> readTexts(ByteSource source) {
    var texts = new String[source.count()];
    for (int i = 0; i < texts.length; i++) {
      texts[i] = source.text();
    }
    return List.of(texts);
  }
}
