package dev.leadrelay.stack.child;

import kafka.Kafka;
import kafka.tools.StorageTool;

/**
 * Formats the data directory where that was not done yet, then is the broker.
 *
 * <p>Both in one JVM, because a second one would cost two seconds of every first start.
 */
public final class BrokerMain {

  private BrokerMain() {}

  /**
   * Runs the broker until it is stopped.
   *
   * @param args the broker's settings file and the cluster id
   */
  public static void main(String[] args) {
    String settings = args[0];
    String clusterId = args[1];
    int failed =
        StorageTool.execute(
            new String[] {"format", "--ignore-formatted", "-t", clusterId, "-c", settings},
            System.out);
    if (failed != 0) {
      System.exit(failed);
    }
    Kafka.main(new String[] {settings});
  }
}
