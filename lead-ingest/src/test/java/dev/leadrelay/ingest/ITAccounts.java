package dev.leadrelay.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadrelay.schemas.Account;
import dev.leadrelay.schemas.topics.Topics;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The companies of the CRM, told as JSON and as a file. */
@ExtendWith(RunningIngest.class)
class ITAccounts {

  private static final Door OPERATOR = new Door(RunningIngest.PORT, RunningIngest.OPERATOR_KEY);

  @Test
  void shouldKeepAccountsInTheFormThatLeadsHave() throws Exception {
    try (var accounts = new Log<Account>(RunningIngest.backbone(), Topics.ACCOUNTS)) {
      var answer =
          send(
              "application/json",
              """
              {"accounts": [
                {"domain": "https://www.Kept-GmbH.de/", "name": " Kept GmbH ", "owner": "ana", "key": true,
                 "industry": "Maschinenbau", "employees": 320, "country": "Deutschland", "technologies": ["SAP", "sap"]},
                {"domain": "kept-too.com", "name": "Kept Too"},
                {"domain": "kept-gmbh.de", "name": "Kept Inc", "owner": "bo", "country": "USA"}]}
              """);

      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
      assertThat(answer.body()).isEqualTo("{\"kept\":3}");
      var kept =
          accounts.await(2, account -> account != null && account.getName().startsWith("Kept"));
      assertThat(kept)
          .extracting(ConsumerRecord::key)
          .containsExactlyInAnyOrder("kept-gmbh.de", "kept-too.com");
      assertThat(kept)
          .extracting(ConsumerRecord::value)
          .contains(
              Account.newBuilder()
                  .setDomain("kept-gmbh.de")
                  .setName("Kept GmbH")
                  .setOwner("ana")
                  .setKey(true)
                  .setIndustry("mechanical engineering")
                  .setEmployees(320)
                  .setCountry("DE")
                  .setTechnologies(List.of("sap"))
                  .setOthers(
                      List.of(
                          Account.newBuilder()
                              .setDomain("kept-gmbh.de")
                              .setName("Kept Inc")
                              .setOwner("bo")
                              .setCountry("US")
                              .build()))
                  .build());
    }
  }

  @Test
  void shouldReadAFileWithTheLineOfEachProblemAndKeepNothingOfIt() throws Exception {
    var answer =
        send(
            "text/csv",
            """
            domain,name,key,employees,ownr
            file-1.com,File,yes,20,ana
            gmail.com,,maybe,many,ben
            """);

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    assertThat(answer.body())
        .contains("/lines/2/ownr", "there is no such field")
        .contains("/lines/3/domain", "/lines/3/name", "/lines/3/key", "/lines/3/employees")
        .contains("nothing was kept");
  }

  @Test
  void shouldKeepAFileAndForgetAnAccount() throws Exception {
    try (var accounts = new Log<Account>(RunningIngest.backbone(), Topics.ACCOUNTS)) {
      var file = "\uFEFFdomain,name,technologies\r\nfrom-file.com,\"File, Inc.\",sap; aws\r\n";

      var answer = send("text/csv", file);
      var forgotten = OPERATOR.delete("/v1/accounts/www.from-file.com");

      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
      assertThat(forgotten.statusCode()).isEqualTo(204);
      var kept =
          accounts.await(
              1, account -> account != null && account.getDomain().equals("from-file.com"));
      assertThat(kept.getFirst().value().getName()).isEqualTo("File, Inc.");
      assertThat(kept.getFirst().value().getTechnologies()).containsExactly("sap", "aws");
      assertThat(accounts.await(1, Objects::isNull).getLast().key()).isEqualTo("from-file.com");
    }
  }

  @Test
  void shouldRefuseWhatIsNoListAndWhoIsNoOperator() throws Exception {
    assertThat(send("application/json", "{\"accounts\": 7}").body()).contains("\"/accounts\"");
    assertThat(send("application/json", "[").statusCode()).isEqualTo(400);
    assertThat(send("text/csv", "domain,name\na.com,A,B\n").body())
        .contains("Expected 2 cells in line 2");
    assertThat(send("text/csv", "").statusCode()).isEqualTo(400);
    assertThat(RunningIngest.KEYED.delete("/v1/accounts/a.com").statusCode()).isEqualTo(401);
    assertThat(OPERATOR.delete("/v1/accounts/com").statusCode()).isEqualTo(404);
  }

  private static HttpResponse<String> send(String type, String body) throws Exception {
    return OPERATOR.post("/v1/accounts", type, "*/*", BodyPublishers.ofString(body));
  }
}
