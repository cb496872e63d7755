package dev.leadrelay.system.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/**
 * A made-up file of the shape of X Education's lead file: the columns that its mapping reads, and
 * some that it must not.
 */
public final class MadeUpLeads {

  private static final List<String> COLUMNS =
      List.of(
          "Prospect ID",
          "Lead Origin",
          "Lead Source",
          "Do Not Email",
          "Do Not Call",
          "Converted",
          "TotalVisits",
          "Total Time Spent on Website",
          "Page Views Per Visit",
          "Last Activity",
          "Country",
          "Specialization",
          "What is your current occupation",
          "Tags",
          "City",
          "A free copy of Mastering The Interview");

  private static final List<String> ORIGINS =
      List.of("Landing Page Submission", "API", "Lead Add Form");
  private static final List<String> SOURCES =
      List.of("Google", "Direct Traffic", "Olark Chat", "Reference", "");
  private static final List<String> ACTIVITIES =
      List.of(
          "Email Opened",
          "SMS Sent",
          "Olark Chat Conversation",
          "Page Visited on Website",
          "Email Link Clicked",
          "Email Bounced",
          "");
  private static final List<String> OCCUPATIONS =
      List.of("Unemployed", "Working Professional", "Student", "Select", "");

  private MadeUpLeads() {}

  /**
   * Writes a file.
   *
   * @param rows number of leads
   * @param seed the same seed gives the same file
   */
  public static Path write(Path file, int rows, long seed) {
    var random = new Random(seed);
    var text = new StringBuilder(String.join(",", COLUMNS)).append('\n');
    for (int row = 0; row < rows; row++) {
      text.append(String.join(",", row(random, seed, row))).append('\n');
    }
    try {
      return Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> row(Random random, long seed, int row) {
    int visits = random.nextInt(9);
    return List.of(
        "made-up-%d-%05d".formatted(seed, row),
        any(random, ORIGINS),
        any(random, SOURCES),
        random.nextInt(12) == 0 ? "Yes" : "No",
        "No",
        random.nextInt(3) == 0 ? "1" : "0",
        String.valueOf(visits),
        String.valueOf(visits * random.nextInt(300)),
        String.valueOf(visits == 0 ? 0 : 1 + random.nextInt(5) / 2.0),
        any(random, ACTIVITIES),
        "India",
        "\"Banking, Investment And Insurance\"",
        any(random, OCCUPATIONS),
        "Ringing",
        "Mumbai",
        random.nextBoolean() ? "Yes" : "No");
  }

  private static String any(Random random, List<String> values) {
    return values.get(random.nextInt(values.size()));
  }
}
