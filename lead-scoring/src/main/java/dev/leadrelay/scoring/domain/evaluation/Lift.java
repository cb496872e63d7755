package dev.leadrelay.scoring.domain.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** How many times more often the leads of each tenth are won than leads in general. */
final class Lift {

  private static final int TENTHS = 10;

  private Lift() {}

  /**
   * One number per tenth, the highest scores first. Leads of the same score are shared out evenly
   * where a border goes through them, so that their order does not matter.
   */
  static List<Double> byTenth(List<Judgement> judgements) {
    var falling =
        judgements.stream()
            .sorted(Comparator.comparingDouble(Judgement::score).reversed())
            .toList();
    double rate = (double) won(falling) / falling.size();
    double size = (double) falling.size() / TENTHS;
    var lift = new ArrayList<Double>(TENTHS);
    var below = wonBelowEachBorder(falling, size);
    for (int tenth = 0; tenth < TENTHS; tenth++) {
      lift.add((below[tenth + 1] - below[tenth]) / size / rate);
    }
    return lift;
  }

  private static double[] wonBelowEachBorder(List<Judgement> falling, double size) {
    var won = new double[TENTHS + 1];
    int from = 0;
    double before = 0;
    for (int border = 1; border <= TENTHS; border++) {
      double end = border * size;
      int to = endOfEqual(falling, from);
      while (to < end - 1e-9) {
        before += won(falling.subList(from, to));
        from = to;
        to = endOfEqual(falling, from);
      }
      won[border] = before + won(falling.subList(from, to)) * (end - from) / (to - from);
    }
    return won;
  }

  private static int endOfEqual(List<Judgement> falling, int from) {
    int end = from + 1;
    while (end < falling.size() && falling.get(end).score() == falling.get(from).score()) {
      end++;
    }
    return end;
  }

  private static long won(List<Judgement> judgements) {
    return judgements.stream().filter(Judgement::won).count();
  }
}
