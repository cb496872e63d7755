package dev.leadrelay.ingest.adapter.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadrelay.ingest.domain.profiling.Acquaintance;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AesSealTest {

  final AesSeal seal = new AesSeal("secret");

  @Test
  void shouldOpenWhatItClosedAndNothingElseDoes() {
    var sealed = seal.close("Ana");

    assertThat(seal.open(sealed)).contains("Ana");
    assertThat(new AesSeal("other").open(sealed)).isEmpty();
    assertThat(seal.open(sealed.substring(1) + "A")).isEmpty();
    assertThat(seal.close("Ana")).isNotEqualTo(sealed);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "!!!", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
  void shouldOpenNothingThatIsNoSeal(String text) {
    assertThat(seal.open(text)).isEmpty();
  }

  @Test
  void shouldRememberWhatABrowserToldOfOneLead() {
    var first = Acquaintance.after(Optional.empty(), "lead-1", Set.of("person.phone"));
    var read = Acquaintance.of(first.toToken(seal), seal);

    assertThat(read).contains(first);
    assertThat(Acquaintance.after(read, "lead-1", Set.of("person.city")).told())
        .containsExactlyInAnyOrder("person.phone", "person.city");
    assertThat(Acquaintance.after(read, "lead-2", Set.of("person.city")).told())
        .containsExactly("person.city");
  }
}
