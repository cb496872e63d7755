package dev.leadrelay.ingest.domain.event;

import org.jspecify.annotations.Nullable;

/**
 * Consent that a form asked for and that counts only after a click in a mail.
 *
 * @param formId the form that asked
 * @param wording the text that it showed
 */
public record OptIn(String formId, @Nullable String wording) {}
