/** Models and leads for tests. */
@NullMarked
package dev.leadrelay.scoring.testdata;

import org.jspecify.annotations.NullMarked;
