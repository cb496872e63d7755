package dev.leadrelay.ingest.adapter.libraries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import org.junit.jupiter.api.Test;

class IdentityKeyTest {

  @Test
  void shouldNeedNoKeyOnAMachineOfOnesOwn() {
    assertThat(IdentityKey.of("", InetAddress.getLoopbackAddress())).isNotBlank();
  }

  @Test
  void shouldRefuseToOpenTheDoorsToOthersWithoutAKey() throws Exception {
    var everywhere = InetAddress.getByName("0.0.0.0");

    assertThatThrownBy(() -> IdentityKey.of("", everywhere))
        .hasMessageContaining("LEADRELAY_IDENTITY_KEY");
    assertThat(IdentityKey.of("secret", everywhere)).isEqualTo("secret");
  }
}
