package dev.leadrelay.routing.adapter.plan;

import dev.leadrelay.routing.domain.calendar.WorkingTime;
import dev.leadrelay.routing.domain.plan.Contact;
import dev.leadrelay.routing.domain.plan.Counted;
import dev.leadrelay.routing.domain.plan.Manager;
import dev.leadrelay.routing.domain.plan.Pool;
import dev.leadrelay.routing.domain.plan.Rep;
import dev.leadrelay.routing.domain.plan.Strategy;
import dev.leadrelay.routing.domain.plan.Team;
import dev.leadrelay.routing.domain.plan.WhenNobody;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** Reads the {@code teams} of a plan. */
final class TeamReader {

  private static final int MAX_WEIGHT = 1_000;

  private final Problems problems;
  private final Map<String, WorkingTime> calendars;
  private final Map<String, String> teamOfRep = new HashMap<>();
  private final Set<String> teamIds = new HashSet<>();
  private final Set<String> poolIds = new HashSet<>();

  TeamReader(Problems problems, Map<String, WorkingTime> calendars) {
    this.problems = problems;
    this.calendars = calendars;
  }

  List<Team> read(Section plan) {
    List<Team> teams = plan.list("teams").stream().map(this::team).toList();
    if (teams.isEmpty()) {
      problems.add(plan.node(), "Expected at least one team in 'teams', but there is none.");
    }
    return teams;
  }

  private Team team(Node node) {
    var section = new Section(node, "a team", problems).allow("id", "manager", "reps", "pools");
    var id = section.text("id");
    if (!teamIds.add(id)) {
      problems.add(node, "Expected every team once, but '%s' is there twice.", id);
    }
    Map<String, Rep> reps = new LinkedHashMap<>();
    section.list("reps").forEach(rep -> addRep(reps, id, rep));
    section.list("reps").forEach(rep -> checkDeputy(reps, rep));
    List<Pool> pools = new ArrayList<>();
    section.list("pools").forEach(pool -> pools.add(pool(pool, reps)));
    if (pools.isEmpty()) {
      problems.add(node, "Expected at least one pool in team '%s', but there is none.", id);
    }
    checkFallbacks(section, pools);
    return new Team(id, manager(section), List.copyOf(reps.values()), pools);
  }

  private void addRep(Map<String, Rep> reps, String team, Node node) {
    var section =
        new Section(node, "a rep", problems)
            .allow("id", "calendar", "weight", "maxOpen", "maxPerDay", "deputy", "contact");
    var id = section.text("id");
    var other = teamOfRep.putIfAbsent(id, team);
    if (other != null) {
      problems.add(
          node,
          "Expected a rep in one team, but '%s' is %s.",
          id,
          other.equals(team)
              ? "there twice"
              : "in team '%s' and in team '%s'".formatted(other, team));
      return;
    }
    int weight = section.positive("weight").orElse(1);
    if (weight > MAX_WEIGHT) {
      problems.add(node, "Expected a weight of at most %d, but found %d.", MAX_WEIGHT, weight);
    }
    int maxOpen = section.positive("maxOpen").orElse(Rep.UNBOUNDED);
    int maxPerDay = section.positive("maxPerDay").orElse(Rep.UNBOUNDED);
    var deputy = section.optionalText("deputy").orElse(null);
    reps.put(
        id,
        new Rep(
            id, weight, maxOpen, maxPerDay, hours(section), deputy, ContactReader.read(section)));
  }

  private void checkDeputy(Map<String, Rep> reps, Node node) {
    var section = new Section(node, "a rep", problems);
    var deputy = section.optionalText("deputy");
    if (deputy.isPresent()
        && (!reps.containsKey(deputy.get()) || deputy.get().equals(section.text("id")))) {
      problems.add(
          section.get("deputy").orElseThrow(),
          "Expected another rep of the team as deputy, but found '%s'.",
          deputy.get());
    }
  }

  private WorkingTime hours(Section rep) {
    var name = rep.optionalText("calendar");
    if (name.isEmpty()) {
      return WorkingTime.ALWAYS;
    }
    var calendar = calendars.get(name.get());
    if (calendar == null) {
      problems.add(
          rep.get("calendar").orElseThrow(),
          "Expected a calendar of the plan, but there is none named '%s'.",
          name.get());
      return WorkingTime.ALWAYS;
    }
    return calendar;
  }

