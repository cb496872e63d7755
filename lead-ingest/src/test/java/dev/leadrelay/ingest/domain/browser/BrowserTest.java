package dev.leadrelay.ingest.domain.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BrowserTest {

  private static final long NOON = 1_772_452_800_000L;
  private static final long HISTORY = Browser.HISTORY.toMillis();
  private static final long EVER = Long.MAX_VALUE;

  @Test
  void shouldBelongToNobodyWhileNobodyIsKnown() {
    assertThat(Browser.NEW.shares()).isEmpty();
  }

  @Test
  void shouldGiveTheHistoryOfNinetyDaysToTheFirstWhoIsKnown() {
    var browser = Browser.NEW.with(ana(0));

    assertThat(browser.shares()).containsExactly(new Share("ana", NOON - HISTORY, EVER));
  }

  @Test
  void shouldStartANewPartForASecondPersonAndLeaveTheHistoryWithTheFirst() {
    var browser = Browser.NEW.with(ana(0)).with(bo(10));

    assertThat(browser.shares())
        .containsExactly(
            new Share("ana", NOON - HISTORY, minute(10)), new Share("bo", minute(10), EVER));
  }

  @Test
  void shouldGiveTheBrowserBackToWhoeverComesBack() {
    var browser = Browser.NEW.with(ana(0)).with(bo(10)).with(ana(20));

    assertThat(browser.shares())
        .extracting(Share::leadId, Share::since)
        .containsExactly(
            tuple("ana", NOON - HISTORY), tuple("bo", minute(10)), tuple("ana", minute(20)));
  }

  @Test
  void shouldMoveTheHistoryWhenSomebodyTurnsOutToHaveBeenFirst() {
    var browser = Browser.NEW.with(bo(10)).with(ana(0));

    assertThat(browser).isEqualTo(Browser.NEW.with(ana(0)).with(bo(10)));
  }

  @Test
  void shouldTakeALinkBackAndRestoreIt() {
    var browser = Browser.NEW.with(ana(0)).with(bo(10));

    assertThat(browser.without("bo").shares())
        .containsExactly(new Share("ana", NOON - HISTORY, EVER));
    assertThat(browser.without("bo").with(bo(30)).shares())
        .containsExactly(new Share("ana", NOON - HISTORY, EVER));
    assertThat(browser.without("ana").without("bo").shares()).isEmpty();
    assertThat(browser.without("bo").again("bo")).isEqualTo(browser);
  }

  @Test
  void shouldLeaveNoEmptyPartWhenSeveralAppearAtOnce() {
    var browser =
        Browser.NEW
            .with(new Appearance("cy", minute(0)))
            .with(new Appearance("ana", minute(5)))
            .with(new Appearance("cy", minute(5)));

    assertThat(browser.shares()).containsExactly(new Share("cy", minute(0) - HISTORY, EVER));
  }

  @Test
  void shouldStaySmallHoweverOftenSomebodyAppears() {
    var browser = Browser.NEW;
    for (int minute = 0; minute < 10_000; minute += 7) {
      browser = browser.with(ana(minute));
    }
    var alternating = browser;
    for (int minute = 10_000; minute < 20_000; minute += 7) {
      alternating = alternating.with(minute % 2 == 0 ? ana(minute) : bo(minute));
    }

    assertThat(browser.appearances()).hasSizeLessThan(1 + 24 * 60 / 7 + 2);
    assertThat(browser.shares()).containsExactly(new Share("ana", NOON - HISTORY, EVER));
    assertThat(alternating.appearances()).hasSize(Browser.MOST_APPEARANCES);
    assertThat(alternating.shares().getFirst().since()).isEqualTo(NOON - HISTORY);
  }

  /** Whatever arrives first, and however often: the owner of each instant is the same. */
  @Test
  void shouldEndUpTheSameInAnyOrderOfArrival() {
    long seed = System.nanoTime();
    System.out.println("Seed of the orders of arrival: " + seed);
    var random = new Random(seed);
    for (int round = 0; round < 500; round++) {
      var appearances = someAppearances(random);
      var inOrder = told(appearances);
      var arriving = new ArrayList<>(appearances);
      arriving.addAll(appearances.subList(0, random.nextInt(appearances.size())));
      Collections.shuffle(arriving, random);

      assertThat(told(arriving)).as("seed %d", seed).isEqualTo(inOrder);
      for (int i = 0; i < 20; i++) {
        long instant = NOON + random.nextInt((int) Duration.ofHours(20).toMillis());
        assertThat(ownerAt(instant, inOrder.shares()))
            .as("seed %d", seed)
            .isEqualTo(ownerByHand(instant, appearances));
      }
    }
  }

  private static List<Appearance> someAppearances(Random random) {
    var appearances = new ArrayList<Appearance>();
    for (int n = 1 + random.nextInt(20); n > 0; n--) {
      appearances.add(
          new Appearance(
              "lead-" + random.nextInt(3), NOON + random.nextInt(20 * 60) * 60_000L + n));
    }
    return appearances;
  }

  private static Browser told(List<Appearance> appearances) {
    var browser = Browser.NEW;
    for (var appearance : appearances) {
      browser = browser.with(appearance);
    }
    return browser;
  }

  private static String ownerAt(long instant, List<Share> shares) {
    return shares.stream()
        .filter(share -> share.since() <= instant && instant < share.until())
        .map(Share::leadId)
        .findFirst()
        .orElse("nobody");
  }

  /** The rule itself, worked out from all appearances by hand. */
  private static String ownerByHand(long instant, List<Appearance> appearances) {
    Map<String, Appearance> firstOfMinute = new HashMap<>();
    appearances.forEach(
        appearance ->
            firstOfMinute.merge(
                appearance.leadId() + appearance.minute(),
                appearance,
                (a, b) -> a.at() <= b.at() ? a : b));
    var ordered = new ArrayList<>(firstOfMinute.values());
    ordered.sort(Comparator.comparingLong(Appearance::at).thenComparing(Appearance::leadId));
    var owner = ordered.getFirst().leadId();
    for (var appearance : ordered) {
      if (appearance.at() <= instant) {
        owner = appearance.leadId();
      }
    }
    return owner;
  }

  private static Appearance ana(int minute) {
    return new Appearance("ana", minute(minute));
  }

  private static Appearance bo(int minute) {
    return new Appearance("bo", minute(minute));
  }

  private static long minute(int minute) {
    return NOON + minute * 60_000L;
  }
}
