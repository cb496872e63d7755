package dev.leadrelay.ingest.domain.captcha;

/** A captcha service. */
@FunctionalInterface
public interface CaptchaVerifier {

  /**
   * Asks the service. Answers within seconds, whatever the service does.
   *
   * @param response what the page was given when the captcha was solved
   * @param minimumScore below which an answer with a score counts as no; 0 for any
   */
  Verdict verify(Provider provider, String response, double minimumScore);
}
