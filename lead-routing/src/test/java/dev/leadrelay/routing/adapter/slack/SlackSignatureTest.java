package dev.leadrelay.routing.adapter.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The example is the one of Slack's documentation. */
class SlackSignatureTest {

  private static final SlackSignature SLACK =
      new SlackSignature("8f742231b10e8888abcd99yyyzzz85a5");
  private static final String TIMESTAMP = "1531420618";
  private static final Instant THEN = Instant.ofEpochSecond(1531420618);
  private static final String RIGHT =
      "v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503";
  private static final byte[] BODY =
      ("token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow"
              + "&channel_id=G8PSS9T3V&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner"
              + "&command=%2Fwebhook-collect&text="
              + "&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J%2F397700885554"
              + "%2F96rGlfmibIGlgcZRskXaIFfN"
              + "&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c")
          .getBytes(StandardCharsets.UTF_8);

  @Test
  void shouldKnowSlackByItsSignature() {
    assertThat(SLACK.isRight(TIMESTAMP, RIGHT, BODY, THEN)).isTrue();
    assertThat(SLACK.isRight(TIMESTAMP, RIGHT, BODY, THEN.plusSeconds(300))).isTrue();
  }

  @Test
  void shouldRefuseWhatIsOldOrFromTheFuture() {
    assertThat(SLACK.isRight(TIMESTAMP, RIGHT, BODY, THEN.plusSeconds(301))).isFalse();
    assertThat(SLACK.isRight(TIMESTAMP, RIGHT, BODY, THEN.minus(Duration.ofHours(1)))).isFalse();
  }

  @Test
  void shouldRefuseWhatWasChangedOrSignedBySomebodyElse() {
    var changed = BODY.clone();
    changed[10]++;

    assertThat(SLACK.isRight(TIMESTAMP, RIGHT, changed, THEN)).isFalse();
    assertThat(SLACK.isRight("1531420619", RIGHT, BODY, THEN)).isFalse();
    assertThat(SLACK.isRight(TIMESTAMP, RIGHT.replace('a', 'b'), BODY, THEN)).isFalse();
    assertThat(new SlackSignature("another").isRight(TIMESTAMP, RIGHT, BODY, THEN)).isFalse();
  }

  @Test
  void shouldRefuseEverythingWithoutASecretOrASignature() {
    assertThat(new SlackSignature("").isRight(TIMESTAMP, RIGHT, BODY, THEN)).isFalse();
    assertThat(SLACK.isRight(null, RIGHT, BODY, THEN)).isFalse();
    assertThat(SLACK.isRight(TIMESTAMP, null, BODY, THEN)).isFalse();
    assertThat(SLACK.isRight("now", RIGHT, BODY, THEN)).isFalse();
  }
}
