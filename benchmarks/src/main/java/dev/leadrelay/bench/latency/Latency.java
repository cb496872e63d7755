package dev.leadrelay.bench.latency;

import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/**
 * How long leads took on one path at one rate.
 *
 * @param sent leads that were sent
 * @param arrived leads that came out at the other end
 * @param p50 milliseconds, as the other two
 */
record Latency(
    String path, int perSecond, long sent, long arrived, double p50, double p99, double max) {

  /**
   * @param micros the time of each lead that arrived
   */
  static Latency of(String path, int perSecond, long sent, Histogram micros) {
    return new Latency(
        path,
        perSecond,
        sent,
        micros.getTotalCount(),
        millis(micros.getValueAtPercentile(50)),
        millis(micros.getValueAtPercentile(99)),
        millis(micros.getMaxValue()));
  }

  private static double millis(long micros) {
    return (double) micros / TimeUnit.MILLISECONDS.toMicros(1);
  }
}
