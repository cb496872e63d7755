package dev.leadrelay.scoring.adapter.intake;

import dev.leadrelay.scoring.domain.lead.LeadFact;
import java.util.List;
import java.util.Optional;

/**
 * Events as the doors read them.
 *
 * @param leadId the lead that all of them are taken to be of; empty when there are none
 * @param facts those that can be read
 * @param problems of those that a door would refuse
 */
public record ReadEvents(
    Optional<String> leadId, List<LeadFact> facts, List<EventProblem> problems) {}
