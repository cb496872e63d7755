package dev.leadrelay.routing.adapter.plan;

import com.google.errorprone.annotations.FormatMethod;
import com.google.errorprone.annotations.FormatString;
import dev.leadrelay.routing.domain.plan.PlanProblem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.Node;

/** Collects everything that is wrong with a document. */
final class Problems {

  private final String file;
  private final List<PlanProblem> found = new ArrayList<>();

  Problems(String file) {
    this.file = file;
  }

  @FormatMethod
  void add(Node place, @FormatString String reason, Object... parts) {
    add(place.getStartMark(), reason.formatted(parts));
  }

  void add(Mark place, String reason) {
    found.add(new PlanProblem(file, place.getLine() + 1, reason));
  }

  boolean isEmpty() {
    return found.isEmpty();
  }

  List<PlanProblem> inOrder() {
    return found.stream().sorted(Comparator.comparingInt(PlanProblem::line)).distinct().toList();
  }
}