  private @Nullable Manager manager(Section team) {
    var node = team.get("manager").orElse(null);
    if (node == null) {
      return null;
    }
    if (node instanceof ScalarNode scalar) {
      return new Manager(scalar.getValue(), Contact.NONE);
    }
    if (node instanceof MappingNode) {
      var section = new Section(node, "a manager", problems).allow("id", "contact");
      return new Manager(section.text("id"), ContactReader.read(section));
    }
    problems.add(node, "Expected a manager's id, but found something else.");
    return null;
  }

  private Pool pool(Node node, Map<String, Rep> reps) {
    var section =
        new Section(node, "a pool", problems)
            .allow("id", "members", "strategy", "whenNobody", "counts");
    var id = section.text("id");
    if (!poolIds.add(id)) {
      problems.add(node, "Expected every pool once, but '%s' is there twice.", id);
    }
    var members = new LinkedHashMap<String, Rep>();
    for (var name : section.texts("members")) {
      var rep = reps.get(name.getValue());
      if (rep == null) {
        problems.add(
            name, "Expected a rep of the team, but there is none named '%s'.", name.getValue());
      } else if (members.put(name.getValue(), rep) != null) {
        problems.add(name, "Expected a member once, but '%s' is there twice.", name.getValue());
      }
    }
    if (section.texts("members").isEmpty()) {
      problems.add(node, "Expected a pool with members, but '%s' has none.", id);
    }
    return new Pool(
        id, List.copyOf(members.values()), strategy(section), whenNobody(section), counts(section));
  }

  private Set<Counted> counts(Section pool) {
    if (pool.get("counts").isEmpty()) {
      return Pool.COUNTS;
    }
    var counts = EnumSet.noneOf(Counted.class);
    for (var way : pool.texts("counts")) {
      Stream.of(Counted.values())
          .filter(known -> known.name().toLowerCase(Locale.ROOT).equals(way.getValue()))
          .findFirst()
          .ifPresentOrElse(
              counts::add,
              () ->
                  problems.add(
                      way,
                      "Expected owner, manual and reroute in 'counts', but found '%s'.",
                      way.getValue()));
    }
    return counts;
  }

  private Strategy strategy(Section pool) {
    var text = pool.optionalText("strategy").orElse(Strategy.ROUND_ROBIN.name());
    for (var strategy : Strategy.values()) {
      if (strategy.name().equals(text)) {
        return strategy;
      }
    }
    problems.add(
        pool.get("strategy").orElseThrow(),
        "Expected ROUND_ROBIN or LEAST_LOADED as strategy, but found '%s'.",
        text);
    return Strategy.ROUND_ROBIN;
  }

  private WhenNobody whenNobody(Section pool) {
    var node = pool.get("whenNobody");
    if (node.isEmpty()) {
      return WhenNobody.HOLD_FOREVER;
    }
    var section = new Section(node.get(), "a pool's 'whenNobody'", problems).allow("hold", "then");
    Optional<String> then =
        section
            .get("then")
            .map(target -> new Section(target, "'then'", problems).allow("pool").text("pool"));
    if (section.text("hold").equals("forever")) {
      then.ifPresent(
          _ ->
              problems.add(
                  node.get(), "Expected no 'then' after 'hold: forever', but there is one."));
      return WhenNobody.HOLD_FOREVER;
    }
    Optional<Duration> hold = Durations.read(section, "hold");
    if (hold.isPresent() && then.isEmpty()) {
      problems.add(
          node.get(), "Expected 'then: {pool: …}' after a bounded hold, but it is missing.");
    }
    return new WhenNobody(hold.orElse(null), then.orElse(null));
  }

  private void checkFallbacks(Section team, List<Pool> pools) {
    var nodes = team.list("pools");
    for (int i = 0; i < pools.size(); i++) {
      var then = pools.get(i).whenNobody().then();
      boolean known = pools.stream().anyMatch(pool -> pool.id().equals(then));
      if (then != null && (!known || then.equals(pools.get(i).id()))) {
        problems.add(
            nodes.get(i),
            "Expected another pool of the same team after 'then', but found '%s'.",
            then);
      }
    }
  }
}
