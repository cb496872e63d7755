package dev.leadrelay.routing.domain.plan;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * How someone is told, besides the live stream that everybody has.
 *
 * @param webhook where signed notifications are posted; null: nowhere
 */
public record Contact(@Nullable URI webhook) {

  public static final Contact NONE = new Contact(null);
}
