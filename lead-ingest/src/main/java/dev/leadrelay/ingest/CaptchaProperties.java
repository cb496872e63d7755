package dev.leadrelay.ingest;

import dev.leadrelay.ingest.adapter.captcha.SiteVerify.Site;
import dev.leadrelay.ingest.domain.access.NamedSecret;
import dev.leadrelay.ingest.domain.captcha.Provider;
import dev.leadrelay.ingest.domain.form.Forms;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How captchas are verified; {@code application.yml} explains each.
 *
 * @param secrets secret of our site at each service that is used
 * @param urls where the services are asked
 * @param timeout how long a service may take
 */
@ConfigurationProperties("leadrelay.captcha")
record CaptchaProperties(List<String> secrets, Map<Provider, URI> urls, Duration timeout) {

  /** The sites of all services that forms use. */
  Map<Provider, Site> sitesFor(Forms forms) {
    var known =
        secrets.stream()
            .map(NamedSecret::parse)
            .collect(
                Collectors.toMap(
                    secret -> Provider.valueOf(secret.name().toUpperCase(Locale.ROOT)),
                    NamedSecret::secret));
    return forms.captchaProviders().stream()
        .collect(Collectors.toMap(Function.identity(), used -> site(used, known)));
  }

  private Site site(Provider provider, Map<Provider, String> secretOf) {
    if (!secretOf.containsKey(provider) || !urls.containsKey(provider)) {
      throw new IllegalArgumentException(
          "Expected a secret of %s in LEADRELAY_CAPTCHA_SECRETS, as a form uses it, but there is none."
              .formatted(provider));
    }
    return new Site(urls.get(provider), secretOf.get(provider));
  }
}
