/** Scoring models as YAML documents. */
@NullMarked
package dev.leadrelay.scoring.adapter.model;

import org.jspecify.annotations.NullMarked;
