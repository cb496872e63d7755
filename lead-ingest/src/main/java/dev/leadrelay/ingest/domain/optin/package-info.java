/** Consent that counts only after a click in a mail. */
@NullMarked
package dev.leadrelay.ingest.domain.optin;

import org.jspecify.annotations.NullMarked;
