/** Mails over SMTP. */
@NullMarked
package dev.leadrelay.ingest.adapter.mail;

import org.jspecify.annotations.NullMarked;
