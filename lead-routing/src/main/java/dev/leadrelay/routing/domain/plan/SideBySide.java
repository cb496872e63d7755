package dev.leadrelay.routing.domain.plan;

import com.google.errorprone.annotations.FormatMethod;
import com.google.errorprone.annotations.FormatString;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Says what keeps two plans from being tried side by side. Both work at the same desks: people,
 * their hours and caps, and the ledger of a pool exist once, so that only rules, clocks and further
 * pools may differ.
 */
public final class SideBySide {

  private final Plan live;
  private final Plan variant;
  private final List<String> refusals = new ArrayList<>();

  private SideBySide(Plan live, Plan variant) {
    this.live = live;
    this.variant = variant;
  }

  /** Every reason why not, as sentences; empty when they can. */
  public static List<String> refusals(Plan live, Plan variant) {
    var plans = new SideBySide(live, variant);
    plans.compare();
    return List.copyOf(plans.refusals);
  }

  private void compare() {
    if (!live.id().equals(variant.id())) {
      refuse("Expected a variant of plan '%s', but it is one of '%s'.", live.id(), variant.id());
    }
    var teams = live.teams().stream().map(Team::id).toList();
    if (!teams.equals(variant.teams().stream().map(Team::id).toList())) {
      refuse("Expected the teams %s of the live plan, but the variant has others.", teams);
      return;
    }
    if (!live.catchUps().equals(variant.catchUps())) {
      refuse("Expected the absences of the live plan, but the variant makes up for others.");
    }
    if (!live.tieBreakers().equals(variant.tieBreakers())) {
      refuse(
          "Expected the tie-breakers of the live plan, but the variant has others: a lead belongs to"
              + " one account, whichever plan decides.");
    }
    for (int i = 0; i < teams.size(); i++) {
      compare(live.teams().get(i), variant.teams().get(i));
    }
    if (refusals.isEmpty() && isSame()) {
      refuse("Expected a variant with other rules, pools or clocks, but it has the live plan's.");
    }
  }

  private void compare(Team team, Team other) {
    if (!Objects.equals(team.manager(), other.manager())) {
      refuse("Expected the manager of team '%s' as in the live plan, but it differs.", team.id());
    }
    for (var rep : team.reps()) {
      if (!other.rep(rep.id()).equals(team.rep(rep.id()))) {
        refuse(
            "Expected rep '%s' with the hours, weight, caps, deputy and contact of the live plan,"
                + " but the variant differs: it is one person, who works for both.",
            rep.id());
      }
    }
    for (var rep : other.reps()) {
      if (team.rep(rep.id()).isEmpty()) {
        refuse("Expected the reps of team '%s', but '%s' is none yet.", team.id(), rep.id());
      }
    }
    for (var pool : other.pools()) {
      if (team.pool(pool.id()).filter(known -> !known.equals(pool)).isPresent()) {
        refuse(
            "Expected pool '%s' as in the live plan, but the variant differs: both would write one"
                + " ledger. Give the variant's pool an id of its own.",
            pool.id());
      }
    }
  }

  private boolean isSame() {
    return texts(live).equals(texts(variant));
  }

  private static List<Object> texts(Plan plan) {
    List<Object> texts = new ArrayList<>();
    for (var rule : plan.rules()) {
      texts.add(List.of(rule.id(), text(rule.when()), rule.to(), rule.unlessAbsent()));
    }
    for (var policy : plan.sla()) {
      texts.add(text(policy.when()));
      texts.add(policy.withoutCondition());
    }
    return texts;
  }

  private static String text(@Nullable Condition condition) {
    return condition == null ? "" : condition.text();
  }

  @FormatMethod
  private void refuse(@FormatString String sentence, Object... parts) {
    refusals.add(sentence.formatted(parts));
  }
}
