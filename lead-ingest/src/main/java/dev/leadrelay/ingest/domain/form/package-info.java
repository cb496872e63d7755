/** HTML forms and how their fields become an event. */
@NullMarked
package dev.leadrelay.ingest.domain.form;

import org.jspecify.annotations.NullMarked;
