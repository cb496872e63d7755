/** What an experiment between two plans needs before it starts, and what it shows. */
@NullMarked
package dev.leadrelay.routing.domain.experiment;

import org.jspecify.annotations.NullMarked;
