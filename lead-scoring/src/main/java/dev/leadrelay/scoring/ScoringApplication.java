package dev.leadrelay.scoring;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The scoring service. */
@SpringBootApplication
public class ScoringApplication {

  public static void main(String[] arguments) {
    SpringApplication.run(ScoringApplication.class, arguments);
  }
}
