package dev.leadrelay.routing.domain.calendar;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A stretch of work within a day, in minutes since its midnight by the clock on the wall.
 *
 * @param end up to 1440, which is the next midnight
 */
public record Block(int start, int end) {

  public static final int MIDNIGHT = 24 * 60;

  public Block {
    if (start < 0 || end > MIDNIGHT || start >= end) {
      throw new IllegalArgumentException(
          "Expected a block to start before it ends, within one day, but got minutes %d to %d"
              .formatted(start, end));
    }
  }

  /** The blocks in order, with those that overlap or touch made one. */
  public static List<Block> merged(List<Block> blocks) {
    List<Block> merged = new ArrayList<>();
    for (var block : blocks.stream().sorted(Comparator.comparingInt(Block::start)).toList()) {
      if (!merged.isEmpty() && merged.getLast().end() >= block.start()) {
        var last = merged.removeLast();
        merged.add(new Block(last.start(), Math.max(last.end(), block.end())));
      } else {
        merged.add(block);
      }
    }
    return merged;
  }
}
