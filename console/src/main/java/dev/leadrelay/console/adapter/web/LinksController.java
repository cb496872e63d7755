package dev.leadrelay.console.adapter.web;

import java.net.URI;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells the pages the addresses that differ from one installation to the next. */
@RestController
public class LinksController {

  private final Links links;

  public LinksController(URI demoForm) {
    this.links = new Links(demoForm);
  }

  /** Addresses outside the console. */
  record Links(URI demoForm) {}

  @GetMapping("/links")
  Links links() {
    return links;
  }
}
