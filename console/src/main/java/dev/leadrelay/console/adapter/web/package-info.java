/** What the pages need of the server besides themselves. */
@NullMarked
package dev.leadrelay.console.adapter.web;

import org.jspecify.annotations.NullMarked;
