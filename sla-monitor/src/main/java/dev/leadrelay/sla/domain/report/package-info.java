/** The answer to how a period went. */
@NullMarked
package dev.leadrelay.sla.domain.report;

import org.jspecify.annotations.NullMarked;
