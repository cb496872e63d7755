package dev.leadrelay.ingest.domain.captcha;

/** What a captcha service says. */
public enum Verdict {
  /** A person solved it. */
  HUMAN,
  /** Nobody did, or not well enough. */
  NOT_HUMAN,
  /** It was solved, but too long ago or already asked for: the service no longer knows. */
  TOO_LATE,
  /** The service did not answer: neither yes nor no. */
  UNANSWERED
}
