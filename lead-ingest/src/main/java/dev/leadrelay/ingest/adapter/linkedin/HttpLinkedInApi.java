package dev.leadrelay.ingest.adapter.linkedin;

import dev.leadrelay.ingest.domain.linkedin.LinkedInApi;
import dev.leadrelay.ingest.domain.linkedin.LinkedInUnavailableException;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** LinkedIn's Lead Sync API over HTTP. */
public final class HttpLinkedInApi implements LinkedInApi {

  private static final JsonMapper JSON = new JsonMapper();
  private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};
  private static final int PAGE = 100;
  private static final int OK = 200;
  private static final int NOT_FOUND = 404;

  /** What every question asks for: the answers, and the questions that they answer. */
  private static final String FIELDS =
      "fields=owner,leadMetadata,id,submittedAt,testLead,formResponse,form:(id,name,content)";

  private final String address;
  private final String token;
  private final String version;
  private final Duration patience;
  private final HttpClient client;

  /**
   * @param address base address of the API
   * @param version of the API, as {@code 202510}
   * @param patience how long one answer may take
   */
  public HttpLinkedInApi(String address, String token, String version, Duration patience) {
    this.address = address;
    this.token = token;
    this.version = version;
    this.patience = patience;
    this.client = HttpClient.newBuilder().connectTimeout(patience).build();
  }

  @Override
  public Optional<Response> response(String id) throws LinkedInUnavailableException {
    var answer = ask("/leadFormResponses/%s?%s".formatted(encoded(id), FIELDS));
    if (answer.statusCode() == NOT_FOUND) {
      return Optional.empty();
    }
    return Optional.of(response(read(answer)));
  }

  @Override
  public List<Response> submitted(String owner, Instant from, Instant until)
      throws LinkedInUnavailableException {
    var kind = owner.contains(":organization:") ? "organization" : "sponsoredAccount";
    var responses = new ArrayList<Response>();
    for (int start = 0; ; start += PAGE) {
      var page =
          read(
              ask(
                  "/leadFormResponses?q=owner&owner=(%s:%s)&leadType=(leadType:%s)&limitedToTestLeads=false&submittedAtTimeRange=(start:%d,end:%d)&%s&count=%d&start=%d"
                      .formatted(
                          kind,
                          encoded(owner),
                          kind.equals("organization") ? "COMPANY" : "SPONSORED",
                          from.toEpochMilli(),
                          until.toEpochMilli(),
                          FIELDS,
                          PAGE,
                          start)));
      var elements = page.path("elements");
      elements.forEach(element -> responses.add(response(element)));
      if (elements.size() < PAGE) {
        return responses;
      }
    }
  }

  private HttpResponse<String> ask(String question) throws LinkedInUnavailableException {
    var request =
        HttpRequest.newBuilder(URI.create(address + question))
            .timeout(patience)
            .header("authorization", "Bearer " + token)
            .header("linkedin-version", version)
            .header("x-restli-protocol-version", "2.0.0")
            .build();
    try {
      return client.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new LinkedInUnavailableException("Expected an answer of LinkedIn, but got none.", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LinkedInUnavailableException("The question to LinkedIn was interrupted.", e);
    }
  }

  private static JsonNode read(HttpResponse<String> answer) throws LinkedInUnavailableException {
    if (answer.statusCode() != OK) {
      throw new LinkedInUnavailableException(
          "Expected LinkedIn to answer with status 200, but it was %d."
              .formatted(answer.statusCode()));
    }
    try {
      return JSON.readTree(answer.body());
    } catch (JacksonException e) {
      throw new LinkedInUnavailableException("Expected JSON of LinkedIn, but it is none.", e);
    }
  }

  private static Response response(JsonNode element) {
    return new Response(
        JSON.convertValue(element, OBJECT), StandardCharsets.UTF_8.encode(element.toString()));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
