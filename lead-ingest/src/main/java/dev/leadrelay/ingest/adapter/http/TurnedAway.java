package dev.leadrelay.ingest.adapter.http;

import dev.leadrelay.ingest.domain.event.Door;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Counts requests that a door answered with an error, also those of which nothing is kept. */
public final class TurnedAway implements HandlerInterceptor {

  private static final int FIRST_ERROR = 400;

  private static final Map<Class<?>, Door> DOORS =
      Map.of(
          EventsController.class, Door.EVENTS,
          TrackingController.class, Door.TRACKING,
          FormController.class, Door.FORM,
          FormPageController.class, Door.FORM,
          ChatbotController.class, Door.CHATBOT,
          LinkedInController.class, Door.LINKEDIN);

  private final MeterRegistry meters;

  public TurnedAway(MeterRegistry meters) {
    this.meters = meters;
  }

  @Override
  public void afterCompletion(
      HttpServletRequest request,
      HttpServletResponse response,
      Object handler,
      @Nullable Exception failure) {
    if (response.getStatus() >= FIRST_ERROR) {
      Counter.builder("leadrelay.ingest.turned.away")
          .description("Requests that were answered with an error, by door and reason")
          .tag("door", doorOf(handler))
          .tag("reason", reasonOf(response.getStatus()))
          .register(meters)
          .increment();
    }
  }

  private static String doorOf(Object handler) {
    var door = handler instanceof HandlerMethod method ? DOORS.get(method.getBeanType()) : null;
    return door == null ? "NONE" : door.name();
  }

  private static String reasonOf(int status) {
    var known = HttpStatus.resolve(status);
    return known == null ? Integer.toString(status) : known.name();
  }
}
