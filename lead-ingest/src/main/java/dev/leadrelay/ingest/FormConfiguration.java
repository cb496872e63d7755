package dev.leadrelay.ingest;

import dev.leadrelay.ingest.adapter.aside.AsideForms;
import dev.leadrelay.ingest.adapter.aside.KafkaAside;
import dev.leadrelay.ingest.adapter.aside.SecondLook;
import dev.leadrelay.ingest.adapter.captcha.SiteVerify;
import dev.leadrelay.ingest.adapter.crypto.AesSeal;
import dev.leadrelay.ingest.adapter.form.FormReader;
import dev.leadrelay.ingest.adapter.http.FormDesk;
import dev.leadrelay.ingest.adapter.http.Receptionist;
import dev.leadrelay.ingest.adapter.libraries.IdentityKey;
import dev.leadrelay.ingest.domain.captcha.Aside;
import dev.leadrelay.ingest.domain.captcha.CaptchaVerifier;
import dev.leadrelay.ingest.domain.form.BotCheck;
import dev.leadrelay.ingest.domain.form.FormEvents;
import dev.leadrelay.ingest.domain.form.Forms;
import dev.leadrelay.ingest.domain.form.PageTokens;
import dev.leadrelay.ingest.domain.identity.KeyedHash;
import dev.leadrelay.ingest.domain.profiling.Seal;
import dev.leadrelay.ingest.domain.reception.Reception;
import dev.leadrelay.schemas.RejectedEvent;
import java.net.InetAddress;
import java.time.Clock;
import java.util.function.Consumer;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.Producer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/** The door for forms, and what stands between a form and a bot. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CaptchaProperties.class)
class FormConfiguration {

  @Bean
  PageTokens pageTokens(KeyedHash identityHash) {
    return new PageTokens(identityHash);
  }

  @Bean
  FormEvents formEvents(KeyedHash identityHash) {
    return new FormEvents(identityHash);
  }

  @Bean
  CaptchaVerifier captchaVerifier(CaptchaProperties properties, Forms forms) {
    return new SiteVerify(properties.sitesFor(forms), properties.timeout());
  }

  @Bean
  Aside aside(Producer<String, SpecificRecord> logProducer, IngestProperties properties) {
    return new KafkaAside(logProducer, properties.deliveryTimeout().plusMillis(500));
  }

  @Bean
  Seal browserSeal(IngestProperties properties, @Value("${server.address}") InetAddress address) {
    return new AesSeal(IdentityKey.of(properties.identityKey(), address));
  }

  @Bean
  FormDesk formDesk(
      Receptionist receptionist,
      FormReader reader,
      FormEvents events,
      PageTokens tokens,
      CaptchaVerifier captchas,
      Aside aside,
      Seal browserSeal) {
    return new FormDesk(
        receptionist, reader, events, new BotCheck(tokens), captchas, aside, browserSeal);
  }

  @Bean
  Consumer<Message<RejectedEvent>> secondLook(
      Forms forms,
      FormReader reader,
      FormEvents events,
      CaptchaVerifier captchas,
      Reception reception,
      Clock clock) {
    return new AsideForms(new SecondLook(forms, reader, events, captchas, reception, clock));
  }
}
