package dev.leadrelay.routing.adapter.notify;

import dev.leadrelay.schemas.Notification;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A notification as receivers see it. Holds personal data of the lead.
 *
 * @param id stable over retries; receivers deduplicate on it
 * @param type for example {@code lead.assigned}
 * @param person how to reach the person, as far as known
 */
record Message(
    String id,
    String type,
    Instant at,
    String to,
    String leadId,
    String assignmentId,
    String rep,
    String text,
    @Nullable String reason,
    @Nullable Instant due,
    String level,
    double score,
    Map<String, String> person,
    @Nullable String company) {

  static Message of(Notification told) {
    return new Message(
        told.getNotificationId(),
        typeOf(told),
        told.getAt(),
        told.getRepId(),
        told.getLeadId(),
        told.getAssignmentId(),
        told.getRep(),
        told.getText(),
        told.getReason(),
        told.getDue(),
        told.getLevel().name(),
        told.getScore(),
        contact(told),
        told.getCompany() == null ? null : told.getCompany().getName());
  }

  private static String typeOf(Notification told) {
    return switch (told.getKind()) {
      case LEAD_ASSIGNED -> "lead.assigned";
      case REMINDER -> "lead.reminder";
      case BREACH -> "sla.breached";
      case LEAD_TAKEN_AWAY -> "lead.taken-away";
      case UNKNOWN -> told.getKind().name().toLowerCase(Locale.ROOT);
    };
  }

  private static Map<String, String> contact(Notification told) {
    var contact = new TreeMap<String, String>();
    var person = told.getPerson();
    if (person != null) {
      put(contact, "email", person.getEmail());
      put(contact, "firstName", person.getFirstName());
      put(contact, "lastName", person.getLastName());
      put(contact, "phone", person.getPhone());
      put(contact, "country", person.getCountry());
      put(contact, "jobTitle", person.getJobTitle());
    }
    return contact;
  }

  private static void put(Map<String, String> contact, String name, @Nullable String value) {
    if (value != null) {
      contact.put(name, value);
    }
  }
}
