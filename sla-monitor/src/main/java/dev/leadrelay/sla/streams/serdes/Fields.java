package dev.leadrelay.sla.streams.serdes;

import dev.leadrelay.sla.domain.standing.Place;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** How the parts that several stored values have in common are written. */
final class Fields {

  private static final long NONE = -1;

  private Fields() {}

  static void writeText(String text, DataOutputStream out) throws IOException {
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  static String readText(DataInputStream in) throws IOException {
    return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
  }

  static void writeInstant(Instant instant, DataOutputStream out) throws IOException {
    out.writeLong(instant.toEpochMilli());
  }

  static Instant readInstant(DataInputStream in) throws IOException {
    return Instant.ofEpochMilli(in.readLong());
  }

  static void writeDuration(Optional<Duration> duration, DataOutputStream out) throws IOException {
    out.writeLong(duration.map(Duration::toMillis).orElse(NONE));
  }

  static Optional<Duration> readDuration(DataInputStream in) throws IOException {
    var millis = in.readLong();
    return millis == NONE ? Optional.empty() : Optional.of(Duration.ofMillis(millis));
  }

  static void writePlace(Place place, DataOutputStream out) throws IOException {
    writeText(place.rep(), out);
    writeText(place.team(), out);
    writeText(place.territory(), out);
    writeText(place.source(), out);
    writeText(place.priority(), out);
  }

  static Place readPlace(DataInputStream in) throws IOException {
    return new Place(readText(in), readText(in), readText(in), readText(in), readText(in));
  }
}
