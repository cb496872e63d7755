package dev.leadrelay.ingest.adapter.libraries;

import dev.leadrelay.ingest.adapter.tables.Tables;
import dev.leadrelay.ingest.domain.identity.KeyedHash;
import dev.leadrelay.ingest.domain.identity.LeadIds;
import dev.leadrelay.ingest.domain.intake.Intake;
import dev.leadrelay.ingest.domain.normalise.AccountRules;
import dev.leadrelay.ingest.domain.normalise.CountryNames;
import dev.leadrelay.ingest.domain.normalise.Industries;
import dev.leadrelay.ingest.domain.normalise.JobTitles;
import java.util.Set;

/** The intake with the libraries and tables that ship: the same at every door. */
public final class StandardIntake {

  private StandardIntake() {}

  /**
   * An intake where every company is known by its own domain.
   *
   * @param identities what lead ids are derived with
   */
  public static Intake with(KeyedHash identities) {
    return with(identities, AccountRules.NONE);
  }

  /**
   * An intake.
   *
   * @param identities what lead ids are derived with
   */
  public static Intake with(KeyedHash identities, AccountRules accounts) {
    return new Intake(knowledge(accounts), new LeadIds(identities));
  }

  /** The libraries and tables that ship, for who looks something up beside an intake. */
  public static Intake.Knowledge knowledge(AccountRules accounts) {
    return new Intake.Knowledge(
        new LibPhoneNumbers(),
        new PublicSuffixDomains(Set.copyOf(Tables.read("freemail-domains.txt"))),
        new JobTitles(Tables.read("job-titles.txt"), Tables.read("job-functions.txt")),
        new Industries(Tables.read("industries.txt")),
        new CountryNames(),
        accounts);
  }
}
