package dev.leadrelay.console;

import dev.leadrelay.testkit.browser.Chromium;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** One console over stubs of the services, and one browser, for all tests of pages. */
final class RunningConsole implements BeforeAllCallback {

  private @Nullable Running running;

  /** What runs. */
  record Running(Chromium chromium, StubServices services, ConfigurableApplicationContext console)
      implements AutoCloseable {

    private static Running start() {
      var chromium = Chromium.startOrSkip();
      try {
        var services = new StubServices();
        var console =
            new SpringApplicationBuilder(ConsoleApplication.class)
                .run(
                    "--server.port=0",
                    "--LEADRELAY_INGEST_URL=" + services.url(),
                    "--LEADRELAY_SCORING_URL=" + services.url(),
                    "--LEADRELAY_ROUTING_URL=" + services.url(),
                    "--LEADRELAY_SLA_URL=" + services.url());
        return new Running(chromium, services, console);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    String address() {
      return "http://127.0.0.1:" + console.getEnvironment().getProperty("local.server.port");
    }

    @Override
    public void close() {
      services.close();
      console.close();
      chromium.close();
    }
  }

  @Override
  public void beforeAll(ExtensionContext test) {
    // Closed when the last test of this JVM has ended.
    running =
        test.getRoot()
            .getStore(ExtensionContext.Namespace.GLOBAL)
            .computeIfAbsent(Running.class, _ -> Running.start(), Running.class);
  }

  Running get() {
    return Objects.requireNonNull(running);
  }
}
