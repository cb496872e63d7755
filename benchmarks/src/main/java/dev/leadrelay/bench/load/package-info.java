/** Made-up lead events with a believable mix, and the backlog that streams are fed from. */
@NullMarked
package dev.leadrelay.bench.load;

import org.jspecify.annotations.NullMarked;
