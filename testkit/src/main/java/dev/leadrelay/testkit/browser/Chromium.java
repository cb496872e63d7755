package dev.leadrelay.testkit.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** The Chromium of the system. */
public record Chromium(Playwright playwright, Browser browser) implements AutoCloseable {

  private static final Path BIN = Path.of("/usr/bin");

  /** Skips the test, saying what to install, where there is none. */
  public static Chromium startOrSkip() {
    var executable = find();
    Assumptions.assumeTrue(
        executable.isPresent(),
        "Expected Chromium for the browser tests, but there is none. Install the package chromium (Debian, Fedora) or set CHROMIUM to the path of a Chromium or Chrome.");
    var playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    var options =
        new LaunchOptions()
            .setExecutablePath(executable.orElseThrow())
            .setArgs(List.of("--no-sandbox", "--disable-gpu"));
    return new Chromium(playwright, playwright.chromium().launch(options));
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }

  private static Optional<Path> find() {
    var installed = Stream.of("chromium", "chromium-browser", "google-chrome").map(BIN::resolve);
    return Stream.concat(
            Optional.ofNullable(System.getenv("CHROMIUM")).map(Path::of).stream(), installed)
        .filter(Files::isExecutable)
        .findFirst();
  }
}
