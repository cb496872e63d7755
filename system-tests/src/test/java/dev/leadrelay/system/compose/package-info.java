/** Keeps docker-compose.yml and the Dockerfile honest where there is no Docker engine. */
@NullMarked
package dev.leadrelay.system.compose;

import org.jspecify.annotations.NullMarked;
