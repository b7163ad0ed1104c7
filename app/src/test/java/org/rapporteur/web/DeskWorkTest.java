package org.rapporteur.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.article.CleaningSettings;
import org.rapporteur.fault.Fault;
import org.rapporteur.fault.RapporteurException;
import org.rapporteur.pipeline.Rapporteur;
import org.rapporteur.search.SearchIndex;
import org.rapporteur.store.Decision;
import org.rapporteur.store.Record;
import org.rapporteur.store.RecordRegistry;
import org.rapporteur.store.Role;

/** What one decides, chooses and has done in the room, as somebody with an account. */
class DeskWorkTest {
  @TempDir Path folder;

  private final CountDownLatch indexing = new CountDownLatch(1);
  private Desk.Judging judging = afterEach -> {};
  private Record record;
  private WebServer server;
  private Visitor ann;

  @BeforeEach
  void start() {
    record = Fixture.record(folder);
    record.accounts().add("Ann", Passwords.NOBODY, Role.ADMIN);
    Path models = Path.of(System.getProperty("rapporteur.project", "..")).resolve("models");
    var desk =
        new Desk(
            () -> Rapporteur.open(models, CleaningSettings.standard()),
            this::index,
            afterEach -> judging.judge(afterEach),
            Fixture.CLOCK);
    var settings = new WebSettings("127.0.0.1", 0, "x", true, Optional.empty(), Optional.empty());
    server = WebServer.start(record, settings, Fixture.CLOCK, desk, Optional.empty());
    Secret session = Secret.random();
    record.accounts().begin("Ann", session.digest(), "test");
    ann =
        new Visitor(server)
            .holding("rapporteur", session.value())
            .saying(Access.TOKEN_HEADER, session.formToken());
  }

  private SearchIndex index() {
    try {
      indexing.await();
    } catch (InterruptedException e) {
      throw new RapporteurException(Fault.ENVIRONMENT, "ended", e);
    }
    return SearchIndex.open(record, folder.resolve("index"), done -> {});
  }

  @AfterEach
  void stop() {
    indexing.countDown();
    server.close();
    record.close();
  }

  private void send(String path, String... fields) throws Exception {
    HttpResponse<String> answer = ann.send("POST", path, Visitor.form(fields));
    assertThat(answer.statusCode()).as(path + answer.body()).isBetween(302, 303);
  }

  @Test
  void whateverIsDecidedBearsTheNameOfItsAccount() throws Exception {
    send("/statements/harbour-1/confirm", "back", "/");
    send("/statements", "statement", "harbour-2", "do", "reject", "back", "/");
    send(
        "/statements",
        "statement",
        "harbour-3",
        "do",
        "speaker",
        "speaker",
        "Oda Lind",
        "back",
        "/");
    save("harbour-3", "Nobody asked us", "FAVOR");
    send("/actors/pavel-hron", "into", "Oda Lind");
    send("/actors/oda-lind", "do", "part", "actor", "pavel-hron");

    for (String id : List.of("harbour-1", "harbour-2", "harbour-3")) {
      assertThat(record.decisionsOn(id))
          .isNotEmpty()
          .extracting(Decision::person)
          .containsOnly("Ann");
    }
    assertThat(record.actorChanges()).hasSize(2).allMatch(change -> change.person().equals("Ann"));
    assertThat(record.actorChanges())
        .extracting(RecordRegistry::summary)
        .last()
        .asString()
        .contains("pavel-hron");
  }

  @Test
  void wordsAndStancesOfOneFormAreTakenBackByOneUndoAndBroughtBackByAnother() throws Exception {
    save("harbour-1", "send pilots", "AGAINST");
    assertThat(words("harbour-1") + stance("harbour-1")).isEqualTo("send pilots AGAINST");

    send("/statements/harbour-1/undo", "back", "/");
    assertThat(words("harbour-1") + stance("harbour-1"))
        .isEqualTo("We will send pilots in May FAVOR");

    send("/statements/harbour-1/undo", "back", "/");
    assertThat(words("harbour-1") + stance("harbour-1")).isEqualTo("send pilots AGAINST");
  }

  private void save(String id, String content, String stance) throws Exception {
    send(
        "/statements/" + id + "/change",
        "content0",
        content,
        "source",
        "",
        "cue",
        "",
        "manner",
        "DIRECT",
        "speaker",
        "Oda Lind",
        "stance-harbour-pilots",
        stance);
  }

  private String words(String id) {
    return String.join(" ", record.statement(id).orElseThrow().content()) + " ";
  }

  private String stance(String id) {
    return record.judgements(id).get(0).stance();
  }

  @Test
  void whoSearchesWhileTheIndexIsMadeIsToldToComeAgain() throws Exception {
    for (String path : List.of("/statements?text=pilots", "/api/v1/search?q=pilots")) {
      HttpResponse<String> answer = ann.get(path);
      assertThat(answer.statusCode()).as(path).isEqualTo(503);
      assertThat(answer.headers().firstValue("Retry-After")).hasValue("10");
      assertThat(answer.body()).contains("The index that searches words is being made");
    }
    assertThat(ann.get("/statements").statusCode()).isEqualTo(200);

    indexing.countDown();
    assertThat(ann.get("/statements?text=pilots").body()).contains("reply-1");
  }

  @Test
  void issuesAreCountedByTheirPropositions() throws Exception {
    indexing.countDown();

    assertThat(ann.get("/statements?text=pilots").body())
        .containsPattern("<a[^>]*>\\s*NATO should send pilots to the harbour");
  }

  @Test
  void theNetworkIsChosenByItsAddress() throws Exception {
    assertThat(ann.get("/network").body()).contains("Norway");
    assertThat(ann.get("/network?actor=norway&issue=harbour-pilots&least=1").body())
        .contains("Norway", "/network.graphml?issue=harbour-pilots&amp;actor=norway&amp;least=1");
    assertThat(ann.get("/network?least=2").body()).contains("No two actors fit");
    assertThat(ann.get("/network?actor=nobody").body()).contains("No two actors fit");
    assertThat(ann.get("/network.graphml?least=2").body()).doesNotContain("<edge");
    assertThat(ann.get("/network?issue=none").statusCode()).isEqualTo(404);
    assertThat(ann.get("/network?least=0").statusCode()).isEqualTo(400);
  }

  @Test
  void whatIsAddedIsJudgedOnTheIssuesBeforeTheWorkIsDone() throws Exception {
    judging = Runnable::run;

    assertThat(added()).contains("\"state\":\"DONE\"", "\"judged\":1,\"issues\":1");
  }

  @Test
  void whereJudgingFailsTheArticlesAreThereAndItIsSaid() throws Exception {
    judging =
        afterEach -> {
          throw new RapporteurException(Fault.ENVIRONMENT, "no such model");
        };

    assertThat(added())
        .contains("\"state\":\"FAILED\"", "Added, but not judged on all issues: no such model");
  }

  /** What is told at the end of a work that finds nothing at its address. */
  private String added() throws Exception {
    HttpResponse<String> begun =
        ann.send("POST", "/add", Visitor.form("addresses", "http://127.0.0.1/"));
    String id = begun.headers().firstValue("Location").orElseThrow().replaceFirst(".*/", "");
    ann.get("/api/v1/works/" + id + "/events");
    return ann.get("/api/v1/works/" + id).body();
  }
}
