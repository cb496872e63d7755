package dev.leadrelay.schemas.serde;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.utils.ByteBufferOutputStream;
import org.apache.kafka.common.utils.Utils;

/**
 * Writes records of one generated class in Confluent's wire format, once the id of their schema is
 * known. It may be used by several threads at once.
 */
final class ContractWriter extends SpecificDatumWriter<SpecificRecord> {

  private static final int ID_BYTES = 5;
  private static final int SLACK = 32;

  private final byte[] id;

  /** What came to bytes last is about as large as what comes next; nothing depends on it. */
  private int lastSize;

  /**
   * @param written a record of that schema in the wire format
   */
  ContractWriter(Schema schema, byte[] written) {
    super(schema, SpecificData.getForSchema(schema));
    this.id = Arrays.copyOf(written, ID_BYTES);
    this.lastSize = written.length;
  }

  byte[] toBytes(SpecificRecord record) {
    try {
      var out = new ByteBufferOutputStream(lastSize + SLACK);
      out.write(id);
      write(record, EncoderFactory.get().directBinaryEncoder(out, null));
      var bytes = Utils.toArray(out.buffer().flip());
      lastSize = bytes.length;
      return bytes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Avro asks for the name of the value's type; for "this or nothing" a look at it is enough. */
  @Override
  protected int resolveUnion(Schema union, Object value) {
    List<Schema> types = union.getTypes();
    return types.size() == 2 && types.getFirst().getType() == Schema.Type.NULL
        ? value == null ? 0 : 1
        : super.resolveUnion(union, value);
  }
}
