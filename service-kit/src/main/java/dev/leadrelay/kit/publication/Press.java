package dev.leadrelay.kit.publication;

/** Where drafts become editions, one after the other, whichever instance they come from. */
public interface Press {

  /**
   * Publishes a draft, unless it has moved on.
   *
   * @throws PressUnavailableException when it may not be stored: nothing may be claimed
   */
  Publication publish(Draft draft) throws PressUnavailableException;
}
