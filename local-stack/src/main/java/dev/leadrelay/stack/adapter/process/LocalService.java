package dev.leadrelay.stack.adapter.process;

import dev.leadrelay.stack.domain.run.Component;
import dev.leadrelay.stack.domain.run.StackSettings;
import java.time.Duration;
import java.util.List;

/** Starts one of our services in a JVM of its own. */
final class LocalService {

  private static final Duration TIME_TO_START = Duration.ofSeconds(240);
  private static final List<String> OPTIONS =
      List.of(
          // Roomy from the beginning: a start would collect its few megabytes many times over.
          "-Xms160m",
          "-Xmx320m",
          "-XX:MetaspaceSize=160m",
          "-XX:+UseSerialGC",
          // A start compiles much and runs little of it often: the optimising compiler doubles it.
          "-XX:TieredStopAtLevel=1",
          "-XX:ReservedCodeCacheSize=96m",
          "-XX:MaxMetaspaceSize=192m",
          "-XX:+ExitOnOutOfMemoryError",
          "--enable-native-access=ALL-UNNAMED",
          "-Dspring.main.banner-mode=off");

  private LocalService() {}

  /** Starts it and waits until it says that it is ready. */
  static ChildJvm start(
      Component service, StackSettings settings, Installation installation, ServiceApp app) {
    var classPath = List.of(installation.leashJar(), app.jar());
    var jvm =
        ChildJvm.start(
            new JvmCommand(
                service.title(),
                OPTIONS,
                classPath,
                app.mainClass(),
                List.of(),
                settings.environmentOf(service),
                settings.logs().resolve(service.title() + ".log"),
                // The others start while the broker leaves a core idle: they have time.
                settings.caches().filter(_ -> service.needsBackbone())));
    var readiness = settings.url(service) + "/actuator/health/readiness";
    jvm.awaitReady(() -> HttpProbe.isOk(readiness), TIME_TO_START);
    return jvm;
  }
}
