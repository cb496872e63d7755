/** What another model means for the leads that are stored. */
@NullMarked
package dev.leadrelay.scoring.streams.model;

import org.jspecify.annotations.NullMarked;
