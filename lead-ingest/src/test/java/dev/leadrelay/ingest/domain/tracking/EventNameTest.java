package dev.leadrelay.ingest.domain.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventNameTest {

  @ParameterizedTest
  @CsvSource({
    "Demo Requested, demo.requested",
    "demo.requested, demo.requested",
    "  Pricing   Page Viewed , pricing_page.viewed",
    "contentDownloaded, content.downloaded",
    "content_downloaded, content.downloaded",
    "Café Wählt, cafe.wahlt",
    "Signup, signup.tracked",
    "404 Seen, n404.seen",
  })
  void shouldMakeATypeOfObjectAndAction(String name, String type) {
    assertThat(EventName.toType(name)).contains(type);
  }

  @Test
  void shouldMakeNothingOfANameWithoutLetters() {
    assertThat(EventName.toType("!!!")).isEmpty();
    assertThat(EventName.toType("注文")).isEmpty();
  }
}
