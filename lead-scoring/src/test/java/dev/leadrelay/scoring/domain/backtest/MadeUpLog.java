package dev.leadrelay.scoring.domain.backtest;

import static dev.leadrelay.scoring.testdata.Lead.day;

import dev.leadrelay.scoring.domain.lead.Attribute;
import dev.leadrelay.scoring.domain.lead.KnownAttribute;
import dev.leadrelay.scoring.domain.lead.LeadFact;
import dev.leadrelay.scoring.domain.lead.Profile;
import dev.leadrelay.scoring.domain.lead.Share;
import dev.leadrelay.scoring.testdata.Lead;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A log in memory with two partitions. */
final class MadeUpLog implements EventLog {

  private record Entry(String leadId, LeadFact event) {}

  private final List<List<Entry>> partitions = List.of(new ArrayList<>(), new ArrayList<>());
  private final Map<String, Finding> findings = new HashMap<>();
  private final Map<String, List<Share>> aliases = new HashMap<>();
  private int passes;

  /** Judged without anybody watching, until somebody has enough. */
  static final class Watched implements Progress {

    private boolean unwanted;

    void unwant() {
      unwanted = true;
    }

    @Override
    public void eventJudged() {}

    @Override
    public boolean isUnwanted() {
      return unwanted;
    }
  }

  /** A lead with a fit of 40 points and consent. */
  MadeUpLog fits(String leadId) {
    Map<KnownAttribute, Attribute> known =
        Map.of(
            KnownAttribute.COMPANY_INDUSTRY, new Attribute("software", day(-1)),
            KnownAttribute.COMPANY_EMPLOYEES, new Attribute(320L, day(-1)),
            KnownAttribute.PERSON_SENIORITY, new Attribute("VP", day(-1)),
            KnownAttribute.LEAD_CONSENT, new Attribute(true, day(-1)));
    return add(leadId, "profile.updated", -1, Profile.of(known, Map.of(), Map.of()), Map.of());
  }

  MadeUpLog viewsPricing(String leadId, double day) {
    return add(leadId, "page.viewed", day, Profile.EMPTY, Map.of("path", "/pricing"));
  }

  MadeUpLog asksForADemo(String leadId, double day) {
    return add(leadId, "demo.requested", day, Profile.EMPTY, Map.of());
  }

  MadeUpLog finds(String leadId, Finding finding) {
    findings.put(leadId, finding);
    return this;
  }

  MadeUpLog merges(String leadId, Share... into) {
    aliases.put(leadId, List.of(into));
    return this;
  }

  private MadeUpLog add(
      String leadId, String type, double day, Profile says, Map<String, Object> properties) {
    var partition = partitions.get(Math.floorMod(leadId.hashCode(), 2));
    var fact = Lead.fact(type, leadId + partition.size(), day(day), says, properties);
    partition.add(new Entry(leadId, fact));
    return this;
  }

  int passes() {
    return passes;
  }

  @Override
  public int partitions() {
    return partitions.size();
  }

  @Override
  public Merges merges() {
    return new Merges(aliases);
  }

  @Override
  public long size(int partition) {
    return partitions.get(partition).size();
  }

  @Override
  public Map<String, List<LeadFact>> rejections(int partition) {
    return Map.of();
  }

  @Override
  public Map<String, Finding> findings(int partition) {
    return findings;
  }

  @Override
  public void read(int partition, long from, Reader reader) {
    passes++;
    var entries = partitions.get(partition);
    for (int offset = (int) from; offset < entries.size(); offset++) {
      var entry = entries.get(offset);
      if (reader.wants(entry.leadId(), offset)) {
        reader.take(entry.leadId(), entry.event());
      }
    }
  }

  @Override
  public void close() {}
}
