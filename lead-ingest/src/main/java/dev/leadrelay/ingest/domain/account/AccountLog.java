package dev.leadrelay.ingest.domain.account;

import dev.leadrelay.ingest.domain.reception.LogUnavailableException;

/** Where accounts are kept: all of a domain together, and what was told of a domain last holds. */
public interface AccountLog {

  /**
   * Keeps accounts, in place of all that were known of their domains.
   *
   * @throws LogUnavailableException when not all are known to be kept; to say it again is safe
   */
  void keep(Companies accounts) throws LogUnavailableException;

  /**
   * Forgets the accounts of a domain, if there are any.
   *
   * @throws LogUnavailableException when that is not known to be kept; to say it again is safe
   */
  void forget(String domain) throws LogUnavailableException;
}
