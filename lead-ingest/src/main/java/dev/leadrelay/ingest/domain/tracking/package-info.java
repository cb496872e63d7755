/** What a call of Segment's tracking API means. */
@NullMarked
package dev.leadrelay.ingest.domain.tracking;

import org.jspecify.annotations.NullMarked;
