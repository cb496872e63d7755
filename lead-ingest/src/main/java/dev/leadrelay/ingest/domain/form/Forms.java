package dev.leadrelay.ingest.domain.form;

import dev.leadrelay.ingest.domain.captcha.Provider;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The forms that may post to us. */
public final class Forms {

  private final Map<String, FormDefinition> byId;

  public Forms(Collection<FormDefinition> forms) {
    this.byId =
        forms.stream()
            .collect(Collectors.toUnmodifiableMap(FormDefinition::id, Function.identity()));
  }

  /** All that ask for double opt-in. */
  public List<FormDefinition> withDoubleOptIn() {
    return byId.values().stream().filter(form -> form.doubleOptIn() != null).toList();
  }

  public Optional<FormDefinition> byId(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** The captcha services that any of them uses. */
  public Set<Provider> captchaProviders() {
    return byId.values().stream()
        .map(FormDefinition::captcha)
        .filter(Objects::nonNull)
        .map(Captcha::provider)
        .collect(Collectors.toUnmodifiableSet());
  }
}
