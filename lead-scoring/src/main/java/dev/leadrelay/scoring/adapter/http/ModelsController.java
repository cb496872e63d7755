package dev.leadrelay.scoring.adapter.http;

import dev.leadrelay.kit.problem.ProblemException;
import dev.leadrelay.kit.publication.Draft;
import dev.leadrelay.kit.publication.Edition;
import dev.leadrelay.scoring.adapter.model.ModelDesk;
import dev.leadrelay.scoring.domain.recount.RecountProgress;
import dev.leadrelay.scoring.domain.recount.Recounts;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;

/** Checks models, publishes them, and takes a publication back. */
@RestController
final class ModelsController {

  private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");
  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_REASON = 2_000;

  private final ModelDesk desk;
  private final ModelPublisher publisher;
  private final Recounts recounts;

  ModelsController(ModelDesk desk, ModelPublisher publisher, Recounts recounts) {
    this.desk = desk;
    this.publisher = publisher;
    this.recounts = recounts;
  }

  /**
   * A model that can be published.
   *
   * @param rules how many rules it has
   */
  record Checked(String id, int version, int rules) {}

  /**
   * The versions of a model.
   *
   * @param preparing what the live one still waits for on this instance; absent when nothing
   */
  record Versions(String id, List<EditionView> versions, @Nullable RecountProgress preparing) {}

  @PostMapping(path = "/v1/models:check", consumes = MediaType.APPLICATION_JSON_VALUE)
  @Operation(
      summary = "Compiles a model and tells every mistake by line and rule",
      description = "Body: {\"model\": \"<YAML>\"}.")
  Checked check(HttpServletRequest request) throws IOException {
    var wish = Wishes.read(request);
    var model = wish.requiredModel();
    wish.check();
    return model.map(it -> new Checked(it.id(), it.version(), it.rules().size())).orElseThrow();
  }

  @PutMapping(path = "/v1/models/{id}", consumes = MediaType.APPLICATION_JSON_VALUE)
  @Operation(
      summary = "Publishes a model as a new version",
      description =
          "Body: {\"model\": \"<YAML>\", \"basedOn\": 4, \"author\": \"…\", \"reason\": \"…\"}."
              + " basedOn is the version that was edited; 409 when it is not the newest any more.")
  EditionView publish(@PathVariable String id, HttpServletRequest request) throws IOException {
    var wish = Wishes.read(request);
    var model = wish.requiredModel();
    if (!ID.matcher(id).matches()) {
      wish.wrong("", "Expected an id of letters, digits, '.', '_' and '-', but it has others.");
    }
    model
        .filter(it -> !it.id().equals(id))
        .ifPresent(
            it ->
                wish.wrong(
                    "/model",
                    "Expected the id of the address in the model, but it is another one."));
    var draft =
        new Draft(
            id,
            wish.field("model") instanceof String yaml ? yaml : "",
            wish.text("author", LONGEST_NAME),
            wish.text("reason", LONGEST_REASON),
            OptionalInt.of(wish.number("basedOn")));
    wish.check();
    return view(publisher.publish(draft));
  }

  @GetMapping("/v1/models/{id}/versions")
  @Operation(summary = "Every published version of a model, newest first: who, when, why and what")
  Versions versions(@PathVariable String id) {
    var editions = desk.of(id);
    if (editions.isEmpty()) {
      throw new ProblemException(
          HttpStatus.NOT_FOUND, "Expected the id of a model, but nothing is published under it.");
    }
    var progress = recounts.progress();
    return new Versions(
        id,
        editions.stream().map(this::view).toList(),
        progress.equals(RecountProgress.NOTHING) ? null : progress);
  }

  @GetMapping("/v1/models/live")
  @Operation(summary = "The model that leads are scored with now")
  EditionView live() {
    return view(desk.live());
  }

  @PostMapping(path = "/v1/models/{id}:rollback", consumes = MediaType.APPLICATION_JSON_VALUE)
  @Operation(
      summary = "Publishes an older version again, under a new number",
      description =
          "Body: {\"to\": 4, \"author\": \"…\", \"reason\": \"…\"}; with \"basedOn\", 409 when that is not"
              + " the newest version any more.")
  EditionView rollBack(@PathVariable String id, HttpServletRequest request) throws IOException {
    var wish = Wishes.read(request);
    int version = wish.number("to");
    var author = wish.text("author", LONGEST_NAME);
    var reason = wish.text("reason", LONGEST_REASON);
    var basedOn =
        wish.field("basedOn") == null
            ? OptionalInt.empty()
            : OptionalInt.of(wish.number("basedOn"));
    wish.check();
    var older =
        desk.find(id, version)
            .orElseThrow(
                () ->
                    new ProblemException(
                        HttpStatus.NOT_FOUND,
                        "Expected a version that was published, but there is no version %d of this model."
                            .formatted(version)));
    return view(publisher.publish(new Draft(id, older.yaml(), author, reason, basedOn)));
  }

  private EditionView view(Edition edition) {
    return EditionView.of(edition, desk.isLive(edition));
  }
}
