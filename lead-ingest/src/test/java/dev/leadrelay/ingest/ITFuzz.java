package dev.leadrelay.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadrelay.ingest.fuzz.HttpInputs;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Bad input over HTTP: every answer says what is wrong, none says that we are. */
@ExtendWith(RunningIngest.class)
class ITFuzz {

  private static final int REQUESTS = Integer.getInteger("fuzz.requests", 1_500);

  @Test
  void shouldNeverAnswerWithAnErrorOfOurOwn() throws Exception {
    long seed = Long.getLong("fuzz.seed", System.nanoTime());
    System.out.println("Fuzz: %d requests of seed %d".formatted(REQUESTS, seed));
    var inputs = new HttpInputs(new Random(seed));

    for (int n = 0; n < REQUESTS; n++) {
      var input = inputs.next();
      var answer =
          RunningIngest.KEYED.post(
              input.path(), input.contentType(), n % 2 == 0 ? "*/*" : Door.BROWSER, input.body());
      assertThat(answer.statusCode())
          .as("request %d of seed %d to %s: %s", n, seed, input.path(), answer.body())
          .isLessThan(500);
    }
  }
}
