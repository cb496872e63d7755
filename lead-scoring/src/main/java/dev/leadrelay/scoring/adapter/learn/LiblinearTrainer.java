package dev.leadrelay.scoring.adapter.learn;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import dev.leadrelay.scoring.domain.learning.Trainer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Trains with LIBLINEAR: to the one optimum of a convex problem, without any randomness. */
public final class LiblinearTrainer implements Trainer {

  /** How dear large weights are; the intercept costs nothing, so the mean chance is right. */
  private static final double PENALTY = 2;

  private static final double TOLERANCE = 1e-6;
  private static final double ONE = 1;

  static {
    Linear.disableDebugOutput();
  }

  @Override
  public Weights train(List<double[]> features, List<Boolean> won) {
    var problem = problem(features, won);
    var parameter = new Parameter(SolverType.L2R_LR, 1 / PENALTY, TOLERANCE);
    parameter.setRegularizeBias(false);
    return weights(Linear.train(problem, parameter));
  }

  private static Problem problem(List<double[]> features, List<Boolean> won) {
    var problem = new Problem();
    problem.l = features.size();
    problem.n = features.getFirst().length + 1;
    problem.bias = ONE;
    problem.x = features.stream().map(LiblinearTrainer::sparse).toArray(Feature[][]::new);
    problem.y = won.stream().mapToDouble(is -> is ? 1 : -1).toArray();
    return problem;
  }

  private static Feature[] sparse(double[] features) {
    var nodes = new ArrayList<Feature>();
    for (int i = 0; i < features.length; i++) {
      if (features[i] != 0) {
        nodes.add(new FeatureNode(i + 1, features[i]));
      }
    }
    nodes.add(new FeatureNode(features.length + 1, ONE));
    return nodes.toArray(Feature[]::new);
  }

  private static Weights weights(Model model) {
    // Weights are for the label that comes first.
    int sign = model.getLabels()[0];
    var all =
        Arrays.stream(model.getFeatureWeights()).map(weight -> sign * weight).boxed().toList();
    return new Weights(all.getLast(), all.subList(0, all.size() - 1));
  }
}
