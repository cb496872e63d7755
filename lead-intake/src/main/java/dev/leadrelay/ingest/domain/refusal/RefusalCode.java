package dev.leadrelay.ingest.domain.refusal;

/**
 * Why something was refused: what the metric is tagged with and rejected events are filtered by.
 */
public enum RefusalCode {
  WRONG_CONTENT_TYPE,
  WRONG_ENCODING,
  BODY_TOO_LARGE,
  BATCH_TOO_LARGE,
  NOT_UTF8,
  MALFORMED_JSON,
  MALFORMED_FORM,
  MISSING_FIELD,
  WRONG_TYPE,
  MALFORMED_VALUE,
  TOO_LONG,
  TOO_MANY,
  CONTROL_CHARACTER,
  TIME_OUT_OF_RANGE,
  NO_IDENTIFIER,
  HONEYPOT_FILLED,
  FILLED_TOO_FAST,
  CAPTCHA_FAILED,
  CAPTCHA_UNVERIFIED,
  WRONG_SIGNATURE
}
