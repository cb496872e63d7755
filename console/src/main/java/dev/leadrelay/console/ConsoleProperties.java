package dev.leadrelay.console;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What operators set.
 *
 * @param demoForm address of a page with a lead form, as a visitor's browser reaches it
 */
@ConfigurationProperties("leadrelay.console")
record ConsoleProperties(URI demoForm) {}
