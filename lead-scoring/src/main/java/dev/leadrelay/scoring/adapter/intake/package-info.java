/** Events as the doors of ingest read them. */
@NullMarked
package dev.leadrelay.scoring.adapter.intake;

import org.jspecify.annotations.NullMarked;
