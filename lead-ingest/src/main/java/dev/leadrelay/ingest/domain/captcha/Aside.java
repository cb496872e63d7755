package dev.leadrelay.ingest.domain.captcha;

import dev.leadrelay.ingest.domain.reception.LogUnavailableException;
import java.nio.ByteBuffer;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Where forms wait whose captcha could not be verified: they are neither dropped nor trusted. */
public interface Aside {

  /** A form as it arrived. */
  record Waiting(String formId, Instant receivedAt, @Nullable String contentType, ByteBuffer raw) {}

  /** Returns when it is stored on all in-sync replicas. */
  void put(Waiting form) throws LogUnavailableException;
}
