package dev.leadrelay.routing.domain.replay;

import dev.leadrelay.routing.domain.desk.Assignment;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The same period under two plans.
 *
 * @param leads how many leads were given to somebody under either
 * @param moved leads that another rep had in the end
 * @param load what it means for each rep
 */
public record Comparison(int leads, List<Moved> moved, List<Load> load) {

  /** A lead that another rep had in the end; null: nobody had it. */
  public record Moved(String leadId, @Nullable String before, @Nullable String after) {}

  /** How many leads a rep was given, and how many of its clocks were breached. */
  public record Load(
      String rep, int leadsBefore, int leadsAfter, int breachesBefore, int breachesAfter) {}

  public static Comparison of(Transcript before, Transcript after) {
    var ownersBefore = owners(before);
    var ownersAfter = owners(after);
    var leads = new TreeSet<>(ownersBefore.keySet());
    leads.addAll(ownersAfter.keySet());
    List<Moved> moved = new ArrayList<>();
    for (var lead : leads) {
      if (!Objects.equals(ownersBefore.get(lead), ownersAfter.get(lead))) {
        moved.add(new Moved(lead, ownersBefore.get(lead), ownersAfter.get(lead)));
      }
    }
    return new Comparison(leads.size(), moved, load(before, after));
  }

  private static Map<String, String> owners(Transcript transcript) {
    Map<String, String> owners = new HashMap<>();
    transcript.assignments().forEach(each -> owners.put(each.lead().id(), each.rep()));
    return owners;
  }

  private static List<Load> load(Transcript before, Transcript after) {
    var given = new TreeMap<String, int[]>();
    count(given, before, 0);
    count(given, after, 1);
    return given.entrySet().stream()
        .map(
            rep -> {
              var counts = rep.getValue();
              return new Load(rep.getKey(), counts[0], counts[1], counts[2], counts[3]);
            })
        .toList();
  }

  private static void count(Map<String, int[]> given, Transcript transcript, int side) {
    for (Assignment assignment : transcript.assignments()) {
      given.computeIfAbsent(assignment.rep(), _ -> new int[4])[side]++;
    }
    for (var breach : transcript.breaches()) {
      if (breach.breached()) {
        given.computeIfAbsent(breach.rep(), _ -> new int[4])[2 + side]++;
      }
    }
  }
}
