package dev.leadrelay.scoring.domain.backtest;

import dev.leadrelay.scoring.domain.evaluation.Judgement;
import dev.leadrelay.scoring.domain.evaluation.Quality;
import dev.leadrelay.scoring.domain.lead.Level;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Adds up, lead by lead, what two models made of them. */
final class Comparison {

  private static final int EXAMPLES = 20;

  private final Map<LevelPair, Long> levels = new TreeMap<>();
  private final Map<LocalDate, long[]> weeks = new TreeMap<>();
  private final List<String> gaining = new ArrayList<>();
  private final List<String> losing = new ArrayList<>();
  private final List<Judgement> live = new ArrayList<>();
  private final List<Judgement> draft = new ArrayList<>();
  private long leads;
  private long gained;
  private long lost;

  /**
   * Adds a lead.
   *
   * @param finding null when nothing is known of its outcome
   */
  void add(String leadId, Trail underLive, Trail underDraft, @Nullable Finding finding) {
    leads++;
    var before = underLive.reached();
    var after = underDraft.reached();
    levels.merge(new LevelPair(before, after), 1L, Long::sum);
    if (before.isBelow(after)) {
      gained++;
      keep(leadId, gaining);
    } else if (after.isBelow(before)) {
      lost++;
      keep(leadId, losing);
    }
    count(underLive.qualifiedAt(), 0);
    count(underDraft.qualifiedAt(), 1);
    if (finding != null) {
      live.add(underLive.judgement(finding.won()));
      draft.add(underDraft.judgement(finding.won()));
    }
  }

  private static void keep(String leadId, List<String> examples) {
    if (examples.size() < EXAMPLES) {
      examples.add(leadId);
    }
  }

  private void count(OptionalLong qualifiedAt, int model) {
    if (qualifiedAt.isPresent()) {
      weeks.computeIfAbsent(weekOf(qualifiedAt.getAsLong()), week -> new long[2])[model]++;
    }
  }

  private static LocalDate weekOf(long instant) {
    return LocalDate.ofInstant(Instant.ofEpochMilli(instant), ZoneOffset.UTC)
        .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  Difference difference(long events) {
    return new Difference(
        events,
        leads,
        levels.entrySet().stream()
            .map(
                entry ->
                    new Difference.Levels(
                        entry.getKey().live(), entry.getKey().draft(), entry.getValue()))
            .toList(),
        new Difference.Leads(gained, List.copyOf(gaining)),
        new Difference.Leads(lost, List.copyOf(losing)),
        weeks.entrySet().stream()
            .map(week -> new Difference.Week(week.getKey(), week.getValue()[0], week.getValue()[1]))
            .toList(),
        live.size(),
        live.stream().filter(Judgement::won).count(),
        Quality.of(live),
        Quality.of(draft));
  }

  private record LevelPair(Level live, Level draft) implements Comparable<LevelPair> {

    @Override
    public int compareTo(LevelPair other) {
      int byLive = live.compareTo(other.live);
      return byLive == 0 ? draft.compareTo(other.draft) : byLive;
    }
  }
}
