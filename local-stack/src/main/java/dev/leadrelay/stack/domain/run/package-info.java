/** What the local stack consists of and how its start and end are told. */
@NullMarked
package dev.leadrelay.stack.domain.run;

import org.jspecify.annotations.NullMarked;
