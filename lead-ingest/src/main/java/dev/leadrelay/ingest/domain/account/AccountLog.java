package dev.leadrelay.ingest.domain.account;

import dev.leadrelay.ingest.domain.reception.LogUnavailableException;
import java.util.List;

/** Where accounts are kept: the newest with a domain holds. */
public interface AccountLog {

  /**
   * Keeps accounts.
   *
   * @throws LogUnavailableException when not all are known to be kept; to say it again is safe
   */
  void keep(List<Account> accounts) throws LogUnavailableException;

  /**
   * Forgets the account of a domain, if there is one.
   *
   * @throws LogUnavailableException when that is not known to be kept; to say it again is safe
   */
  void forget(String domain) throws LogUnavailableException;
}
