package dev.leadrelay.ingest.domain.normalise;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads telephone numbers as people write them. */
public interface PhoneNumbers {

  /**
   * The number in E.164; empty when it is not a possible one.
   *
   * @param region ISO 3166-1 code of the country whose national form is meant; null when unknown
   */
  Optional<String> toE164(String written, @Nullable String region);
}
