package dev.leadrelay.bench.report;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * What the figures were measured on.
 *
 * @param load mean number of runnable processes in the minute before the measurement: near 0 on an
 *     idle machine
 */
public record Machine(String cpu, int cores, long memoryGb, String os, String jdk, double load) {

  private static final Path CPU_INFO = Path.of("/proc/cpuinfo");
  private static final long GB = 1_000_000_000;

  /** This one, now. */
  public static Machine here() {
    var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    return new Machine(
        cpu(system.getArch()),
        system.getAvailableProcessors(),
        Math.round((double) system.getTotalMemorySize() / GB),
        system.getName(),
        "%s %s".formatted(System.getProperty("java.vendor"), Runtime.version()),
        system.getSystemLoadAverage());
  }

  private static String cpu(String otherwise) {
    try (var lines = Files.lines(CPU_INFO)) {
      return lines
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse(otherwise);
    } catch (IOException e) {
      // Only Linux has the file.
      return otherwise;
    }
  }

  /** One line of Markdown. */
  String markdown() {
    return String.format(
        Locale.ROOT,
        "%s, %d cores, %d GB, %s, JDK %s; load before the run %.1f",
        cpu,
        cores,
        memoryGb,
        os,
        jdk,
        load);
  }
}
