package dev.leadrelay.routing.adapter.plan;

import dev.leadrelay.kit.publication.Draft;
import dev.leadrelay.kit.publication.Edition;
import dev.leadrelay.kit.publication.Editions;
import dev.leadrelay.kit.publication.VersionLine;
import dev.leadrelay.routing.domain.plan.Plan;
import dev.leadrelay.routing.domain.plan.PlanCheck;
import dev.leadrelay.routing.domain.plan.PlanVersion;
import dev.leadrelay.routing.domain.plan.Plans;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;

/**
 * The plan that routes now: the newest edition that can be used, or the seed while nothing has been
 * published under its id; with the experiment that runs beside it.
 */
public final class LivePlan implements Plans {

  private static final Logger log = LoggerFactory.getLogger(LivePlan.class);

  /** The author of what comes from the file. */
  private static final String FILE = "leadrelay.routing.plan";

  private final Edition seed;
  private final Editions editions = new Editions();
  private final LiveExperiment experiment = new LiveExperiment();
  private volatile Plan plan;
  private volatile Plan withExperiment;
  private volatile Edition edition;
  private boolean isSeed = true;

  private LivePlan(Plan plan, Edition seed) {
    this.plan = plan;
    this.withExperiment = plan;
    this.edition = seed;
    this.seed = seed;
  }

  /**
   * The plan of a file, to begin with.
   *
   * @throws dev.leadrelay.routing.domain.plan.InvalidPlanException when it cannot be read or used
   */
  public static LivePlan seededWith(Resource file, Instant now) {
    var text = PlanFile.text(file);
    var plan = new PlanReader().read(String.valueOf(file.getFilename()), text);
    var seed =
        new Edition(
            plan.id(),
            plan.version(),
            text,
            FILE,
            "The plan that the service was started with.",
            now);
    return new LivePlan(plan, seed);
  }

  @Override
  public Plan get() {
    return withExperiment;
  }

  @Override
  public Optional<Plan> former(PlanVersion version) {
    return find(version.plan(), version.version()).map(LivePlan::check).map(PlanCheck::plan);
  }

  private static PlanCheck check(Edition edition) {
    var name = "%s version %d".formatted(edition.id(), edition.version());
    var check = new PlanReader().check(name, edition.yaml());
    // Whatever its text says: the version that it was published as is what decisions name.
    return check.plan() == null
        ? check
        : new PlanReader().check(name, VersionLine.set(edition.yaml(), edition.version()));
  }

  /** Whether anything has been published under the id of the file. */
  boolean isPublished() {
    return editions.newest(seed.id()).isPresent();
  }

  /** What the file says now, if it says something else than when it was published last. */
  Optional<Draft> edited() {
    return editions
        .newest(seed.id())
        .filter(newest -> newest.author().equals(FILE))
        .filter(newest -> !newest.yaml().equals(VersionLine.set(seed.yaml(), newest.version())))
        .map(
            newest ->
                new Draft(
                    seed.id(),
                    seed.yaml(),
                    FILE,
                    "The file was changed.",
                    OptionalInt.of(newest.version())));
  }

  /** What is live as long as nothing has been published under its id. */
  public Edition seed() {
    return seed;
  }

  /** Takes in an edition that was read or published. */
  public void file(Edition edition) {
    editions.add(edition);
  }

  /** Goes live with the newest edition that can be used, and with its experiment. */
  public synchronized void settle() {
    settlePlan();
    withExperiment = experiment.beside(plan, experiments());
  }

  private void settlePlan() {
    for (var published : editions.of(seed.id())) {
      if ((!isSeed && published.version() <= edition.version()) || goLive(published)) {
        return;
      }
    }
  }

  private boolean goLive(Edition published) {
    var check = check(published);
    if (check.plan() == null) {
      log.error(
          "Version {} of the routing plan '{}' cannot be used; version {} stays live. {}",
          published.version(),
          published.id(),
          edition.version(),
          check.errors());
      return false;
    }
    plan = check.plan();
    edition = published;
    isSeed = false;
    log.info("Version {} of the routing plan '{}' is live.", published.version(), published.id());
    return true;
  }

  /** The editions of the experiments beside the plan, newest first. */
  public List<Edition> experiments() {
    return editions.of(ExperimentDocument.idOf(seed.id()));
  }

  /** The editions of a plan, newest first; the seed stands for one that was never published. */
  public List<Edition> of(String id) {
    var all = editions.of(id);
    return all.isEmpty() && seed.id().equals(id) ? List.of(seed) : all;
  }

  /** One edition of a plan. */
  public Optional<Edition> find(String id, int version) {
    return of(id).stream().filter(edition -> edition.version() == version).findFirst();
  }

  /** The edition that leads are routed with now; the seed while none can be used. */
  public Edition edition() {
    return edition;
  }

  /** Whether leads are routed with an edition now. */
  public boolean isLive(Edition other) {
    // While nothing published can be used, one with the seed's number is not the seed.
    return edition.id().equals(other.id())
        && edition.version() == other.version()
        && edition.yaml().equals(other.yaml());
  }
}
