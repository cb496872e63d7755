package dev.leadrelay.stack.domain.transfer;

/** The door that events go through. */
public interface Door {

  /**
   * Sends a batch and waits for the answer.
   *
   * @throws DoorClosedException when there is none
   */
  Answer send(Batch batch);
}
