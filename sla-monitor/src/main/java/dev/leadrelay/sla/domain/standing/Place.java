package dev.leadrelay.sla.domain.standing;

/**
 * Where an assignment belongs: the values by which RevOps looks at the numbers. What is not known
 * is counted as {@value #UNKNOWN}, so that every dimension adds up to the same sum.
 *
 * @param territory id of the routing rule that chose the pool or owner
 * @param priority level of the lead
 */
public record Place(String rep, String team, String territory, String source, String priority) {

  public static final String UNKNOWN = "unknown";

  // Sources come from outside. What is longer than a name should be is counted under its beginning.
  private static final int LONGEST = 100;

  public Place {
    rep = bounded(rep);
    team = bounded(team);
    territory = bounded(territory);
    source = bounded(source);
    priority = bounded(priority);
  }

  private static String bounded(String value) {
    if (value.isBlank()) {
      return UNKNOWN;
    }
    return value.length() <= LONGEST ? value : value.substring(0, LONGEST);
  }
}
