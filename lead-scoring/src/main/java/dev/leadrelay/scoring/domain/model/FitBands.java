package dev.leadrelay.scoring.domain.model;

/**
 * Where the bands begin.
 *
 * @param high points from which fit is HIGH
 * @param medium points from which fit is MEDIUM; below, it is LOW
 */
public record FitBands(double high, double medium) {

  public FitBands {
    if (!(medium <= high)) {
      throw new IllegalArgumentException(
          "Expected the medium band to begin at or below the high one (%s), but it begins at %s"
              .formatted(high, medium));
    }
  }

  /** The band of some points. */
  public FitBand bandOf(double fit) {
    if (fit >= high) {
      return FitBand.HIGH;
    }
    return fit >= medium ? FitBand.MEDIUM : FitBand.LOW;
  }
}
