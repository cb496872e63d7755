/** What one decision costs, without Kafka. */
@NullMarked
package dev.leadrelay.bench.decision;

import org.jspecify.annotations.NullMarked;
