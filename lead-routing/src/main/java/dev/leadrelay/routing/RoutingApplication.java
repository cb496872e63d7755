package dev.leadrelay.routing;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The routing service. */
@SpringBootApplication
public class RoutingApplication {

  public static void main(String[] arguments) {
    SpringApplication.run(RoutingApplication.class, arguments);
  }
}
