package dev.leadrelay.ingest.domain.captcha;

/** The captcha services that are known; they share one protocol. */
public enum Provider {
  RECAPTCHA("g-recaptcha-response"),
  HCAPTCHA("h-captcha-response"),
  TURNSTILE("cf-turnstile-response");

  private final String field;

  Provider(String field) {
    this.field = field;
  }

  /** Name of the form field in which the page sends what the service gave it. */
  public String field() {
    return field;
  }
}
