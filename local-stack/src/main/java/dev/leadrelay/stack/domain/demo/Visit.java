package dev.leadrelay.stack.domain.demo;

import dev.leadrelay.stack.domain.demo.Step.DemoForm;
import dev.leadrelay.stack.domain.demo.Step.Tracked;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** The ways that a visit goes. */
public final class Visit {

  private static final List<Step> LOOKS_AROUND =
      List.of(page("/", false), page("/product", false), page("/careers", false));

  private static final List<Step> ASKS_FOR_A_DEMO =
      List.of(
          page("/", false),
          page("/customers/alder", false),
          page("/pricing", false),
          new DemoForm());

  private static final List<Step> READS_AND_COMES_BACK =
      List.of(
          page("/blog/lead-response", false),
          download("whitepaper"),
          download("buyers-guide"),
          page("/pricing", true),
          page("/pricing/enterprise", true));

  private static final List<Step> CHATS =
      List.of(
          page("/product", false),
          new Tracked(
              "chat.qualified",
              true,
              Map.of("need", "faster answers", "timeframe", "this quarter")),
          page("/pricing", true));

  private static final List<Step> ASKS_FOR_A_PRICE =
      List.of(page("/pricing", false), new Tracked("pricing.requested", true, Map.of("seats", 25)));

  private static final List<List<Step>> WAYS =
      List.of(
          LOOKS_AROUND,
          ASKS_FOR_A_DEMO,
          ASKS_FOR_A_DEMO,
          READS_AND_COMES_BACK,
          READS_AND_COMES_BACK,
          CHATS,
          ASKS_FOR_A_PRICE);

  private Visit() {}

  /** What a visitor will do, in order. */
  public static List<Step> plan(RandomGenerator random) {
    return WAYS.get(random.nextInt(WAYS.size()));
  }

  private static Step page(String path, boolean known) {
    return new Tracked("page.viewed", known, Map.of("path", path));
  }

  private static Step download(String contentType) {
    return new Tracked("content.downloaded", true, Map.of("contentType", contentType));
  }
}
