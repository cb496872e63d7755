package dev.leadrelay.ingest.adapter.libraries;

import dev.leadrelay.ingest.adapter.tables.Tables;
import dev.leadrelay.ingest.domain.identity.KeyedHash;
import dev.leadrelay.ingest.domain.identity.LeadIds;
import dev.leadrelay.ingest.domain.intake.Intake;
import dev.leadrelay.ingest.domain.normalise.JobTitles;
import java.util.Set;

/** The intake with the libraries and tables that ship: the same at every door. */
public final class StandardIntake {

  private StandardIntake() {}

  /**
   * An intake.
   *
   * @param identities what lead ids are derived with
   */
  public static Intake with(KeyedHash identities) {
    return new Intake(
        new LibPhoneNumbers(),
        new PublicSuffixDomains(Set.copyOf(Tables.read("freemail-domains.txt"))),
        new JobTitles(Tables.read("job-titles.txt")),
        new LeadIds(identities));
  }
}
