/** What an import keeps on disk: how far it got, and what was refused. */
@NullMarked
package dev.leadrelay.stack.adapter.file;

import org.jspecify.annotations.NullMarked;
