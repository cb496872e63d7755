package dev.leadrelay.scoring.streams.state;

import dev.leadrelay.scoring.domain.lead.Share;
import java.util.ArrayList;
import java.util.List;

/** A stored lead in bytes; the first byte is the version of the form. */
public final class StoredLeadCodec {

  private static final int WITHOUT_JOURNAL = 1;
  private static final int VERSION = 2;
  private static final int MERGED = 1;
  private static final int HOSTS = 2;
  private static final int IN_PARTS = 4;

  private StoredLeadCodec() {}

  public static byte[] encode(StoredLead lead) {
    var sink = new ByteSink();
    sink.oneByte(VERSION);
    sink.fixedLong(lead.armedFor());
    sink.count(lead.generation());
    write(lead.link(), sink);
    LeadStateCodec.write(lead.state(), sink);
    return sink.toBytes();
  }

  private static void write(Link link, ByteSink sink) {
    boolean inParts = link.into().stream().anyMatch(share -> !share.isWhole());
    sink.oneByte(
        (link.isShown() ? 0 : MERGED) | (link.hosts() ? HOSTS : 0) | (inParts ? IN_PARTS : 0));
    if (link.isShown()) {
      return;
    }
    if (inParts) {
      sink.count(link.into().size());
      link.into().forEach(share -> write(share, sink));
    } else {
      sink.text(link.into().getFirst().host());
    }
    sink.oneByte(LeadStateCodec.codeOf(link.announced()));
  }

  private static void write(Share share, ByteSink sink) {
    sink.text(share.host());
    sink.fixedLong(share.since());
    sink.fixedLong(share.until());
  }

  /**
   * Reads a lead.
   *
   * @throws IllegalStateException when a newer version of this service wrote it
   */
  public static StoredLead decode(byte[] bytes) {
    var source = new ByteSource(bytes);
    int version = source.oneByte();
    if (version < WITHOUT_JOURNAL || version > VERSION) {
      throw new IllegalStateException(
          "Expected lead state of version %d, but the store holds version %d: it was written by a newer release."
              .formatted(VERSION, version));
    }
    long armedFor = source.fixedLong();
    int generation = source.count();
    var link = version == VERSION ? link(source) : Link.NONE;
    return new StoredLead(
        LeadStateCodec.read(source, version == VERSION), armedFor, generation, link);
  }

  private static Link link(ByteSource source) {
    int flags = source.oneByte();
    if (flags == 0) {
      return Link.NONE;
    }
    boolean merged = (flags & MERGED) != 0;
    var into = merged ? into(source, (flags & IN_PARTS) != 0) : List.<Share>of();
    var announced = LeadStateCodec.levelOf(merged ? source.oneByte() : 0);
    return new Link(into, announced, (flags & HOSTS) != 0);
  }

  private static List<Share> into(ByteSource source, boolean inParts) {
    if (!inParts) {
      return List.of(Share.whole(source.text()));
    }
    int count = source.count();
    var shares = new ArrayList<Share>(count);
    for (int i = 0; i < count; i++) {
      shares.add(new Share(source.text(), source.fixedLong(), source.fixedLong()));
    }
    return shares;
  }
}
