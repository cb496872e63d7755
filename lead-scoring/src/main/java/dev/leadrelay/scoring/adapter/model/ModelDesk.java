package dev.leadrelay.scoring.adapter.model;

import dev.leadrelay.kit.publication.Edition;
import dev.leadrelay.kit.publication.Editions;
import java.util.List;
import java.util.Optional;

/** What has been published, and what of it is live. */
public final class ModelDesk {

  private final Editions editions;
  private final LiveModel live;

  public ModelDesk(Editions editions, LiveModel live) {
    this.editions = editions;
    this.live = live;
  }

  /** Takes in an edition that was read or published. */
  public void file(Edition edition) {
    editions.add(edition);
  }

  /** Goes live with what has come in. */
  public void settle() {
    live.follow(editions.of(live.seed().id()));
  }

  /** The editions of a model, newest first; the seed stands for one that was never published. */
  public List<Edition> of(String id) {
    var all = editions.of(id);
    return all.isEmpty() && live.seed().id().equals(id) ? List.of(live.seed()) : all;
  }

  /** One edition of a model. */
  public Optional<Edition> find(String id, int version) {
    return of(id).stream().filter(edition -> edition.version() == version).findFirst();
  }

  /** The edition that leads are scored with now. */
  public Edition live() {
    return editions.of(live.seed().id()).stream()
        .filter(this::isLive)
        .findFirst()
        .orElseGet(live::seed);
  }

  /** Whether leads are scored with an edition now. */
  public boolean isLive(Edition edition) {
    var model = live.engine().model();
    return model.id().equals(edition.id()) && model.version() == edition.version();
  }
}
