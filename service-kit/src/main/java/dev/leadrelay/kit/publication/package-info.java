/**
 * Publishing YAML documents such as models and plans: editions, who wrote them and why, and which
 * of them is the newest.
 */
@NullMarked
package dev.leadrelay.kit.publication;

import org.jspecify.annotations.NullMarked;
