package dev.leadrelay.stack.domain.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DemoPeopleTest {

  private final long seed = System.nanoTime();
  private final SplittableRandom random = new SplittableRandom(seed);

  @Test
  void shouldMakeUpPeopleWhoseAddressesBelongToNobody() {
    var people =
        IntStream.range(0, 200).mapToObj(number -> Visitor.madeUp("run", number, random)).toList();

    assertThat(people)
        .as("seed %d", seed)
        .allMatch(person -> person.email().endsWith(".example.com"));
    assertThat(people).extracting(Visitor::email).doesNotHaveDuplicates();
  }

  @Test
  void shouldSendConsentOnlyWhenItWasGiven() {
    var people =
        IntStream.range(0, 200).mapToObj(number -> Visitor.madeUp("run", number, random)).toList();

    assertThat(people)
        .as("seed %d", seed)
        .allMatch(person -> person.form().containsKey("consent") == person.consent());
  }

  @Test
  void shouldKeepAnEarlyRepBelowTenSeconds() {
    var delays =
        IntStream.range(0, 200).mapToObj(_ -> RepHabit.EARLY.answersAfter(random)).toList();

    assertThat(delays)
        .as("seed %d", seed)
        .allMatch(delay -> delay.orElseThrow().compareTo(Duration.ofSeconds(10)) < 0);
  }

  @Test
  void shouldLetSomeRepsNeverAnswer() {
    var answers =
        IntStream.range(0, 1_000)
            .filter(_ -> RepHabit.OFTEN_NEVER.answersAfter(random).isPresent())
            .count();

    assertThat(answers).as("seed %d", seed).isBetween(200L, 600L);
  }
}
