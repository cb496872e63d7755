package dev.leadrelay.ingest.adapter.captcha;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.leadrelay.ingest.domain.captcha.CaptchaVerifier;
import dev.leadrelay.ingest.domain.captcha.Provider;
import dev.leadrelay.ingest.domain.captcha.Verdict;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks reCAPTCHA, hCaptcha or Turnstile by the {@code siteverify} protocol that they share. A
 * service answers for a response only once; what it said is remembered for a while, so that a
 * double click is one question.
 */
public final class SiteVerify implements CaptchaVerifier {

  private static final Logger log = LoggerFactory.getLogger(SiteVerify.class);
  private static final JsonMapper JSON = new JsonMapper();
  private static final Duration MEMORY = Duration.ofMinutes(5);
  private static final int MOST_REMEMBERED = 10_000;
  private static final int OK = 200;

  /** Where a service is asked, and the secret of our site there. */
  public record Site(URI address, String secret) {}

  private record Question(Provider provider, String response, double minimumScore) {}

  private final Map<Provider, Site> sites;
  private final Duration patience;
  private final HttpClient client;
  private final Cache<Question, Verdict> verdicts =
      Caffeine.newBuilder().maximumSize(MOST_REMEMBERED).expireAfterWrite(MEMORY).build();

  /**
   * @param patience how long a service may take to answer
   */
  public SiteVerify(Map<Provider, Site> sites, Duration patience) {
    this.sites = Map.copyOf(sites);
    this.patience = patience;
    this.client = HttpClient.newBuilder().connectTimeout(patience).build();
  }

  @Override
  public Verdict verify(Provider provider, String response, double minimumScore) {
    var question = new Question(provider, response, minimumScore);
    var verdict = verdicts.get(question, this::askOrNull);
    return Objects.requireNonNullElse(verdict, Verdict.UNANSWERED);
  }

  /** Null where there was no answer: that is not to be remembered. */
  private @Nullable Verdict askOrNull(Question question) {
    var verdict = ask(question);
    return verdict == Verdict.UNANSWERED ? null : verdict;
  }

  private Verdict ask(Question question) {
    var site = Objects.requireNonNull(sites.get(question.provider()));
    var form =
        "secret=%s&response=%s".formatted(encoded(site.secret()), encoded(question.response()));
    var request =
        HttpRequest.newBuilder(site.address())
            .timeout(patience)
            .header("content-type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form))
            .build();
    try {
      var answer = client.send(request, BodyHandlers.ofString());
      return answer.statusCode() == OK
          ? read(JSON.readTree(answer.body()), question)
          : unanswered(question, "status " + answer.statusCode());
    } catch (IOException | JacksonException e) {
      return unanswered(question, e.getClass().getSimpleName());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Verdict.UNANSWERED;
    }
  }

  private static Verdict read(JsonNode answer, Question question) {
    if (answer.path("success").asBoolean(false)) {
      return answer.path("score").asDouble(1) < question.minimumScore()
          ? Verdict.NOT_HUMAN
          : Verdict.HUMAN;
    }
    var codes = answer.path("error-codes").toString();
    if (codes.contains("timeout-or-duplicate") || codes.contains("already-seen-response")) {
      return Verdict.TOO_LATE;
    }
    // A wrong secret is our mistake, and says nothing about who filled in the form.
    return codes.contains("secret") || codes.contains("internal-error") || codes.isEmpty()
        ? unanswered(question, codes)
        : Verdict.NOT_HUMAN;
  }

  private static Verdict unanswered(Question question, String why) {
    log.warn("{} did not say whether a captcha was solved: {}.", question.provider(), why);
    return Verdict.UNANSWERED;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
