package dev.leadrelay.scoring.streams.state;

import dev.leadrelay.scoring.domain.lead.KnownAttribute;
import java.util.Map;

/** What is known of an account, and walks along its leads, in bytes. */
final class AccountCodec {

  private AccountCodec() {}

  static byte[] encode(Map<KnownAttribute, Object> facts) {
    var sink = new ByteSink();
    ProfileCodec.write(facts, sink);
    return sink.toBytes();
  }

  static Map<KnownAttribute, Object> decode(byte[] bytes) {
    return ProfileCodec.readFacts(new ByteSource(bytes));
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
