package dev.leadrelay.sla;

import dev.leadrelay.testkit.architecture.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  @Test
  void shouldKeepTheRingsApart() {
    new ArchitectureRules("dev.leadrelay.sla").check();
  }
}
