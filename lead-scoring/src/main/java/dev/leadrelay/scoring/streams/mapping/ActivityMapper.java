package dev.leadrelay.scoring.streams.mapping;

import dev.leadrelay.schemas.ActivityKind;
import dev.leadrelay.schemas.Door;
import dev.leadrelay.schemas.LeadActivity;
import dev.leadrelay.schemas.LeadEvent;
import java.util.List;
import java.util.Map;

/** What sales found out about a lead, as an event that rules may count. */
public final class ActivityMapper {

  /** Type of the event that a rejection is; its property {@code code} says why. */
  private static final String REJECTED = "sales.rejected";

  private static final String SENDER = "leadrelay:lead-routing";

  private ActivityMapper() {}

  /** One event for a rejection with a code, none for anything else. */
  public static List<LeadEvent> toEvents(LeadActivity activity) {
    if (activity.getKind() != ActivityKind.REJECTED || activity.getCode() == null) {
      return List.of();
    }
    return List.of(
        LeadEvent.newBuilder()
            .setLeadId(activity.getLeadId())
            .setEventId(activity.getActivityId())
            .setSource(SENDER)
            .setType(REJECTED)
            .setOccurredAt(activity.getAt())
            .setReceivedAt(activity.getAt())
            .setDoor(Door.UNKNOWN)
            .setProperties(Map.of("code", activity.getCode()))
            .build());
  }
}
