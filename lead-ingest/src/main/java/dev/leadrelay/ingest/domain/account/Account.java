package dev.leadrelay.ingest.domain.account;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A company as the CRM knows it.
 *
 * @param domain registrable domain, by which leads find it
 * @param owner the rep who answers for it; null: nobody
 * @param key whether it is a key account
 * @param industry in the shipped taxonomy
 * @param country ISO 3166-1 alpha-2 code of the seat
 * @param technologies in use, lower case
 */
public record Account(
    String domain,
    String name,
    @Nullable String owner,
    boolean key,
    @Nullable String industry,
    @Nullable Integer employees,
    @Nullable String country,
    List<String> technologies) {}
