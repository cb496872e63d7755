package dev.leadrelay.scoring.streams.state;

import dev.leadrelay.scoring.domain.lead.Companies;
import dev.leadrelay.scoring.domain.lead.KnownAttribute;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What is known of the companies of a domain, and walks along its leads, in bytes. */
final class AccountCodec {

  private AccountCodec() {}

  /** One after the other up to the end: a release that knew of one company wrote that one. */
  static byte[] encode(Companies companies) {
    var sink = new ByteSink();
    companies.known().forEach(facts -> ProfileCodec.write(facts, sink));
    return sink.toBytes();
  }

  static Companies decode(byte[] bytes) {
    var source = new ByteSource(bytes);
    List<Map<KnownAttribute, Object>> known = new ArrayList<>();
    while (!source.isAtEnd()) {
      known.add(ProfileCodec.readFacts(source));
    }
    return new Companies(known);
  }

  static byte[] encode(Walk walk) {
    var sink = new ByteSink();
    sink.fixedLong(walk.since());
    sink.text(walk.next());
    return sink.toBytes();
  }

  static Walk decodeWalk(byte[] bytes) {
    var source = new ByteSource(bytes);
    return new Walk(source.fixedLong(), source.text());
  }
}
