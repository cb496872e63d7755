package dev.leadrelay.ingest.domain.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class KeyringTest {

  final Keyring keys =
      new Keyring(List.of(secret("web=k-1"), secret("web=k-2"), secret("shop=a=b")));

  @Test
  void shouldFindTheSourceOfEachOfItsKeys() {
    assertThat(keys.sourceOf("k-1")).contains("web");
    assertThat(keys.sourceOf("k-2")).contains("web");
    assertThat(keys.sourceOf("a=b")).contains("shop");
  }

  @Test
  void shouldFindNobodyForAnotherKey() {
    assertThat(keys.sourceOf("k-3")).isEmpty();
    assertThat(keys.sourceOf("")).isEmpty();
  }

  @Test
  void shouldRefuseOneKeyForTwoSources() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Keyring(List.of(secret("web=same"), secret("shop=same"))))
        .withMessageContaining("'web' and 'shop'")
        .withMessageNotContaining("same");
  }

  @Test
  void shouldRefuseASettingOfAnotherFormWithoutShowingIt() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> secret("hush"))
        .withMessageNotContaining("hush");
    assertThat(secret("web=hush")).hasToString("web");
  }

  private static NamedSecret secret(String text) {
    return NamedSecret.parse(text);
  }
}
