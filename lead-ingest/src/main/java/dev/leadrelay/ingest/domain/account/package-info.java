/** The companies of the CRM. */
@NullMarked
package dev.leadrelay.ingest.domain.account;

import org.jspecify.annotations.NullMarked;
