package dev.leadrelay.bench.load;

import dev.leadrelay.routing.adapter.plan.PlanReader;
import dev.leadrelay.routing.domain.plan.Plan;
import dev.leadrelay.stack.adapter.process.Installation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;

/** The routing plan that figures are given for: one pool of twenty who always work. */
public final class BenchmarkPlan {

  public static final String FILE = "benchmarks/plan.yml";

  private BenchmarkPlan() {}

  public static Plan read() {
    try {
      return new PlanReader()
          .read(FILE, Files.readString(Installation.find().home().resolve(FILE)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
