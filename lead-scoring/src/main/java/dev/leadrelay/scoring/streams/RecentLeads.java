package dev.leadrelay.scoring.streams;

import dev.leadrelay.scoring.streams.state.Shelf;
import dev.leadrelay.scoring.streams.state.StoredLead;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The stored leads, of which those that did something last are at hand: who views a page views
 * another one soon, and need not be read from the store again. Every change is stored at once.
 */
final class RecentLeads {

  /** About 5 MB in each partition. */
  private static final int MOST = 2_048;

  private final Shelf<StoredLead> leads;
  private final Map<String, StoredLead> recent = new Newest<>();

  RecentLeads(Shelf<StoredLead> leads) {
    this.leads = leads;
  }

  StoredLead find(String leadId) {
    var known = recent.get(leadId);
    if (known != null) {
      return known;
    }
    var stored = leads.get(leadId);
    return stored == null ? StoredLead.NEW : stored;
  }

  void keep(String leadId, StoredLead lead) {
    leads.put(leadId, lead);
    recent.put(leadId, lead);
  }

  /** Forgets what was not asked for longest. */
  private static final class Newest<V> extends LinkedHashMap<String, V> {

    private static final long serialVersionUID = 1;

    private Newest() {
      super(MOST, 1, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
      return size() > MOST;
    }
  }
}
