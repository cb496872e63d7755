package dev.leadrelay.ingest.adapter.kafka;

import dev.leadrelay.ingest.domain.account.Account;
import dev.leadrelay.ingest.domain.account.AccountLog;
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
  public void keep(List<Account> accounts) throws LogUnavailableException {
    writer.write(
        Topics.ACCOUNTS,
        accounts.stream()
            .map(account -> Map.entry(account.domain(), Optional.of(toAvro(account))))
            .toList());
  }

  @Override
  public void forget(String domain) throws LogUnavailableException {
    writer.write(Topics.ACCOUNTS, List.of(Map.entry(domain, Optional.empty())));
  }

  private static dev.leadrelay.schemas.Account toAvro(Account account) {
    return dev.leadrelay.schemas.Account.newBuilder()
        .setDomain(account.domain())
        .setName(account.name())
        .setOwner(account.owner())
        .setKey(account.key())
        .setIndustry(account.industry())
        .setEmployees(account.employees())
        .setCountry(account.country())
        .setTechnologies(account.technologies())
        .build();
  }
}
