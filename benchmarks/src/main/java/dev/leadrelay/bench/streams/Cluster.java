package dev.leadrelay.bench.streams;

import dev.leadrelay.testkit.backbone.Backbone;

/**
 * A broker and a registry that run.
 *
 * @param registryUrl base URL of the registry's Confluent API
 */
public record Cluster(String bootstrapServers, String registryUrl) {

  public static Cluster of(Backbone backbone) {
    return new Cluster(backbone.bootstrapServers(), backbone.registryUrl());
  }
}
