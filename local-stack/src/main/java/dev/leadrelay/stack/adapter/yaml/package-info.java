/** Mappings as YAML files. */
@NullMarked
package dev.leadrelay.stack.adapter.yaml;

import org.jspecify.annotations.NullMarked;
