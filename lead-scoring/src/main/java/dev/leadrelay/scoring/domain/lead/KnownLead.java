package dev.leadrelay.scoring.domain.lead;

import java.util.List;

/**
 * A lead that is stored.
 *
 * @param mergedInto the leads that hold its facts now, in order of time; none when it was not
 *     merged
 */
public record KnownLead(LeadState state, List<String> mergedInto) {

  public KnownLead {
    mergedInto = List.copyOf(mergedInto);
  }
}
