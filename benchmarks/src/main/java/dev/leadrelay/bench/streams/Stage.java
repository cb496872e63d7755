package dev.leadrelay.bench.streams;

import java.util.function.Consumer;
import org.apache.kafka.streams.StreamsBuilder;

/**
 * A topology to run.
 *
 * @param name what it is called in tables
 * @param output topic whose records are counted
 * @param build adds the topology to a builder
 */
public record Stage(String name, String output, Consumer<StreamsBuilder> build) {}
