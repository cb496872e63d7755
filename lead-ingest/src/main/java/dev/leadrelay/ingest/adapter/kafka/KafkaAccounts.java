package dev.leadrelay.ingest.adapter.kafka;

import dev.leadrelay.ingest.domain.account.Account;
import dev.leadrelay.ingest.domain.account.AccountLog;
import dev.leadrelay.ingest.domain.account.Companies;
import dev.leadrelay.ingest.domain.reception.LogUnavailableException;
import dev.leadrelay.schemas.topics.Topics;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Accounts on their topic. */
public final class KafkaAccounts implements AccountLog {

  private final Writer writer;

  public KafkaAccounts(Writer writer) {
    this.writer = writer;
  }

  @Override
  public void keep(Companies accounts) throws LogUnavailableException {
    writer.write(
        Topics.ACCOUNTS,
        accounts.byDomain().stream()
            .map(ofDomain -> Map.entry(ofDomain.getFirst().domain(), Optional.of(toAvro(ofDomain))))
            .toList());
  }

  @Override
  public void forget(String domain) throws LogUnavailableException {
    writer.write(Topics.ACCOUNTS, List.of(Map.entry(domain, Optional.empty())));
  }

  /** The first one is the account, and carries the others. */
  private static dev.leadrelay.schemas.Account toAvro(List<Account> ofDomain) {
    var others = ofDomain.stream().skip(1).map(other -> toAvro(other, List.of())).toList();
    return toAvro(ofDomain.getFirst(), others);
  }

  private static dev.leadrelay.schemas.Account toAvro(
      Account account, List<dev.leadrelay.schemas.Account> others) {
    return dev.leadrelay.schemas.Account.newBuilder()
        .setDomain(account.domain())
        .setName(account.name())
        .setOwner(account.owner())
        .setKey(account.key())
        .setIndustry(account.industry())
        .setEmployees(account.employees())
        .setCountry(account.country())
        .setTechnologies(account.technologies())
        .setOthers(others)
        .build();
  }
}
