package dev.leadrelay.bench.ingest;

/**
 * What the door takes, and what the bare endpoint takes.
 *
 * @param traffic what comes in
 * @param perRequest events in a request
 * @param perSecond acknowledged events per second, median of all rounds
 * @param bare the same of the bare endpoint
 */
record DoorRate(Traffic traffic, int perRequest, double perSecond, double bare) {

  double share() {
    return perSecond / bare;
  }
}
