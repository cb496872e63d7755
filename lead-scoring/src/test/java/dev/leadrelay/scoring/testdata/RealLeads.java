package dev.leadrelay.scoring.testdata;

import dev.leadrelay.scoring.domain.lead.Attribute;
import dev.leadrelay.scoring.domain.lead.Consent;
import dev.leadrelay.scoring.domain.lead.KnownAttribute;
import dev.leadrelay.scoring.domain.lead.LeadFact;
import dev.leadrelay.scoring.domain.lead.Profile;
import dev.leadrelay.stack.adapter.csv.CsvRow;
import dev.leadrelay.stack.adapter.csv.CsvTable;
import dev.leadrelay.stack.adapter.yaml.MappingReader;
import dev.leadrelay.stack.domain.mapping.Mapped;
import dev.leadrelay.stack.domain.mapping.OutgoingEvent;
import dev.leadrelay.stack.domain.mapping.Times;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The leads of a real file, as its mapping turns them into events. */
public final class RealLeads {

  /** One row of the file. */
  public record RealLead(Map<String, String> cells, List<LeadFact> events) {

    public boolean bought() {
      return "1".equals(cells.get("Converted"));
    }

    /** Nothing is fitted on these; all is fitted on the leads whose hashed id is even. */
    public boolean isKept() {
      var id = String.valueOf(cells.get("Prospect ID"));
      try {
        var hash = MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8));
        return new BigInteger(1, hash).testBit(0);
      } catch (NoSuchAlgorithmException e) {
        throw new AssertionError(e);
      }
    }
  }

  private RealLeads() {}

  public static List<RealLead> read(Path file, Path mappingFile) {
    var leads = new ArrayList<RealLead>();
    try (var table = CsvTable.open(file)) {
      var mapping = MappingReader.read(mappingFile, table.header());
      while (table.hasNext()) {
        if (table.next() instanceof CsvRow.Whole(long line, var cells)
            && mapping.map(line, cells, Times.asGiven(Lead.DAY_0))
                instanceof Mapped.Events(_, var events)) {
          leads.add(new RealLead(cells, events.stream().map(RealLeads::fact).toList()));
        }
      }
    }
    return leads;
  }

  private static LeadFact fact(OutgoingEvent event) {
    return new LeadFact(
        event.source(),
        event.id(),
        event.type(),
        event.time().toEpochMilli(),
        says(event),
        part(event.data(), "properties"));
  }

  private static Profile says(OutgoingEvent event) {
    long at = event.time().toEpochMilli();
    var known = new EnumMap<KnownAttribute, Attribute>(KnownAttribute.class);
    for (var attribute : KnownAttribute.values()) {
      int dot = attribute.path().indexOf('.');
      var value =
          part(event.data(), attribute.path().substring(0, dot))
              .get(attribute.path().substring(dot + 1));
      if (value != null) {
        known.put(attribute, new Attribute(value, at));
      }
    }
    var marketing = (Boolean) part(event.data(), "consent").get("marketing");
    var consent = Consent.after(event.type(), at, marketing, null);
    if (consent != null) {
      known.put(KnownAttribute.LEAD_CONSENT, consent);
    }
    var further = new HashMap<String, Attribute>();
    part(part(event.data(), "person"), "attributes")
        .forEach((name, value) -> further.put(name, new Attribute(widened(value), at)));
    return Profile.of(known, further, Map.of());
  }

  private static Object widened(Object value) {
    return value instanceof Integer number ? Long.valueOf(number) : value;
  }

  private static Map<String, Object> part(Map<String, Object> data, String name) {
    var part = new HashMap<String, Object>();
    if (data.get(name) instanceof Map<?, ?> fields) {
      fields.forEach((key, value) -> part.put(String.valueOf(key), widened(value)));
    }
    return part;
  }
}
