package dev.leadrelay.scoring;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.core.io.Resource;

/**
 * How leads are scored.
 *
 * @param model the scoring model, a YAML document
 * @param identityKey secret that ingest derives lead ids from
 */
@ConfigurationProperties("leadrelay.scoring")
record ScoringProperties(Resource model, String identityKey) {}
