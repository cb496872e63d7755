package dev.leadrelay.ingest.adapter.aside;

import dev.leadrelay.ingest.adapter.form.FormReader;
import dev.leadrelay.ingest.domain.captcha.Aside.Waiting;
import dev.leadrelay.ingest.domain.captcha.CaptchaVerifier;
import dev.leadrelay.ingest.domain.captcha.Verdict;
import dev.leadrelay.ingest.domain.event.Door;
import dev.leadrelay.ingest.domain.form.FormDefinition;
import dev.leadrelay.ingest.domain.form.FormEvents;
import dev.leadrelay.ingest.domain.form.Forms;
import dev.leadrelay.ingest.domain.reception.LogUnavailableException;
import dev.leadrelay.ingest.domain.reception.Reception;
import dev.leadrelay.ingest.domain.reception.Rejection;
import dev.leadrelay.ingest.domain.refusal.Refusal;
import dev.leadrelay.ingest.domain.refusal.RefusalCode;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the captcha service again about a form that waits. Who was found to be a person is let in;
 * what cannot be verified any more is refused, for somebody to look at.
 */
public final class SecondLook {

  private static final Logger log = LoggerFactory.getLogger(SecondLook.class);

  /** After this, a service that does not answer is taken for one that never will. */
  private static final Duration LONGEST_WAIT = Duration.ofDays(1);

  private final Forms forms;
  private final FormReader reader;
  private final FormEvents events;
  private final CaptchaVerifier captchas;
  private final Reception reception;
  private final Clock clock;

  public SecondLook(
      Forms forms,
      FormReader reader,
      FormEvents events,
      CaptchaVerifier captchas,
      Reception reception,
      Clock clock) {
    this.forms = forms;
    this.reader = reader;
    this.events = events;
    this.captchas = captchas;
    this.reception = reception;
    this.clock = clock;
  }

  /**
   * Returns when the log has what became of the form.
   *
   * @throws IllegalStateException when it must wait further
   */
  void at(Waiting waiting) {
    var form = forms.byId(waiting.formId());
    try {
      if (form.isPresent()
          && reader.read(waiting.contentType(), bytes(waiting))
              instanceof FormReader.Reading.Values(var values)) {
        judge(waiting, form.get(), values);
      } else {
        refuse(waiting, waiting.formId(), "Expected a form that is set up, but it no longer is.");
      }
    } catch (LogUnavailableException e) {
      throw new IllegalStateException("Expected to write what became of a form.", e);
    }
  }

  private void judge(Waiting waiting, FormDefinition form, Map<String, String> values)
      throws LogUnavailableException {
    switch (verdict(form, values)) {
      case HUMAN -> letIn(waiting, form, values);
      case NOT_HUMAN ->
          refuse(waiting, form.source(), "Expected a solved captcha, but the service says no.");
      case TOO_LATE ->
          refuse(
              waiting,
              form.source(),
              "Expected the captcha service to know the answer still, but it was away for too long."
                  + " Look at the form yourself.");
      case UNANSWERED -> waitFurther(waiting, form);
    }
  }

  private Verdict verdict(FormDefinition form, Map<String, String> values) {
    var captcha = form.captcha();
    return captcha == null
        ? Verdict.HUMAN
        : form.captchaResponse(values)
            .map(given -> captchas.verify(captcha.provider(), given, captcha.minimumScore()))
            .orElse(Verdict.NOT_HUMAN);
  }

  private void letIn(Waiting waiting, FormDefinition form, Map<String, String> values)
      throws LogUnavailableException {
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    var event = events.of(form, values, waiting.raw()).happenedAt(waiting.receivedAt());
    reception.receive(List.of(event), Door.FORM, waiting.contentType(), now);
    log.info("A form of '{}' that waited for its captcha service was let in.", form.id());
  }

  private void waitFurther(Waiting waiting, FormDefinition form) throws LogUnavailableException {
    if (Duration.between(waiting.receivedAt(), clock.instant()).compareTo(LONGEST_WAIT) < 0) {
      throw new IllegalStateException(
          "Expected the captcha service to answer, but it does not. Forms go on waiting.");
    }
    refuse(
        waiting,
        form.source(),
        "Expected the captcha service to answer within a day, but it did not. Look at the form"
            + " yourself.");
  }

  private void refuse(Waiting waiting, String source, String why) throws LogUnavailableException {
    reception.refuse(
        new Rejection(
            Door.FORM,
            source,
            waiting.receivedAt(),
            waiting.contentType(),
            waiting.raw(),
            false,
            List.of(new Refusal(RefusalCode.CAPTCHA_UNVERIFIED, "", why))));
  }

  private static byte[] bytes(Waiting waiting) {
    var bytes = new byte[waiting.raw().remaining()];
    waiting.raw().duplicate().get(bytes);
    return bytes;
  }
}
