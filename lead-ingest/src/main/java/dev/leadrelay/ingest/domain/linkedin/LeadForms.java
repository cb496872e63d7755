package dev.leadrelay.ingest.domain.linkedin;

import dev.leadrelay.ingest.domain.reception.Document;
import dev.leadrelay.ingest.domain.translate.Draft;
import dev.leadrelay.ingest.domain.translate.Json;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Says a response to a lead form, as LinkedIn's Lead Sync API has it, as an event. Fields that
 * LinkedIn fills in from the profile are known by their kind; other questions become properties by
 * their name.
 */
public final class LeadForms {

  private static final Map<String, String> PREDEFINED =
      Map.ofEntries(
          Map.entry("FIRST_NAME", "person.firstName"),
          Map.entry("LAST_NAME", "person.lastName"),
          Map.entry("WORK_EMAIL", "person.email"),
          Map.entry("EMAIL", "person.email"),
          Map.entry("WORK_PHONE_NUMBER", "person.phone"),
          Map.entry("PHONE_NUMBER", "person.phone"),
          Map.entry("JOB_TITLE", "person.jobTitle"),
          Map.entry("CITY", "person.city"),
          Map.entry("COUNTRY", "person.country"),
          Map.entry("LINKEDIN_PROFILE_LINK", "person.linkedInId"),
          Map.entry("COMPANY_NAME", "company.name"),
          Map.entry("COMPANY_SIZE", "company.employees"),
          Map.entry("INDUSTRY", "company.industry"));

  private static final String ANSWERS = "/formResponse/answers";
  private static final String CONSENTS = "/formResponse/consentResponses";

  private LeadForms() {}

  /** True for a response that somebody made to try the form out: it is no lead. */
  public static boolean isTest(Map<String, ?> response) {
    return Boolean.TRUE.equals(response.get("testLead"));
  }

  /** LinkedIn's id of the response; null where it has none. */
  public static @Nullable String idOf(Map<String, ?> response) {
    return Json.text(response, "/id");
  }

  /** The event; its id is LinkedIn's, so that a response fetched twice counts once. */
  public static Document toEvent(Map<String, ?> response, ByteBuffer raw) {
    var account = Json.text(response, "/owner/sponsoredAccount");
    var owner = account == null ? Json.text(response, "/owner/organization") : account;
    var draft =
        new Draft()
            .attribute("id", idOf(response), "/id")
            .attribute("source", owner == null ? "urn:li:leadGenForms" : owner, "/owner")
            .attribute("type", "form.submitted", "")
            .attribute("time", time(Json.at(response, "/submittedAt")), "/submittedAt")
            .put("campaign.source", "linkedin", "")
            .put("properties.form", Json.text(response, "/form/name"), "/form/name")
            .missing("/data", ANSWERS);
    campaign(response, draft);
    answers(response, draft);
    consent(response, draft);
    return draft.toDocument(raw);
  }

  private static @Nullable String time(@Nullable Object millis) {
    return millis instanceof Number number
        ? Instant.ofEpochMilli(number.longValue()).toString()
        : null;
  }

  private static void campaign(Map<String, ?> response, Draft draft) {
    var place = "/leadMetadata/sponsoredLeadMetadata/campaign";
    draft.put("campaign.name", Json.text(response, place), place);
  }

  private static void answers(Map<String, ?> response, Draft draft) {
    var questions = questionsById(response);
    if (Json.at(response, ANSWERS) instanceof List<?> answers) {
      for (int i = 0; i < answers.size(); i++) {
        var question = questions.get(Json.text(answers.get(i), "/questionId"));
        answer(answers.get(i), question, ANSWERS + "/" + i, draft);
      }
    }
  }

  private static void answer(
      @Nullable Object answer, @Nullable Object question, String origin, Draft draft) {
    var kind = Json.text(question, "/predefinedField");
    var place = kind == null ? null : PREDEFINED.get(kind);
    var said = said(answer);
    if (place != null) {
      draft.put(place, said, origin);
      return;
    }
    var name = Json.text(question, "/name");
    var id = Json.text(answer, "/questionId");
    draft.put(List.of("properties", name == null ? "question " + id : name), said, origin);
  }

  private static @Nullable String said(@Nullable Object answer) {
    var text = Json.text(answer, "/answerDetails/textQuestionAnswer/answer");
    return text == null ? Json.text(answer, "/answerDetails/multipleChoiceAnswer/options/0") : text;
  }

  private static Map<String, Object> questionsById(Map<String, ?> response) {
    var byId = new HashMap<String, Object>();
    if (Json.at(response, "/form/content/questions") instanceof List<?> questions) {
      for (var question : questions) {
        var id = Json.text(question, "/questionId");
        if (id != null && question != null) {
          byId.put(id, question);
        }
      }
    }
    return byId;
  }

  /** Consent is given where every box was ticked; where there is no box, nothing is said. */
  private static void consent(Map<String, ?> response, Draft draft) {
    if (Json.at(response, CONSENTS) instanceof List<?> boxes && !boxes.isEmpty()) {
      boolean given =
          boxes.stream().allMatch(box -> Boolean.TRUE.equals(Json.at(box, "/accepted")));
      draft.put("consent.marketing", given, CONSENTS);
    }
  }
}
