package dev.leadrelay.kit.publication;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VersionLineTest {

  @Test
  void shouldChangeNothingButTheNumber() {
    assertThat(
            VersionLine.set("# Straße 🚀\nid: a\nversion: 4 # so far\nfit: [{version: 4}]\n", 12))
        .isEqualTo("# Straße 🚀\nid: a\nversion: 12 # so far\nfit: [{version: 4}]\n");
    assertThat(VersionLine.set("{id: a, version: \"4\", x: 1}", 5))
        .isEqualTo("{id: a, version: 5, x: 1}");
  }
}
