package dev.leadrelay.routing.domain.book;

/** Where reps' actions are written down before anything follows from them. */
public interface ActivityLog {

  /**
   * Writes an activity and waits until it is safe. Blocks.
   *
   * @throws NotStoredException when that cannot be said in time
   */
  void append(Activity activity) throws NotStoredException;

  /** The activity may or may not have been stored; to send it again does no harm. */
  final class NotStoredException extends Exception {

    public NotStoredException(Throwable cause) {
      super("The activity could not be stored in time.", cause);
    }
  }
}
