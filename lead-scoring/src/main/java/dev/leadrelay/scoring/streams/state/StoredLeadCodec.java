package dev.leadrelay.scoring.streams.state;

import org.jspecify.annotations.Nullable;

/** A stored lead in bytes; the first byte is the version of the form. */
public final class StoredLeadCodec {

  private static final int WITHOUT_JOURNAL = 1;
  private static final int VERSION = 2;
  private static final int MERGED = 1;
  private static final int HOSTS = 2;

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
    sink.oneByte((link.isShown() ? 0 : MERGED) | (link.hosts() ? HOSTS : 0));
    if (link.into() != null) {
      sink.text(link.into());
      sink.oneByte(LeadStateCodec.codeOf(link.announced()));
    }
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
    @Nullable String into = merged ? source.text() : null;
    var announced = LeadStateCodec.levelOf(merged ? source.oneByte() : 0);
    return new Link(into, announced, (flags & HOSTS) != 0);
  }
}
