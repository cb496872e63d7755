package dev.leadrelay.ingest.domain.profiling;

import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a browser has told of its lead by forms: which fields, never their values.
 *
 * @param told places of the contract, for example {@code person.jobTitle}
 */
public record Acquaintance(String leadId, Set<String> told) {

  public Acquaintance {
    told = Set.copyOf(told);
  }

  /** The same browser after a further form; another lead begins anew. */
  public static Acquaintance after(
      Optional<Acquaintance> before, String leadId, Collection<String> toldNow) {
    var told = new TreeSet<>(toldNow);
    before
        .filter(known -> known.leadId().equals(leadId))
        .ifPresent(known -> told.addAll(known.told));
    return new Acquaintance(leadId, told);
  }

  /** As a token that reveals neither. */
  public String toToken(Seal seal) {
    return seal.close(leadId + "\n" + String.join(",", new TreeSet<>(told)));
  }

  /** Of a token; empty when it is none of ours. */
  public static Optional<Acquaintance> of(String token, Seal seal) {
    return seal.open(token)
        .map(text -> text.split("\n", 2))
        .filter(parts -> parts.length == 2)
        .map(
            parts ->
                new Acquaintance(parts[0], Set.copyOf(Arrays.asList(parts[1].split(",", -1)))));
  }
}
