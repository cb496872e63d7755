package dev.leadrelay.ingest.domain.form;

import dev.leadrelay.ingest.domain.captcha.Provider;

/**
 * The captcha of a form.
 *
 * @param minimumScore below which an answer with a score counts as no, from 0 to 1; 0 for any
 */
public record Captcha(Provider provider, double minimumScore) {}
