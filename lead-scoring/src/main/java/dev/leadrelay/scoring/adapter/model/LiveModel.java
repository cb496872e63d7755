package dev.leadrelay.scoring.adapter.model;

import dev.leadrelay.kit.publication.Edition;
import dev.leadrelay.kit.publication.VersionLine;
import dev.leadrelay.scoring.domain.engine.LiveEngine;
import dev.leadrelay.scoring.domain.engine.ScoringEngine;
import dev.leadrelay.scoring.domain.engine.ScoringWatch;
import dev.leadrelay.scoring.domain.model.ScoringModel;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;

/**
 * The model that scores now: the newest edition that can be used, or the seed while nothing has
 * been published under its id.
 */
public final class LiveModel implements LiveEngine {

  private static final Logger log = LoggerFactory.getLogger(LiveModel.class);

  /** So many earlier versions are known, to score on with while another one is prepared. */
  private static final int MOST_OTHERS = 10;

  private final Edition seed;
  private final ScoringWatch watch;
  private volatile ScoringEngine engine;
  private volatile List<ScoringEngine> others = List.of();
  private boolean isSeed = true;

  private LiveModel(ScoringModel model, Edition seed, ScoringWatch watch) {
    this.seed = seed;
    this.watch = watch;
    this.engine = new ScoringEngine(model);
  }

  /**
   * The model of a file, to begin with.
   *
   * @throws InvalidModelException when it cannot be read or used
   */
  public static LiveModel seededWith(Resource file, ScoringWatch watch, Instant now) {
    var model = ModelFile.read(file);
    var seed =
        new Edition(
            model.id(),
            model.version(),
            ModelFile.text(file),
            "leadrelay.scoring.model",
            "The model that the service was started with.",
            now);
    return new LiveModel(model, seed, watch);
  }

  @Override
  public ScoringEngine engine() {
    return engine;
  }

  @Override
  public Optional<ScoringEngine> engine(long fingerprint) {
    return Stream.concat(Stream.of(engine), others.stream())
        .filter(known -> known.model().fingerprint() == fingerprint)
        .findFirst();
  }

  /** What is live as long as nothing has been published under its id. */
  public Edition seed() {
    return seed;
  }

  /**
   * Goes live with the newest edition that can be used, unless it is live already.
   *
   * @param editions of this model, newest first
   */
  public synchronized void follow(List<Edition> editions) {
    for (var edition : editions) {
      if ((!isSeed && edition.version() <= engine.model().version()) || goLive(edition, editions)) {
        return;
      }
    }
  }

  private boolean goLive(Edition edition, List<Edition> editions) {
    try {
      var next = new ScoringEngine(compiled(edition));
      others = Stream.concat(Stream.of(engine), others(edition, editions)).toList();
      engine = next;
      isSeed = false;
      log.info("Version {} of the scoring model '{}' is live.", edition.version(), edition.id());
      return true;
    } catch (InvalidModelException e) {
      watch.modelRefused();
      log.error(
          "Version {} of the scoring model '{}' cannot be used; version {} stays live. {}",
          edition.version(),
          edition.id(),
          engine.model().version(),
          e.getMessage());
      return false;
    }
  }

  /** The newest other versions, as far as they can be used. */
  private Stream<ScoringEngine> others(Edition edition, List<Edition> editions) {
    return Stream.concat(editions.stream(), Stream.of(seed))
        .filter(other -> other.version() != edition.version())
        .limit(MOST_OTHERS)
        .flatMap(other -> compiledIfAny(other).stream())
        .map(ScoringEngine::new);
  }

  private static Optional<ScoringModel> compiledIfAny(Edition edition) {
    try {
      return Optional.of(compiled(edition));
    } catch (InvalidModelException e) {
      // It never scored anything.
      return Optional.empty();
    }
  }

  private static ScoringModel compiled(Edition edition) {
    var name = "%s version %d".formatted(edition.id(), edition.version());
    ModelReader.read(name, edition.yaml());
    // Whatever its text says: the version that it was published as is what qualifications name.
    return ModelReader.read(name, VersionLine.set(edition.yaml(), edition.version()));
  }
}
