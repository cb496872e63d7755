package dev.leadrelay.scoring.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.leadrelay.kit.problem.ProblemException;
import dev.leadrelay.scoring.domain.backtest.EventLog;
import dev.leadrelay.scoring.domain.backtest.Finding;
import dev.leadrelay.scoring.domain.backtest.Merges;
import dev.leadrelay.scoring.domain.lead.LeadFact;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.json.JsonMapper;

class RunAnswerTest {

  private final RunAnswer answer = new RunAnswer(new JsonMapper());
  private final MockHttpServletRequest request = new MockHttpServletRequest();
  private final MockHttpServletResponse response = new MockHttpServletResponse();
  private final CountDownLatch over = new CountDownLatch(1);

  @Test
  void shouldAnswerWithTheResultAlone() throws Exception {
    answer.send(run("done"), text -> Map.of("said", text), request, response);

    assertThat(response.getContentType()).isEqualTo("application/json");
    assertThat(response.getContentAsString()).isEqualTo("{\"said\":\"done\"}");
    assertThat(over.getCount()).isZero();
  }

  @Test
  void shouldEndTheLinesWithTheResult() throws Exception {
    request.addHeader("accept", "application/x-ndjson");

    answer.send(run("done"), text -> text, request, response);

    assertThat(response.getContentAsString()).endsWith("{\"result\":\"done\"}\n");
  }

  @Test
  void shouldEndTheLinesWithWhatIsWrong() throws Exception {
    request.addHeader("accept", "application/x-ndjson");

    answer.send(run("done"), RunAnswerTest::refuse, request, response);

    assertThat(response.getContentAsString())
        .contains("\"problem\"", "\"status\":409", "Too few outcomes.");
  }

  @Test
  void shouldLeaveWhatIsWrongToTheAnswerWithoutLines() {
    assertThatThrownBy(() -> answer.send(run("done"), RunAnswerTest::refuse, request, response))
        .isInstanceOf(ProblemException.class);
    assertThat(response.isCommitted()).isFalse();
  }

  private static Object refuse(String result) {
    throw new ProblemException(HttpStatus.CONFLICT, "Too few outcomes.");
  }

  private LogRun<String> run(String result) {
    return LogRun.start(
        "test", NoLog::new, (log, progress) -> Optional.of(result), over::countDown);
  }

  private record NoLog() implements EventLog {

    @Override
    public int partitions() {
      return 0;
    }

    @Override
    public Merges merges() {
      return Merges.NONE;
    }

    @Override
    public long size(int partition) {
      return 0;
    }

    @Override
    public Map<String, List<LeadFact>> rejections(int partition) {
      return Map.of();
    }

    @Override
    public Map<String, Finding> findings(int partition) {
      return Map.of();
    }

    @Override
    public void read(int partition, long from, Reader reader) {}

    @Override
    public void close() {}
  }
}
