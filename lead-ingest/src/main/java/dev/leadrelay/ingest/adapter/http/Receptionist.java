package dev.leadrelay.ingest.adapter.http;

import dev.leadrelay.ingest.adapter.json.Parsed;
import dev.leadrelay.ingest.domain.event.Door;
import dev.leadrelay.ingest.domain.reception.Document;
import dev.leadrelay.ingest.domain.reception.LogUnavailableException;
import dev.leadrelay.ingest.domain.reception.Receipt;
import dev.leadrelay.ingest.domain.reception.Reception;
import dev.leadrelay.ingest.domain.reception.Rejection;
import dev.leadrelay.ingest.domain.refusal.Refusal;
import dev.leadrelay.ingest.domain.refusal.RefusalCode;
import dev.leadrelay.kit.problem.FieldProblem;
import dev.leadrelay.kit.problem.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;
import org.springframework.http.HttpStatus;

/**
 * What the HTTP doors have in common: the limit, the reception, and refusals as problem details.
 */
public final class Receptionist {

  private final Reception reception;
  private final Clock clock;
  private final int maxBodyBytes;

  public Receptionist(Reception reception, Clock clock, int maxBodyBytes) {
    this.reception = reception;
    this.clock = clock;
    this.maxBodyBytes = maxBodyBytes;
  }

  /** A request at a door. */
  record Visit(Door door, String source, HttpServletRequest request, Instant at, Body body) {

    Visit from(String knownSource) {
      return new Visit(door, knownSource, request, at, body);
    }
  }

  /** Reads the request as far as the limit allows; a body that cannot be read is refused. */
  Visit welcome(Door door, String source, HttpServletRequest request) {
    return welcome(arrival(door, source, request));
  }

  /** Reads the request as far as the limit allows, whoever sends it. */
  Visit arrival(Door door, String source, HttpServletRequest request) {
    var at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    return new Visit(door, source, request, at, Body.read(request, maxBodyBytes));
  }

  /** Refuses a body that cannot be read. */
  Visit welcome(Visit visit) {
    if (visit.body().fault().isPresent()) {
      throw refuse(visit, visit.body().fault().get());
    }
    return visit;
  }

  /** The events of a body, or the refusal of the whole. */
  List<Document> read(Visit visit, Function<byte[], Parsed> parser) {
    return documents(visit, parser.apply(visit.body().bytes()));
  }

  /** The events that a body turned out to have, or the refusal of the whole. */
  List<Document> documents(Visit visit, Parsed parsed) {
    return switch (parsed) {
      case Parsed.Documents(var documents) -> documents;
      case Parsed.Unreadable(var reason) -> throw refuse(visit, reason);
    };
  }

  /** Takes the events in; returns when they are stored. */
  Receipt receive(Visit visit, List<Document> documents) {
    return Storing.answerOrTryAgain(
        () ->
            reception.receive(
                documents, visit.door(), visit.request().getContentType(), visit.at()));
  }

  /** True when an event would not be taken in. Nothing is written. */
  boolean wouldRefuse(Visit visit, Document document) {
    return reception.wouldRefuse(document, visit.door(), visit.at());
  }

  /** Puts the body aside and says what is wrong with it as a whole. */
  ProblemException refuse(Visit visit, Refusal reason) {
    try {
      reception.refuse(
          new Rejection(
              visit.door(),
              visit.source(),
              visit.at(),
              visit.request().getContentType(),
              visit.body().content(),
              visit.body().truncated(),
              List.of(reason)));
    } catch (LogUnavailableException e) {
      throw new IllegalStateException("Expected a refusal to be answered, log or no log.", e);
    }
    return problem(List.of(reason));
  }

  static ProblemException problem(List<Refusal> refusals) {
    var first = refusals.getFirst();
    return refusals.size() == 1 && first.pointer().isEmpty()
        ? new ProblemException(statusOf(first.code()), first.detail())
        : new ProblemException(
            HttpStatus.BAD_REQUEST,
            "Expected a valid event, but %s wrong.".formatted(count(refusals.size())),
            fieldProblems(refusals));
  }

  static List<FieldProblem> fieldProblems(List<Refusal> refusals) {
    return refusals.stream()
        .map(refusal -> new FieldProblem(refusal.pointer(), refusal.detail()))
        .toList();
  }

  private static String count(int places) {
    return places == 1 ? "one place is" : places + " places are";
  }

  private static HttpStatus statusOf(RefusalCode code) {
    return switch (code) {
      case WRONG_CONTENT_TYPE, WRONG_ENCODING -> HttpStatus.UNSUPPORTED_MEDIA_TYPE;
      case WRONG_SIGNATURE -> HttpStatus.UNAUTHORIZED;
      case BODY_TOO_LARGE, BATCH_TOO_LARGE -> HttpStatus.CONTENT_TOO_LARGE;
      case NOT_UTF8,
          MALFORMED_JSON,
          MALFORMED_FORM,
          MISSING_FIELD,
          WRONG_TYPE,
          MALFORMED_VALUE,
          TOO_LONG,
          TOO_MANY,
          CONTROL_CHARACTER,
          TIME_OUT_OF_RANGE,
          NO_IDENTIFIER,
          HONEYPOT_FILLED,
          FILLED_TOO_FAST,
          CAPTCHA_FAILED,
          CAPTCHA_UNVERIFIED ->
          HttpStatus.BAD_REQUEST;
    };
  }
}
