package dev.leadrelay.system.compose;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadrelay.schemas.topics.Topics;
import dev.leadrelay.system.compose.ComposeFile.Container;
import dev.leadrelay.system.compose.ComposeFile.Port;
import dev.leadrelay.testkit.backbone.DockerBackbone;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

/** Compares docker-compose.yml with the build and with what the services themselves say. */
class ComposeFileTest {

  /** The ports of the architecture; each container's is published under the same number. */
  private static final Map<String, Integer> PORTS =
      Map.of(
          "kafka", 9092,
          "registry", 8085,
          "console", 8080,
          "lead-ingest", 8081,
          "lead-scoring", 8082,
          "lead-routing", 8083,
          "sla-monitor", 8084);

  private final ComposeFile compose = ComposeFile.read();

  @Test
  void shouldRunTheVersionsThatTheBuildNames() {
    assertThat(compose.container("kafka").image())
        .isEqualTo("apache/kafka:" + Repository.version("broker.version"));
    assertThat(compose.container("registry").image())
        .isEqualTo("apicurio/apicurio-registry:" + Repository.version("apicurio-registry.version"));
  }

  @Test
  void shouldRunTheImagesThatTheTestsRun() throws IOException {
    var images = new Properties();
    try (var file = DockerBackbone.class.getResourceAsStream("images.properties")) {
      images.load(file);
    }

    assertThat(compose.container("kafka").image()).isEqualTo(images.getProperty("kafka"));
    assertThat(compose.container("registry").image()).isEqualTo(images.getProperty("registry"));
  }

  @Test
  void shouldRunEveryServiceAndNothingElse() {
    var built =
        compose.containers().values().stream()
            .filter(Container::isBuilt)
            .map(Container::module)
            .toList();

    assertThat(built).containsExactlyInAnyOrderElementsOf(Repository.services());
    assertThat(compose.containers().keySet()).isEqualTo(PORTS.keySet());
  }

  @Test
  void shouldPublishThePortsOfTheArchitectureOnLoopbackOnly() {
    compose
        .containers()
        .forEach(
            (name, container) -> {
              assertThat(container.ports()).extracting(Port::host).containsExactly(PORTS.get(name));
              assertThat(container.ports()).extracting(Port::address).containsOnly("127.0.0.1");
            });
  }

  @Test
  void shouldListenInsideTheContainerOnThePortOfTheService() {
    for (var service : Repository.services()) {
      var container = compose.container(service);
      var environment = container.environment();

      assertThat(ServiceSettings.of(service).port()).as(service).isEqualTo(PORTS.get(service));
      assertThat(environment).containsEntry("SERVER_PORT", String.valueOf(PORTS.get(service)));
      assertThat(environment).containsEntry("SERVER_ADDRESS", "0.0.0.0");
      assertThat(container.ports()).extracting(Port::inside).containsExactly(PORTS.get(service));
    }
  }

  @Test
  void shouldSetOnlyVariablesThatTheServiceReads() {
    for (var service : Repository.services()) {
      assertThat(ServiceSettings.of(service).defaults().keySet())
          .as(service)
          .containsAll(compose.container(service).environment().keySet());
    }
  }

  @Test
  void shouldSetEveryVariableWhoseDefaultHoldsOnlyOutsideOfAContainer() {
    for (var service : Repository.services()) {
      var bound = new ArrayList<String>();
      ServiceSettings.of(service)
          .defaults()
          .forEach(
              (variable, otherwise) -> {
                if (isBoundToOneMachine(otherwise)) {
                  bound.add(variable);
                }
              });

      assertThat(compose.container(service).environment().keySet()).as(service).containsAll(bound);
    }
  }

  private static boolean isBoundToOneMachine(String otherwise) {
    return otherwise.contains("127.0.0.1")
        || otherwise.contains("localhost")
        || otherwise.contains("java.io.tmpdir")
        || otherwise.contains("config/");
  }

  @Test
  void shouldReachOtherContainersByNameAndPort() {
    for (var container : compose.containers().values()) {
      container
          .environment()
          .forEach(
              (variable, value) -> {
                if (variable.startsWith("LEADRELAY_")
                    && value.matches("(http://)?[a-z-]+:\\d+.*")) {
                  var hostAndPort = value.replaceFirst("^http://", "").replaceFirst("/.*", "");
                  assertThat(addresses()).as(variable).contains(hostAndPort);
                }
              });
    }
  }

