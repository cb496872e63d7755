package dev.leadrelay.ingest.domain.form;

import java.util.Objects;

/**
 * What somebody is asked who gave consent in a form that wants it confirmed.
 *
 * @param subject of the mail
 * @param text of the mail; {@code {link}} stands for the link
 * @param wording what the page behind the link asks to agree to, kept as evidence
 * @param button the words on its button
 * @param thanks what the page says afterwards
 */
public record Confirmation(
    String subject, String text, String wording, String button, String thanks) {

  private static final String LINK = "{link}";

  public Confirmation {
    Objects.requireNonNull(subject, "Expected a 'subject' for the mail of a double opt-in.");
    Objects.requireNonNull(text, "Expected a 'text' for the mail of a double opt-in.");
    Objects.requireNonNull(wording, "Expected a 'wording' for the page of a double opt-in.");
    Objects.requireNonNull(button, "Expected a 'button' for the page of a double opt-in.");
    Objects.requireNonNull(thanks, "Expected a 'thanks' for the page of a double opt-in.");
    if (!text.contains(LINK)) {
      throw new IllegalArgumentException(
          "Expected {link} in the text of a double opt-in's mail, but it is missing.");
    }
  }

  /** The text of one mail. */
  public String textWith(String link) {
    return text.replace(LINK, link);
  }
}
