/** Forms that wait until their captcha can be verified. */
@NullMarked
package dev.leadrelay.ingest.adapter.aside;

import org.jspecify.annotations.NullMarked;
