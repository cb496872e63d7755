package dev.leadrelay.scoring.adapter.kafka;

import dev.leadrelay.schemas.Account;
import dev.leadrelay.schemas.LeadActivity;
import dev.leadrelay.schemas.LeadAlias;
import dev.leadrelay.schemas.LeadEvent;
import dev.leadrelay.scoring.domain.lead.KnownAttribute;
import dev.leadrelay.scoring.domain.lead.LeadFact;
import dev.leadrelay.scoring.domain.lead.Share;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What scoring takes from the records of the log: the same as when they came.
 *
 * @param events what it takes from an event
 * @param activities the events that an activity is
 * @param accounts what an account adds to its leads
 * @param aliases who holds the facts of a merged lead; nobody when the merge was undone
 */
public record LogMapping(
    Function<LeadEvent, LeadFact> events,
    Function<LeadActivity, List<LeadFact>> activities,
    Function<Account, Map<KnownAttribute, Object>> accounts,
    Function<LeadAlias, List<Share>> aliases) {}
