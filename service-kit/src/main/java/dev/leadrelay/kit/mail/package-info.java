/** Mails over SMTP. */
@NullMarked
package dev.leadrelay.kit.mail;

import org.jspecify.annotations.NullMarked;
