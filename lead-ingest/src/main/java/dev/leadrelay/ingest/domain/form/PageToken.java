package dev.leadrelay.ingest.domain.form;

/**
 * The token that a page with a form asks for when it is shown.
 *
 * @param field name of the hidden field that brings it back
 * @param minimumSeconds in which no person can fill in the form
 * @param required whether a form without it is refused; pages without any script cannot have one
 */
public record PageToken(String field, int minimumSeconds, boolean required) {}
