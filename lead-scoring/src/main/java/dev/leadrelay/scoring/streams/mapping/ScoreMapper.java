package dev.leadrelay.scoring.streams.mapping;

import dev.leadrelay.schemas.FitBand;
import dev.leadrelay.schemas.LeadScore;
import dev.leadrelay.schemas.Level;
import dev.leadrelay.schemas.Qualification;
import dev.leadrelay.schemas.QualificationCause;
import dev.leadrelay.schemas.RulePoints;
import dev.leadrelay.scoring.domain.action.Adviser;
import dev.leadrelay.scoring.domain.action.NextAction;
import dev.leadrelay.scoring.domain.engine.Cause;
import dev.leadrelay.scoring.domain.engine.LevelChange;
import dev.leadrelay.scoring.domain.engine.Standing;
import dev.leadrelay.scoring.domain.lead.Companies;
import dev.leadrelay.scoring.domain.lead.KnownAttribute;
import dev.leadrelay.scoring.domain.lead.LeadState;
import dev.leadrelay.scoring.domain.lead.Profile;
import dev.leadrelay.scoring.domain.model.ScoringModel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** From a standing to the records of the contract. */
public final class ScoreMapper {

  private final ScoringModel model;

  public ScoreMapper(ScoringModel model) {
    this.model = model;
  }

  public LeadScore score(String leadId, Standing standing, LeadState state) {
    var next = Adviser.advise(model, standing, state);
    return new LeadScore(
        leadId,
        Instant.ofEpochMilli(standing.at()),
        standing.score(),
        standing.fit(),
        standing.behaviour(),
        standing.negative(),
        toAvro(standing.fitBand()),
        toAvro(standing.level()),
        rules(standing),
        standing.signals(),
        toAvro(standing.coolsAt()),
        model.id(),
        model.version(),
        next.map(action -> action.action().label()).orElse(null),
        next.map(NextAction::because).orElse(null));
  }

  /**
   * A change of level.
   *
   * @param companies that the CRM knows under the profile's domain
   */
  public Qualification qualification(
      String leadId, LevelChange change, Profile profile, Companies companies) {
    var standing = change.to();
    return new Qualification(
        leadId,
        Instant.ofEpochMilli(standing.at()),
        toAvro(change.from()),
        toAvro(standing.level()),
        standing.score(),
        standing.fit(),
        standing.behaviour(),
        standing.negative(),
        toAvro(standing.fitBand()),
        rules(standing),
        standing.signals(),
        model.id(),
        model.version(),
        toAvro(change.cause()),
        toAvro(standing.coolsAt()),
        ProfileMapper.person(profile),
        ProfileMapper.company(profile),
        source(profile),
        AccountMapper.toAvro(profile.domain(), companies));
  }

  private static @Nullable String source(Profile profile) {
    var campaign = profile.value(KnownAttribute.LEAD_CAMPAIGN);
    return (String) (campaign == null ? profile.value(KnownAttribute.LEAD_SENDER) : campaign);
  }

  private static List<RulePoints> rules(Standing standing) {
    var rules = new ArrayList<RulePoints>(standing.rules().size());
    for (var rule : standing.rules()) {
      rules.add(new RulePoints(rule.rule().id(), rule.points()));
    }
    return rules;
  }

  private static QualificationCause toAvro(Cause cause) {
    return switch (cause) {
      case Cause.ByEvent(var source, var id, var type) ->
          new QualificationCause(source, id, type, null, null, null);
      case Cause.ByTime(var what) ->
          new QualificationCause(
              null, null, null, what.name().toLowerCase(Locale.ROOT), null, null);
      case Cause.ByMerge(var other) -> new QualificationCause(null, null, null, null, other, null);
      case Cause.ByAccount(var domain) ->
          new QualificationCause(null, null, null, null, null, domain);
    };
  }

  private static @Nullable Instant toAvro(OptionalLong instant) {
    return instant.isPresent() ? Instant.ofEpochMilli(instant.getAsLong()) : null;
  }

  /** The level that a record of the contract names. */
  public static dev.leadrelay.scoring.domain.lead.Level toDomain(Level level) {
    return switch (level) {
      case NONE -> dev.leadrelay.scoring.domain.lead.Level.NONE;
      case MQL -> dev.leadrelay.scoring.domain.lead.Level.MQL;
      case HOT -> dev.leadrelay.scoring.domain.lead.Level.HOT;
      case DISQUALIFIED -> dev.leadrelay.scoring.domain.lead.Level.DISQUALIFIED;
    };
  }

  public static Level toAvro(dev.leadrelay.scoring.domain.lead.Level level) {
    return switch (level) {
      case NONE -> Level.NONE;
      case MQL -> Level.MQL;
      case HOT -> Level.HOT;
      case DISQUALIFIED -> Level.DISQUALIFIED;
    };
  }

  static FitBand toAvro(dev.leadrelay.scoring.domain.model.FitBand band) {
    return switch (band) {
      case LOW -> FitBand.LOW;
      case MEDIUM -> FitBand.MEDIUM;
      case HIGH -> FitBand.HIGH;
    };
  }
}
