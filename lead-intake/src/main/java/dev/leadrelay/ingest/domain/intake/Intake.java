package dev.leadrelay.ingest.domain.intake;

import dev.leadrelay.ingest.domain.check.Check;
import dev.leadrelay.ingest.domain.check.SubmissionReader;
import dev.leadrelay.ingest.domain.event.CanonicalEvent;
import dev.leadrelay.ingest.domain.event.Door;
import dev.leadrelay.ingest.domain.identity.LeadIds;
import dev.leadrelay.ingest.domain.normalise.AccountRules;
import dev.leadrelay.ingest.domain.normalise.CountryNames;
import dev.leadrelay.ingest.domain.normalise.Domains;
import dev.leadrelay.ingest.domain.normalise.FindDomain;
import dev.leadrelay.ingest.domain.normalise.Industries;
import dev.leadrelay.ingest.domain.normalise.JobTitles;
import dev.leadrelay.ingest.domain.normalise.MatchAccount;
import dev.leadrelay.ingest.domain.normalise.NormaliseCompanySize;
import dev.leadrelay.ingest.domain.normalise.NormaliseCountry;
import dev.leadrelay.ingest.domain.normalise.NormaliseEmail;
import dev.leadrelay.ingest.domain.normalise.NormaliseIndustry;
import dev.leadrelay.ingest.domain.normalise.NormalisePhone;
import dev.leadrelay.ingest.domain.normalise.PhoneNumbers;
import dev.leadrelay.ingest.domain.normalise.ReadJobTitle;
import dev.leadrelay.ingest.domain.normalise.ReadWithdrawal;
import dev.leadrelay.ingest.domain.normalise.Step;
import dev.leadrelay.ingest.domain.refusal.Refusal;
import dev.leadrelay.ingest.domain.refusal.RefusalCode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What happens to an event at every door, in this order: read, check, normalise, identify. Writing
 * it is the part of the door, and dropping a repeat that of the stream.
 */
public final class Intake {

  private final List<Check> checks;
  private final List<Step> steps;
  private final LeadIds leadIds;

  /**
   * What an intake looks things up in.
   *
   * @param titles tells what a job title means
   * @param accounts which domains belong to the account of another
   */
  public record Knowledge(
      PhoneNumbers phones,
      Domains domains,
      JobTitles titles,
      Industries industries,
      CountryNames countries,
      AccountRules accounts) {}

  /** An intake with the steps of the specification. */
  public Intake(Knowledge knowledge, LeadIds leadIds) {
    this.checks = Check.ALL;
    this.steps = steps(knowledge);
    this.leadIds = leadIds;
  }

  /** In this order: a national phone number is read as one of the country. */
  private static List<Step> steps(Knowledge knowledge) {
    return List.of(
        new NormaliseEmail(),
        new NormaliseCountry(knowledge.countries()),
        new NormalisePhone(knowledge.phones()),
        new NormaliseIndustry(knowledge.industries()),
        new NormaliseCompanySize(),
        new FindDomain(knowledge.domains()),
        new ReadJobTitle(knowledge.titles()),
        new MatchAccount(knowledge.accounts()),
        new ReadWithdrawal());
  }

  /**
   * Decides what becomes of an event.
   *
   * @param json the CloudEvent as maps, lists, texts, numbers and truth values
   */
  public Outcome take(Map<String, ?> json, Door door, Instant receivedAt) {
    var refusals = new ArrayList<Refusal>();
    var submission = SubmissionReader.read(json, door, receivedAt, refusals);
    checks.forEach(check -> check.apply(submission).ifPresent(refusals::add));
    return refusals.isEmpty()
        ? identify(normalise(submission.toEvent()))
        : new Outcome.Refused(refusals);
  }

  private CanonicalEvent normalise(CanonicalEvent event) {
    var normal = event;
    for (var step : steps) {
      normal = step.apply(normal);
    }
    return normal;
  }

  private Outcome identify(CanonicalEvent event) {
    return leadIds
        .leadIdOf(event)
        .<Outcome>map(leadId -> new Outcome.Accepted(leadId, event))
        .orElseGet(() -> new Outcome.Refused(List.of(UNREADABLE_PHONE)));
  }

  // Of all identifiers only a phone number can be sent, pass the checks, and yet say nothing.
  private static final Refusal UNREADABLE_PHONE =
      new Refusal(
          RefusalCode.NO_IDENTIFIER,
          "/data/person/phone",
          "Expected a phone number that can be called, as nothing else identifies the person, but"
              + " it is none; an international one starts with +.");
}
