package dev.leadrelay.sla.domain.tally;

import dev.leadrelay.sla.domain.standing.Place;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What the numbers can be looked at by. */
public enum Dimension {
  REP,
  TEAM,
  TERRITORY,
  SOURCE,
  PRIORITY;

  /** The dimension of that name, in lower case as in the API. */
  public static Optional<Dimension> named(String name) {
    return Stream.of(values()).filter(d -> d.apiName().equals(name)).findFirst();
  }

  /** The bucket of each dimension that a place falls into. */
  public static List<Bucket> bucketsOf(Place place) {
    return Stream.of(values()).map(d -> new Bucket(d, d.valueIn(place))).toList();
  }

  /** Lower-case name, as in the API. */
  public String apiName() {
    return name().toLowerCase(Locale.ROOT);
  }

  private String valueIn(Place place) {
    return switch (this) {
      case REP -> place.rep();
      case TEAM -> place.team();
      case TERRITORY -> place.territory();
      case SOURCE -> place.source();
      case PRIORITY -> place.priority();
    };
  }
}
