package dev.leadrelay.scoring.streams.mapping;

import dev.leadrelay.schemas.AliasShare;
import dev.leadrelay.schemas.LeadAlias;
import dev.leadrelay.scoring.domain.lead.Share;
import java.util.List;

/** From an alias on the wire to who holds which part of a merged lead's facts. */
public final class AliasMapper {

  private AliasMapper() {}

  /** The parts in order of time; none when the merge was undone. */
  public static List<Share> toShares(LeadAlias alias) {
    if (alias.getSurvivingLeadId() == null) {
      return List.of();
    }
    return alias.getShares().isEmpty()
        ? List.of(Share.whole(alias.getSurvivingLeadId()))
        : alias.getShares().stream().map(AliasMapper::toShare).toList();
  }

  private static Share toShare(AliasShare share) {
    var until = share.getUntil();
    return new Share(
        share.getSurvivingLeadId(),
        share.getSince().toEpochMilli(),
        until == null ? Long.MAX_VALUE : until.toEpochMilli());
  }
}
