package dev.leadrelay.scoring.domain.lead;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Where a lead stands, as far as conditions can look at it.
 *
 * @param level NONE, MQL, HOT or DISQUALIFIED
 * @param fitBand LOW, MEDIUM or HIGH
 * @param consent whether it may be contacted; false when nothing is known
 * @param signals ids of the rules whose signals live
 * @param counts the decayed count of every rule over events, by its id
 */
public record Situation(
    String level,
    double score,
    String fitBand,
    boolean consent,
    List<String> signals,
    Supplier<Map<String, Object>> counts) {}
