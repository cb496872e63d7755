/** Who is known on a browser, and whose its anonymous events are. */
@NullMarked
package dev.leadrelay.ingest.domain.browser;

import org.jspecify.annotations.NullMarked;
