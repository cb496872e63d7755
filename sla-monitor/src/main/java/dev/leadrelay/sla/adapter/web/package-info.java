/** The HTTP API. */
@NullMarked
package dev.leadrelay.sla.adapter.web;

import org.jspecify.annotations.NullMarked;
