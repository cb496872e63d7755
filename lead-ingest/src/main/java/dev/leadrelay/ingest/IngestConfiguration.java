package dev.leadrelay.ingest;

import dev.leadrelay.ingest.adapter.files.YamlFolder;
import dev.leadrelay.ingest.adapter.form.FormReader;
import dev.leadrelay.ingest.adapter.http.KeyDesk;
import dev.leadrelay.ingest.adapter.http.Receptionist;
import dev.leadrelay.ingest.adapter.http.TrackingCalls;
import dev.leadrelay.ingest.adapter.json.JsonEvents;
import dev.leadrelay.ingest.adapter.kafka.StreamRepeats;
import dev.leadrelay.ingest.adapter.libraries.HmacIdentityHash;
import dev.leadrelay.ingest.adapter.libraries.IdentityKey;
import dev.leadrelay.ingest.adapter.libraries.StandardIntake;
import dev.leadrelay.ingest.adapter.tables.Tables;
import dev.leadrelay.ingest.domain.form.FormDefinition;
import dev.leadrelay.ingest.domain.form.Forms;
import dev.leadrelay.ingest.domain.identity.KeyedHash;
import dev.leadrelay.ingest.domain.identity.LeadIds;
import dev.leadrelay.ingest.domain.intake.Intake;
import dev.leadrelay.ingest.domain.normalise.AccountRules;
import dev.leadrelay.ingest.domain.reception.EventLog;
import dev.leadrelay.ingest.domain.reception.Reception;
import dev.leadrelay.ingest.streams.IngestTopology;
import dev.leadrelay.kit.streams.RunningStreams;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** From the doors to the reception. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(IngestProperties.class)
class IngestConfiguration {

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }

  @Bean
  KeyedHash identityHash(
      IngestProperties properties, @Value("${server.address}") InetAddress address) {
    return new HmacIdentityHash(IdentityKey.of(properties.identityKey(), address));
  }

  @Bean
  Forms forms(IngestProperties properties) {
    return new Forms(YamlFolder.read(Path.of(properties.forms()), FormDefinition.class));
  }

  @Bean
  JsonEvents jsonEvents(IngestProperties properties) {
    return new JsonEvents(properties.maxBatch());
  }

  @Bean
  FormReader formReader(JsonEvents json) {
    return new FormReader(json);
  }

  @Bean
  LeadIds leadIds(KeyedHash identityHash) {
    return new LeadIds(identityHash);
  }

  @Bean
  Intake.Knowledge knowledge(@Value("${leadrelay.ingest.account-rules}") String accountRules) {
    return StandardIntake.knowledge(new AccountRules(Tables.readFile(Path.of(accountRules))));
  }

  @Bean
  Intake intake(Intake.Knowledge knowledge, LeadIds leadIds) {
    return new Intake(knowledge, leadIds);
  }

  @Bean
  Reception reception(Intake intake, EventLog log, RunningStreams streams) {
    return new Reception(intake, log, new StreamRepeats(streams, IngestTopology.SEEN_EVENTS));
  }

  @Bean
  Receptionist receptionist(Reception reception, Clock clock, IngestProperties properties) {
    return new Receptionist(reception, clock, (int) properties.maxBody().toBytes());
  }

  @Bean
  TrackingCalls trackingCalls(
      Receptionist receptionist, JsonEvents json, KeyDesk keys, KeyedHash identityHash) {
    return new TrackingCalls(receptionist, json, keys, identityHash);
  }
}
