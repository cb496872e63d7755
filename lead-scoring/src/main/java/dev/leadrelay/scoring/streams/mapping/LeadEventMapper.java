package dev.leadrelay.scoring.streams.mapping;

import dev.leadrelay.schemas.LeadEvent;
import dev.leadrelay.scoring.domain.lead.LeadFact;

/** From the contract's event to what scoring looks at. */
public final class LeadEventMapper {

  private LeadEventMapper() {}

  public static LeadFact toDomain(LeadEvent event) {
    return new LeadFact(
        event.getSource(),
        event.getEventId(),
        event.getType(),
        event.getOccurredAt().toEpochMilli(),
        ProfileMapper.saidBy(event),
        event.getProperties());
  }
}
