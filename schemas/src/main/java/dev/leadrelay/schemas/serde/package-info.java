/** How Avro records become bytes and back, in Confluent's wire format. */
@NullMarked
package dev.leadrelay.schemas.serde;

import org.jspecify.annotations.NullMarked;
