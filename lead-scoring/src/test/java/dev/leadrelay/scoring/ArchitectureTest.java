package dev.leadrelay.scoring;

import dev.leadrelay.testkit.architecture.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  @Test
  void shouldKeepTheRings() {
    new ArchitectureRules("dev.leadrelay.scoring").check();
  }
}
