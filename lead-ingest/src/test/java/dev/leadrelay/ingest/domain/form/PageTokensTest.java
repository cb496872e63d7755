package dev.leadrelay.ingest.domain.form;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadrelay.ingest.adapter.libraries.HmacIdentityHash;
import dev.leadrelay.ingest.domain.intake.Samples;
import org.junit.jupiter.api.Test;

class PageTokensTest {

  final PageTokens tokens = new PageTokens(new HmacIdentityHash("secret"));

  @Test
  void shouldSayWhenTheFormWasShown() {
    var token = tokens.issue("demo", Samples.NOW, -1);

    assertThat(tokens.shownAt("demo", token)).contains(Samples.NOW);
    assertThat(tokens.issue("demo", Samples.NOW, 2)).isNotEqualTo(token);
  }

  @Test
  void shouldKnowNoTokenOfAnotherFormNorAForgedOne() {
    var token = tokens.issue("demo", Samples.NOW, 1);

    assertThat(tokens.shownAt("other", token)).isEmpty();
    assertThat(tokens.shownAt("demo", token.replaceFirst("^1", "2"))).isEmpty();
    assertThat(tokens.shownAt("demo", "nonsense")).isEmpty();
    assertThat(new PageTokens(new HmacIdentityHash("other")).shownAt("demo", token)).isEmpty();
  }
}
