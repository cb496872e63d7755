/** Whether a person filled in a form, by the word of somebody else. */
@NullMarked
package dev.leadrelay.ingest.domain.captcha;

import org.jspecify.annotations.NullMarked;
