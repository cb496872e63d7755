package dev.leadrelay.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A page in a real browser, over stubs of the services that answer as on a busy day. */
abstract class PageTest {

  static final int DESKTOP = 1280;

  @RegisterExtension static final RunningConsole RUNNING = new RunningConsole();

  private final List<String> complaints = new ArrayList<>();

  String address;
  StubServices services;
  Page page;

  @BeforeEach
  void open() {
    services = RUNNING.get().services();
    address = RUNNING.get().address();
    services.forget();
    Samples.fill(services, Instant.now());
    StudioSamples.fill(services);
    page = newPage(DESKTOP, ColorScheme.LIGHT);
  }

  @AfterEach
  void close() {
    page.close();
    assertThat(complaints).as("complaints of the browser").isEmpty();
  }

  Page newPage(int width, ColorScheme scheme) {
    var made =
        RUNNING
            .get()
            .chromium()
            .browser()
            .newPage(
                new Browser.NewPageOptions().setViewportSize(width, 800).setColorScheme(scheme));
    made.onConsoleMessage(
        message -> {
          // What a service refuses is told by the page.
          if (message.type().equals("error") && !message.location().contains("/api/")) {
            complaints.add(message.text());
          }
        });
    made.onPageError(complaints::add);
    return made;
  }

  void tell(String stream, String event, String json) {
    try {
      services.tell(stream, event, json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
