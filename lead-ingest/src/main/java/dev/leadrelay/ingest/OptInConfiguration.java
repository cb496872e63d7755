package dev.leadrelay.ingest;

import dev.leadrelay.ingest.adapter.mail.OptInSender;
import dev.leadrelay.ingest.domain.form.Forms;
import dev.leadrelay.ingest.domain.identity.KeyedHash;
import dev.leadrelay.ingest.domain.optin.Invitations;
import dev.leadrelay.ingest.domain.optin.OptInDesk;
import dev.leadrelay.ingest.domain.reception.EventLog;
import dev.leadrelay.schemas.OptInMail;
import java.util.function.Consumer;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Double opt-in: from the outbox to the mail server, and from the click to the log. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MailProperties.class)
class OptInConfiguration {

  @Bean
  Invitations invitations(KeyedHash identityHash) {
    return new Invitations(identityHash);
  }

  @Bean
  OptInDesk optInDesk(Forms forms, Invitations invitations, EventLog log) {
    return new OptInDesk(forms, invitations, log);
  }

  @Bean
  Consumer<OptInMail> askToConfirm(Forms forms, Invitations invitations, MailProperties mail) {
    return new OptInSender(
        OptInSender.connect(mail.server(), forms), forms, invitations, mail.publicUrl());
  }
}
