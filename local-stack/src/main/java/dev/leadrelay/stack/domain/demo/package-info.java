/** The demo's made-up people: what visitors do on a site, and how reps keep their promises. */
@NullMarked
package dev.leadrelay.stack.domain.demo;

import org.jspecify.annotations.NullMarked;
