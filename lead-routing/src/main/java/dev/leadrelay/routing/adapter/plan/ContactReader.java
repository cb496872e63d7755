package dev.leadrelay.routing.adapter.plan;

import dev.leadrelay.routing.domain.plan.Contact;
import java.net.URI;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the {@code contact} of a rep or a manager. */
final class ContactReader {

  private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+");

  private ContactReader() {}

  static Contact read(Section person) {
    return person
        .get("contact")
        .map(node -> new Section(node, "a contact", person.problems()))
        .map(contact -> contact.allow("webhook", "email", "slack"))
        .map(
            contact ->
                new Contact(
                    webhook(contact), email(contact), contact.optionalText("slack").orElse(null)))
        .orElse(Contact.NONE);
  }

  private static @Nullable String email(Section contact) {
    var text = contact.optionalText("email").orElse(null);
    if (text != null && !EMAIL.matcher(text).matches()) {
      contact
          .problems()
          .add(
              contact.get("email").orElseThrow(),
              "Expected an address such as ana@example.com, but found something else.");
    }
    return text;
  }

  private static @Nullable URI webhook(Section contact) {
    var text = contact.optionalText("webhook");
    if (text.isEmpty()) {
      return null;
    }
    try {
      var uri = URI.create(text.get());
      if (uri.getHost() != null
          && Set.of("http", "https").contains(String.valueOf(uri.getScheme()))) {
        return uri;
      }
    } catch (IllegalArgumentException e) {
      // Told below.
    }
    contact
        .problems()
        .add(
            contact.get("webhook").orElseThrow(),
            "Expected a webhook such as https://example.com/hook, but found '%s'.",
            text.get());
    return null;
  }
}
