package dev.leadrelay.stack.adapter.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** TCP ports on loopback. */
public final class Ports {

  private static final int CONNECT_MILLIS = 200;

  /** The system's own start at 32768 (Linux) or higher. */
  private static final int FIRST = 20_000;

  private static final int COUNT = 32_768 - FIRST;

  /** Somewhere, because other processes on this machine choose in the same way. */
  private static final AtomicInteger NEXT =
      new AtomicInteger(ThreadLocalRandom.current().nextInt(COUNT));

  private Ports() {}

  /**
   * A port that nobody listens on now. It is given once, and lies below those that the system gives
   * to outgoing connections and to servers that ask for any: none of them takes it before its user,
   * a process that takes seconds to start, listens on it.
   */
  public static int free() {
    return IntStream.range(0, COUNT)
        .map(_ -> FIRST + Math.floorMod(NEXT.getAndIncrement(), COUNT))
        .filter(Ports::isFree)
        .findFirst()
        .orElseThrow(
            () ->
                new StartFailedException(
                    "Expected a free port from %d to %d on loopback, but all are taken."
                        .formatted(FIRST, FIRST + COUNT - 1)));
  }

  /** Whether a server could listen on it. */
  public static boolean isFree(int port) {
    try (var socket = new ServerSocket()) {
      // Connections of an earlier run that are still winding down must not count as a taken port.
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /** Whether a server answers on it. */
  static boolean isOpen(int port) {
    try (var socket = new Socket()) {
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), CONNECT_MILLIS);
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
