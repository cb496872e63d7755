package dev.leadrelay.bench.ingest;

/**
 * What the door takes, and what the bare endpoint takes.
 *
 * @param perRequest events in a request
 * @param perSecond acknowledged events per second, median of all rounds
 * @param bare the same of the bare endpoint
 */
record DoorRate(int perRequest, double perSecond, double bare) {

  double share() {
    return perSecond / bare;
  }
}
