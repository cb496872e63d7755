package dev.leadrelay.routing;

import dev.leadrelay.testkit.architecture.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  @Test
  void shouldKeepTheRingsApart() {
    new ArchitectureRules("dev.leadrelay.routing").check();
  }
}
