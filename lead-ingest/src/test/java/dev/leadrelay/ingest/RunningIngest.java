package dev.leadrelay.ingest;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.leadrelay.stack.adapter.process.Ports;
import dev.leadrelay.testkit.backbone.Backbone;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** One service over the shared backbone, for all tests that break neither. */
final class RunningIngest implements BeforeAllCallback {

  static final String KEY = "test-write-key";
  static final String OPERATOR_KEY = "test-operator-key";
  static final int PORT = Ports.free();
  static final String BOT_SECRET = "bot-secret";
  static final LinkedInStub LINKEDIN = LinkedInStub.start();
  static final CaptchaStub CAPTCHA = CaptchaStub.start();
  static final Door DOOR = new Door(PORT);
  static final Door KEYED = new Door(PORT, KEY);

  @Override
  public void beforeAll(ExtensionContext test) {
    // Closed when the last test of this JVM has ended.
    test.getRoot()
        .getStore(ExtensionContext.Namespace.GLOBAL)
        .computeIfAbsent(Service.class, _ -> Service.start());
  }

  static Backbone backbone() {
    return Backbone.shared();
  }

  private record Service(ConfigurableApplicationContext context) implements AutoCloseable {

    static Service start() {
      return new Service(startAt(PORT));
    }

    @Override
    public void close() {
      context.close();
      CAPTCHA.close();
      LINKEDIN.close();
    }
  }

  /** One more instance, which whoever wants it has to close. */
  static ConfigurableApplicationContext startAt(int port) {
    return startAt(port, backbone());
  }

  /**
   * The same over another backbone.
   *
   * @param settings beside the usual ones, as arguments
   */
  static ConfigurableApplicationContext startAt(int port, Backbone backbone, String... settings) {
    var context =
        SpringApplication.run(
            IngestApplication.class,
            Stream.concat(usual(port, backbone), Stream.of(settings)).toArray(String[]::new));
    var door = new Door(port);
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> door.get("/actuator/health/readiness").statusCode() == 200);
    return context;
  }

  private static Stream<String> usual(int port, Backbone backbone) {
    return Stream.of(
        "--server.port=" + port,
        "--leadrelay.kafka.bootstrap-servers=" + backbone.bootstrapServers(),
        "--leadrelay.registry.url=" + backbone.registryUrl(),
        "--leadrelay.state-dir=" + stateFolder(),
        "--leadrelay.ingest.write-keys=shop=" + KEY,
        "--leadrelay.ingest.operator-keys=ana=" + OPERATOR_KEY,
        "--leadrelay.ingest.rate-per-address=100000",
        "--leadrelay.ingest.chatbots=../config/chatbots",
        "--leadrelay.ingest.chatbot-secrets=site=" + BOT_SECRET,
        "--leadrelay.linkedin.client-secret=" + LinkedInStub.CLIENT_SECRET,
        "--leadrelay.linkedin.token=" + LinkedInStub.TOKEN,
        "--leadrelay.linkedin.owners=" + LinkedInStub.OWNER,
        "--leadrelay.linkedin.url=" + LINKEDIN.url(),
        "--leadrelay.linkedin.timeout=500ms",
        "--leadrelay.linkedin.first-delay=100ms",
        "--leadrelay.linkedin.poll=2s",
        "--leadrelay.captcha.secrets=turnstile=" + CaptchaStub.SECRET,
        "--leadrelay.captcha.urls.turnstile=" + CAPTCHA.url(),
        "--leadrelay.captcha.timeout=500ms",
        "--leadrelay.ingest.mail.server.host=127.0.0.1",
        "--leadrelay.ingest.mail.server.port=" + mails().getSmtp().getPort(),
        "--leadrelay.ingest.mail.server.start-tls=false",
        "--leadrelay.ingest.mail.public-url=http://127.0.0.1:" + port,
        "--leadrelay.ingest.forms=" + forms());
  }

  /** The mail server that every instance sends to. */
  static GreenMail mails() {
    return Mails.SERVER;
  }

  private static final class Mails {
    static final GreenMail SERVER = new GreenMail(ServerSetup.SMTP.dynamicPort());

    static {
      SERVER.start();
    }
  }

  /** Those that ship, and those of the tests. */
  private static Path forms() {
    try {
      var folder = Files.createTempDirectory("forms");
      for (var source : List.of("../config/forms", "src/test/resources/forms")) {
        try (var files = Files.list(Path.of(source))) {
          for (var file : files.toList()) {
            Files.copy(file, folder.resolve(file.getFileName()));
          }
        }
      }
      return folder;
    } catch (IOException e) {
      throw new IllegalStateException("Expected room for a temporary folder.", e);
    }
  }

  private static String stateFolder() {
    try {
      return Files.createTempDirectory("ingest").toString();
    } catch (IOException e) {
      throw new IllegalStateException("Expected room for a temporary folder.", e);
    }
  }
}
