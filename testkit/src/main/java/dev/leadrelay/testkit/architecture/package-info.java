/** The rules that hold in every service. */
@NullMarked
package dev.leadrelay.testkit.architecture;

import org.jspecify.annotations.NullMarked;
