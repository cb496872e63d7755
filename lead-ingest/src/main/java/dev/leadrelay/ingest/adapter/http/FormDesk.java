package dev.leadrelay.ingest.adapter.http;

import dev.leadrelay.ingest.adapter.form.FormReader;
import dev.leadrelay.ingest.domain.captcha.Aside;
import dev.leadrelay.ingest.domain.captcha.CaptchaVerifier;
import dev.leadrelay.ingest.domain.captcha.Verdict;
import dev.leadrelay.ingest.domain.event.Door;
import dev.leadrelay.ingest.domain.form.BotCheck;
import dev.leadrelay.ingest.domain.form.Captcha;
import dev.leadrelay.ingest.domain.form.FormDefinition;
import dev.leadrelay.ingest.domain.form.FormEvents;
import dev.leadrelay.ingest.domain.profiling.Acquaintance;
import dev.leadrelay.ingest.domain.profiling.Seal;
import dev.leadrelay.ingest.domain.reception.Document;
import dev.leadrelay.ingest.domain.reception.Receipt;
import dev.leadrelay.ingest.domain.refusal.Refusal;
import dev.leadrelay.ingest.domain.refusal.RefusalCode;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Takes in forms: read, check, look for bots, write. */
public final class FormDesk {

  private final Receptionist receptionist;
  private final FormReader reader;
  private final FormEvents events;
  private final BotCheck bots;
  private final CaptchaVerifier captchas;
  private final Aside aside;
  private final Seal seal;

  public FormDesk(
      Receptionist receptionist,
      FormReader reader,
      FormEvents events,
      BotCheck bots,
      CaptchaVerifier captchas,
      Aside aside,
      Seal seal) {
    this.receptionist = receptionist;
    this.reader = reader;
    this.events = events;
    this.bots = bots;
    this.captchas = captchas;
    this.aside = aside;
    this.seal = seal;
  }

  /**
   * Takes in a form; returns when it is stored.
   *
   * @param browser the token of an earlier form of the same browser
   */
  FormAnswer receive(FormDefinition form, HttpServletRequest request, Optional<String> browser) {
    var visit = receptionist.welcome(Door.FORM, form.source(), request);
    var values = valuesOf(visit);
    bots.apply(form, values, visit.at())
        .ifPresent(
            refusal -> {
              throw receptionist.refuse(visit, refusal);
            });
    var event = events.of(form, values, visit.body().content());
    if (mustWait(form, values, event, visit)) {
      return FormAnswer.pending(form);
    }
    var receipt = receptionist.receive(visit, List.of(event));
    if (!receipt.rejected().isEmpty()) {
      throw Receptionist.problem(receipt.rejected().getFirst().errors());
    }
    return FormAnswer.of(receipt, form, tokenAfter(receipt, form.told(values), browser));
  }

  /** The fields of a form that a browser's lead has not told yet. */
  List<String> worthAsking(FormDefinition form, Optional<String> browser) {
    return form.worthAsking(known(browser).map(Acquaintance::told).orElseGet(Set::of));
  }

  private Map<String, String> valuesOf(Receptionist.Visit visit) {
    return switch (reader.read(visit.request().getContentType(), visit.body().bytes())) {
      case FormReader.Reading.Values(var values) -> values;
      case FormReader.Reading.Unreadable(var reason) -> throw receptionist.refuse(visit, reason);
    };
  }

  /** Only a form that is in order is worth the question: a captcha can be asked about once. */
  private boolean mustWait(
      FormDefinition form, Map<String, String> values, Document event, Receptionist.Visit visit) {
    var captcha = form.captcha();
    if (captcha == null || receptionist.wouldRefuse(visit, event)) {
      return false;
    }
    return switch (verdict(captcha, form, values)) {
      case HUMAN -> false;
      case NOT_HUMAN, TOO_LATE -> throw receptionist.refuse(visit, unsolved(captcha));
      case UNANSWERED -> {
        putAside(form, visit);
        yield true;
      }
    };
  }

  private Verdict verdict(Captcha captcha, FormDefinition form, Map<String, String> values) {
    return form.captchaResponse(values)
        .map(given -> captchas.verify(captcha.provider(), given, captcha.minimumScore()))
        .orElse(Verdict.NOT_HUMAN);
  }

  private void putAside(FormDefinition form, Receptionist.Visit visit) {
    Storing.orTryAgain(
        () ->
            aside.put(
                new Aside.Waiting(
                    form.id(),
                    visit.at(),
                    visit.request().getContentType(),
                    visit.body().content())));
  }

  private String tokenAfter(Receipt receipt, Set<String> told, Optional<String> browser) {
    var leadId = receipt.accepted().getFirst().leadId();
    return Acquaintance.after(known(browser), leadId, told).toToken(seal);
  }

  private Optional<Acquaintance> known(Optional<String> browser) {
    return browser.flatMap(token -> Acquaintance.of(token, seal));
  }

  private static Refusal unsolved(Captcha captcha) {
    return new Refusal(
        RefusalCode.CAPTCHA_FAILED,
        "/" + captcha.provider().field(),
        "Expected a solved captcha, but it is not solved or too old. Solve it again.");
  }
}
