package dev.leadrelay.ingest.streams;

import dev.leadrelay.ingest.domain.browser.Appearance;
import dev.leadrelay.ingest.domain.browser.Browser;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;

/** A browser in bytes; the first byte is the version of the form. */
final class BrowserCodec {

  private static final int VERSION = 1;

  private BrowserCodec() {}

  static Serde<Browser> serde() {
    return Serdes.serdeFrom(
        (_, browser) -> browser == null ? null : encode(browser),
        (_, bytes) -> bytes == null ? null : decode(bytes));
  }

  static byte[] encode(Browser browser) {
    var bytes = new ByteArrayOutputStream();
    try (var out = new DataOutputStream(bytes)) {
      out.writeByte(VERSION);
      // Each lead is named once, however often it appeared.
      var leads = leadsOf(browser);
      write(leads, out);
      out.writeShort(browser.appearances().size());
      for (var appearance : browser.appearances()) {
        out.writeLong(appearance.at());
        out.writeShort(leads.indexOf(appearance.leadId()));
      }
      write(List.copyOf(new TreeSet<>(browser.undone())), out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  static Browser decode(byte[] bytes) {
    try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      int version = in.readByte();
      if (version != VERSION) {
        throw new IllegalStateException(
            "Expected a browser of version %d, but the store holds version %d: it was written by a newer release."
                .formatted(VERSION, version));
      }
      var leads = readTexts(in);
      int count = in.readShort();
      var appearances = new ArrayList<Appearance>(count);
      for (int i = 0; i < count; i++) {
        long at = in.readLong();
        appearances.add(new Appearance(leads.get(in.readShort()), at));
      }
      return new Browser(appearances, Set.copyOf(readTexts(in)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> leadsOf(Browser browser) {
    return browser.appearances().stream()
        .map(Appearance::leadId)
        .distinct()
        .collect(Collectors.toList());
  }

  private static void write(List<String> texts, DataOutputStream out) throws IOException {
    out.writeShort(texts.size());
    for (var text : texts) {
      out.writeUTF(text);
    }
  }

  private static List<String> readTexts(DataInputStream in) throws IOException {
    int count = in.readShort();
    var texts = new ArrayList<String>(count);
    for (int i = 0; i < count; i++) {
      texts.add(in.readUTF());
    }
    return texts;
  }
}
