package dev.leadrelay.scoring.domain.model;

import dev.leadrelay.scoring.domain.action.ActionRule;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A compiled scoring model. */
public final class ScoringModel {

  private final String id;
  private final int version;
  private final long fingerprint;
  private final List<ProfileRule> profileRules;
  private final Map<String, List<EventRule>> rulesByType;
  private final List<EventRule> eventRules;
  private final int[] keys;
  private final FitBands bands;
  private final LevelRules levels;
  private final List<ActionRule> actions;
  private final List<EventRule> along;

  /**
   * @param fingerprint changes with every edit of the document
   */
  public ScoringModel(
      String id,
      int version,
      long fingerprint,
      List<ProfileRule> profileRules,
      List<EventRule> eventRules,
      FitBands bands,
      LevelRules levels) {
    this(id, version, fingerprint, profileRules, eventRules, bands, levels, List.of());
  }

  /**
   * @param fingerprint changes with every edit of the document
   * @param actions what to do next: the first that holds decides
   */
  public ScoringModel(
      String id,
      int version,
      long fingerprint,
      List<ProfileRule> profileRules,
      List<EventRule> eventRules,
      FitBands bands,
      LevelRules levels,
      List<ActionRule> actions) {
    this(id, version, fingerprint, profileRules, eventRules, bands, levels, actions, List.of());
  }

  private ScoringModel(
      String id,
      int version,
      long fingerprint,
      List<ProfileRule> profileRules,
      List<EventRule> eventRules,
      FitBands bands,
      LevelRules levels,
      List<ActionRule> actions,
      List<EventRule> along) {
    this.id = id;
    this.version = version;
    this.fingerprint = fingerprint;
    this.profileRules = List.copyOf(profileRules);
    this.rulesByType =
        Stream.concat(eventRules.stream(), along.stream())
            .collect(Collectors.groupingBy(EventRule::on));
    this.eventRules = eventRules.stream().sorted(Comparator.comparingInt(EventRule::key)).toList();
    this.keys = this.eventRules.stream().mapToInt(EventRule::key).toArray();
    this.bands = bands;
    this.levels = levels;
    this.actions = List.copyOf(actions);
    this.along = List.copyOf(along);
  }

  /**
   * The same model, which counts for some rules of another one as well: they give no points, but
   * when that one takes over, nothing is missing from their counts.
   */
  public ScoringModel countingAlong(List<EventRule> others) {
    return new ScoringModel(
        id,
        version,
        fingerprint,
        profileRules,
        eventRules,
        bands,
        levels,
        actions,
        others.stream().filter(rule -> eventRule(rule.key()) == null).toList());
  }

  /** The rule with a key that counts, whether it gives points or not; null when there is none. */
  public @Nullable EventRule counting(int key) {
    var own = eventRule(key);
    return own != null || along.isEmpty()
        ? own
        : along.stream().filter(rule -> rule.key() == key).findFirst().orElse(null);
  }

  public String id() {
    return id;
  }

  public int version() {
    return version;
  }

  public long fingerprint() {
    return fingerprint;
  }

  /** Rules over the profile, in the order of the document. */
  public List<ProfileRule> profileRules() {
    return profileRules;
  }

  /** Rules over events, in an order of their own. */
  public List<EventRule> eventRules() {
    return eventRules;
  }

  /** All rules: those over the profile, then those over events. */
  public List<Rule> rules() {
    return Stream.<Rule>concat(profileRules.stream(), eventRules.stream()).toList();
  }

  /** The rules that count events of a type. */
  public List<EventRule> rulesOn(String type) {
    return rulesByType.getOrDefault(type, List.of());
  }

  /** The event rule with a key; null when the model has it no more. */
  public @Nullable EventRule eventRule(int key) {
    int place = Arrays.binarySearch(keys, key);
    return place >= 0 ? eventRules.get(place) : null;
  }

  /** What to do next about a lead: the first that holds decides. */
  public List<ActionRule> actions() {
    return actions;
  }

  public FitBands bands() {
    return bands;
  }

  public LevelRules levels() {
    return levels;
  }
}
