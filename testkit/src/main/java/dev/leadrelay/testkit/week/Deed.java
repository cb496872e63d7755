package dev.leadrelay.testkit.week;

/** What a rep does with a lead. */
public enum Deed {
  ACCEPT,
  CALL,
  MAIL,
  REJECT_NO_FIT,
  REJECT_NO_NEED,
  REJECT_TIMING,
  HAND_BACK,
  WON,
  SQL;

  /** Sides of the dice that is thrown for a deed. */
  static final int SIDES = 20;

  /**
   * What is done, most often what should be.
   *
   * @param dice from 0 to 19
   * @param open whether the lead waits for its rep's answer
   */
  public static Deed of(int dice, boolean open) {
    if (dice < 10) {
      return open ? ACCEPT : CALL;
    }
    return switch (dice) {
      case 14 -> REJECT_NO_FIT;
      case 15 -> REJECT_NO_NEED;
      case 16 -> REJECT_TIMING;
      case 17 -> HAND_BACK;
      case 18 -> WON;
      case 19 -> SQL;
      default -> MAIL;
    };
  }
}
