package dev.leadrelay.ingest;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** A sender that knows HTTP and nothing else. */
final class Door {

  static final String EVENT = "application/cloudevents+json";
  static final String BATCH = "application/cloudevents-batch+json";
  static final String FORM = "application/x-www-form-urlencoded";
  static final String PROBLEM = "application/problem+json";
  static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

  private final HttpClient client = HttpClient.newHttpClient();
  private final String address;

  private final String key;

  Door(int port) {
    this(port, "");
  }

  /** With the key of a source. */
  Door(int port, String key) {
    this.address = "http://127.0.0.1:" + port;
    this.key = key;
  }

  HttpResponse<String> post(String path, String contentType, String accept, BodyPublisher body)
      throws IOException, InterruptedException {
    return client.send(
        to(path).header("content-type", contentType).header("accept", accept).POST(body).build(),
        BodyHandlers.ofString());
  }

  HttpResponse<String> post(String contentType, String body)
      throws IOException, InterruptedException {
    return post("/v1/events", contentType, "*/*", BodyPublishers.ofString(body));
  }

  HttpResponse<String> submit(String accept, String fields)
      throws IOException, InterruptedException {
    return post("/v1/forms/demo", FORM, accept, BodyPublishers.ofString(fields));
  }

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return client.send(to(path).build(), BodyHandlers.ofString());
  }

  HttpResponse<String> delete(String path) throws IOException, InterruptedException {
    return client.send(to(path).DELETE().build(), BodyHandlers.ofString());
  }

  private HttpRequest.Builder to(String path) {
    var request = HttpRequest.newBuilder(URI.create(address + path));
    return key.isEmpty() ? request : request.header("authorization", "Bearer " + key);
  }
}
