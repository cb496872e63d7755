/** The routing plan: teams, pools, rules and the times to answer in. */
@NullMarked
package dev.leadrelay.routing.domain.plan;

import org.jspecify.annotations.NullMarked;