  /** Every {@code container:port} that another container can connect to. */
  private List<String> addresses() {
    var addresses = new ArrayList<String>();
    compose
        .containers()
        .forEach(
            (name, container) ->
                container.ports().forEach(port -> addresses.add(name + ":" + port.inside())));
    for (var listener :
        compose
            .container("kafka")
            .environment()
            .getOrDefault("KAFKA_ADVERTISED_LISTENERS", "")
            .split(",", -1)) {
      addresses.add(listener.replaceFirst("^[A-Z]+://", ""));
    }
    return addresses;
  }

  @Test
  void shouldMountEveryConfigurationFileThatItNames() {
    for (var container : compose.containers().values()) {
      var config =
          container.mounts().stream().filter(mount -> mount.from().equals("./config")).findFirst();
      config.ifPresent(mount -> assertThat(mount.readOnly()).isTrue());
      container.environment().values().stream()
          .filter(value -> value.contains("/etc/leadrelay/"))
          .map(value -> value.replaceFirst("^(file:)?/etc/leadrelay/", "config/"))
          .forEach(
              file -> {
                assertThat(config).as(file).isPresent();
                assertThat(Files.exists(Repository.file(file))).as(file).isTrue();
              });
    }
  }

  @Test
  void shouldKeepStateInDeclaredVolumes() {
    assertThat(compose.container("kafka").mounts()).anyMatch(ComposeFile.Mount::isNamed);
    compose
        .containers()
        .forEach(
            (name, container) -> {
              container.mounts().stream()
                  .filter(ComposeFile.Mount::isNamed)
                  .forEach(mount -> assertThat(compose.volumes().contains(mount.from())).isTrue());
              if (container.environment().containsKey("LEADRELAY_STATE_DIR")) {
                assertThat(container.mounts())
                    .as(name)
                    .anyMatch(
                        mount ->
                            mount.isNamed()
                                && mount
                                    .to()
                                    .equals(container.environment().get("LEADRELAY_STATE_DIR")));
              }
            });
  }

  @Test
  void shouldLeaveTopicsToTheCatalogue() {
    var text = Repository.text("docker-compose.yml");

    assertThat(compose.container("kafka").environment())
        .containsEntry("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false");
    assertThat(text).doesNotContain("kafka-topics");
    Topics.all().forEach(topic -> assertThat(text).doesNotContain(topic.name() + ":"));
  }

  @Test
  void shouldStartEachContainerWhenWhatItNeedsIsHealthy() {
    var image = DockerfileText.read();

    for (var container : compose.containers().values()) {
      container
          .waitsFor()
          .forEach(
              (needed, condition) -> {
                assertThat(condition).isEqualTo("service_healthy");
                var other = compose.container(needed);
                assertThat(other.hasHealthCheck() || other.isBuilt()).as(needed).isTrue();
              });
      if (container.environment().containsKey("LEADRELAY_KAFKA_BOOTSTRAP_SERVERS")) {
        assertThat(container.waitsFor().keySet()).contains("kafka", "registry");
      }
    }
    assertThat(image.last("HEALTHCHECK")).contains("/actuator/health/readiness");
  }

  @Test
  void shouldRunAsAnOrdinaryUserOnTheJdkOfTheBuild() {
    var image = DockerfileText.read();
    var java = Repository.version("java.version");

    assertThat(image.last("USER")).isNotEmpty().doesNotStartWith("root").doesNotStartWith("0");
    assertThat(image.all("FROM"))
        .allMatch(
            from -> from.startsWith("eclipse-temurin:" + java + "-") || from.startsWith("build "));
    assertThat(compose.containers().values())
        .noneMatch(container -> container.settings().containsKey("user"))
        .noneMatch(container -> container.settings().containsKey("privileged"));
  }

  @Test
  void shouldCopyEveryLayerOfTheJar() {
    assertThat(DockerfileText.read().all("COPY"))
        .contains(
            "--from=layers /layers/dependencies/ ./",
            "--from=layers /layers/spring-boot-loader/ ./",
            "--from=layers /layers/snapshot-dependencies/ ./",
            "--from=layers /layers/application/ ./");
  }
}
