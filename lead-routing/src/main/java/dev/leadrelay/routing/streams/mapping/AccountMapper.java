package dev.leadrelay.routing.streams.mapping;

import dev.leadrelay.routing.domain.account.Account;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Accounts of the contract as conditions see them. */
final class AccountMapper {

  private AccountMapper() {}

  static Map<String, Object> toDomain(dev.leadrelay.schemas.@Nullable Account account) {
    return account == null
        ? Map.of()
        : new Account(
                account.getDomain(),
                account.getName(),
                account.getOwner(),
                account.getKey(),
                account.getCountry())
            .attributes();
  }
}
