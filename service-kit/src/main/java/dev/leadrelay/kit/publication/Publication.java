package dev.leadrelay.kit.publication;

/** What became of a draft. */
public sealed interface Publication {

  /** It is the newest edition now. */
  record Published(Edition edition) implements Publication {}

  /**
   * Somebody else was first.
   *
   * @param newest the version that the draft does not know
   */
  record Overtaken(int newest) implements Publication {}
}
