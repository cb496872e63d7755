package dev.leadrelay.routing.domain.plan;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * How someone is told, besides the live stream that everybody has.
 *
 * @param webhook where signed notifications are posted; null: nowhere
 * @param email null: unknown
 * @param slack id in Slack; null: unknown
 */
public record Contact(@Nullable URI webhook, @Nullable String email, @Nullable String slack) {

  public static final Contact NONE = new Contact(null, null, null);
}
