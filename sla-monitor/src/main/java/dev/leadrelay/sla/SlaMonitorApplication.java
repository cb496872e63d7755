package dev.leadrelay.sla;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the SLA monitor. */
@SpringBootApplication
public class SlaMonitorApplication {

  public static void main(String[] args) {
    SpringApplication.run(SlaMonitorApplication.class, args);
  }
}
