package dev.leadrelay.routing.streams.mapping;

import dev.leadrelay.routing.domain.account.Account;
import dev.leadrelay.routing.domain.account.AccountBook;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Accounts of the contract as the companies that a lead may belong to. */
final class AccountMapper {

  private static final AccountBook NONE = new AccountBook(List.of());

  private AccountMapper() {}

  static AccountBook toDomain(dev.leadrelay.schemas.@Nullable Account account) {
    return account == null
        ? NONE
        : new AccountBook(
            Stream.concat(Stream.of(account), account.getOthers().stream())
                .map(AccountMapper::company)
                .toList());
  }

  private static Account company(dev.leadrelay.schemas.Account account) {
    return new Account(
        account.getDomain(),
        account.getName(),
        account.getOwner(),
        account.getKey(),
        account.getCountry());
  }
}
