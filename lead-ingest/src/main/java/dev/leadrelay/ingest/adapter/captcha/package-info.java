/** Asks captcha services, which all speak one protocol. */
@NullMarked
package dev.leadrelay.ingest.adapter.captcha;

import org.jspecify.annotations.NullMarked;
