package org.rapporteur.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.store.Note;
import org.rapporteur.store.Record;
import org.rapporteur.store.Role;
import org.rapporteur.store.Slice;

/** Notes where people log in: those of readers wait. */
class NotePagesTest {
  private static final String ON_HARBOUR = "/articles/harbour";

  @TempDir private Path folder;
  private Record record;
  private WebServer server;

  @BeforeEach
  void start() {
    record = Fixture.record(folder);
    record.accounts().add("Adm", Passwords.NOBODY, Role.ADMIN);
    record.accounts().add("Cod", Passwords.NOBODY, Role.CODER);
    record.accounts().add("Rea", Passwords.NOBODY, Role.READER);
    server =
        WebServer.start(
            record,
            new WebSettings("127.0.0.1", 0, "nobody", true, Optional.empty(), Optional.empty()),
            Fixture.CLOCK);
  }

  @AfterEach
  void stop() {
    server.close();
    record.close();
  }

  @Test
  void aReadersNoteWaitsUntilACoderApprovesAndThatCanBeTakenBack() throws Exception {
    HttpResponse<String> left = leave("Rea", "Well put <b>");
    assertThat(left.headers().firstValue("Location").orElse(""))
        .endsWith("/articles/harbour?noted=waits#notes");
    assertThat(in("Rea").get("/articles/harbour?noted=waits").body()).contains("Your note is kept");
    assertThat(in("Rea").get(ON_HARBOUR).body()).doesNotContain("Well put");

    HttpResponse<String> queue = in("Cod").get("/notes");
    assertThat(queue.body())
        .contains("1 note waits", "Well put &lt;b&gt;", "Rea, ", "Council argues over harbour")
        .doesNotContain("rea@example.org");
    String note = "/notes/" + record.pendingNotes(Slice.first(1)).items().get(0).id();
    assertThat(in("Cod").post(note, "do", "approve").statusCode()).isEqualTo(303);
    assertThat(in("Rea").get(ON_HARBOUR).body()).contains("Well put &lt;b&gt;");
    assertThat(in("Cod").get("/notes").body()).contains("approved by Cod", "Undo");

    in("Cod").post(note, "do", "undo");
    assertThat(in("Rea").get(ON_HARBOUR).body()).doesNotContain("Well put");
    in("Cod").post(note, "do", "reject");
    assertThat(in("Cod").get("/notes").body()).contains("No note waits", "rejected by Cod");
    assertThat(in("Cod").post(note, "do", "explode").statusCode()).isEqualTo(400);
    assertThat(in("Cod").post("/notes/999", "do", "reject").statusCode()).isEqualTo(404);
    assertThat(in("Cod").post("/notes/x", "do", "reject").statusCode()).isEqualTo(404);
  }

  @Test
  void aNoteBearsTheNameOfTheAccountWhateverTheFormSays() throws Exception {
    leave("Cod", "Seen in print");

    assertThat(record.notesOn("harbour")).extracting(Note::person).containsExactly("Cod");
  }

  @Test
  void programsModerateToo() throws Exception {
    leave("Rea", "Well put");
    Visitor coder = program("Cod", Role.CODER);
    Visitor reader = program("Rea", Role.READER);
    assertThat(reader.get("/api/v1/me").body()).isEqualTo("{\"name\":\"Rea\",\"role\":\"READER\"}");
    assertThat(reader.get("/api/v1/notes/pending").statusCode()).isEqualTo(403);

    HttpResponse<String> waiting = coder.get("/api/v1/notes/pending");
    assertThat(waiting.body())
        .contains("\"total\":1", "\"words\":\"Well put\"", "\"state\":\"PENDING\"")
        .doesNotContain("rea@example.org");
    long id = record.pendingNotes(Slice.first(1)).items().get(0).id();
    String note = "/api/v1/notes/" + id;
    assertThat(reader.send("POST", note + "/approve", "").statusCode()).isEqualTo(403);
    assertThat(coder.send("POST", note + "/approve", "").body())
        .contains("\"state\":\"SHOWN\"", "\"moderator\":\"Cod\"");

    assertThat(reader.get("/api/v1/notes?on=harbour").body()).contains("Well put");
    assertThat(coder.send("POST", note + "/undo", "").body()).contains("\"state\":\"PENDING\"");
    assertThat(reader.get("/api/v1/notes?on=harbour").body()).contains("\"total\":0");
    assertThat(coder.send("POST", "/api/v1/notes/999/reject", "").statusCode()).isEqualTo(404);
  }

  @Test
  void aBrowserThatIsLoggedInAsksForProgramsThingsOnlyWithTheTokenOfItsPages() throws Exception {
    leave("Rea", "Well put");
    String path =
        "/api/v1/notes/" + record.pendingNotes(Slice.first(1)).items().get(0).id() + "/approve";
    Visitor cod = in("Cod");

    assertThat(cod.send("POST", path, "").statusCode()).isEqualTo(403);
    assertThat(cod.saying(Access.TOKEN_HEADER, cod.token()).send("POST", path, "").statusCode())
        .isEqualTo(200);
  }

  @Test
  void readersAreOfferedNothingThatTheyMayNot() throws Exception {
    for (String path : new String[] {ON_HARBOUR, "/statements/harbour-1", "/actors/oda-lind"}) {
      assertThat(in("Rea").get(path).body())
          .as(path)
          .doesNotContain("/confirm", "/reject", "/change", "statements/new", "value=\"merge\"");
    }
    assertThat(in("Cod").get("/actors/oda-lind").body()).doesNotContain("value=\"merge\"");
    assertThat(in("Adm").get("/actors/oda-lind").body()).contains("value=\"merge\"");
  }

  private HttpResponse<String> leave(String name, String words) throws Exception {
    return in(name)
        .post(
            "/notes",
            "target",
            "harbour",
            "back",
            ON_HARBOUR,
            "words",
            words,
            "name",
            "Somebody else",
            "email",
            "rea@example.org");
  }

  private Visitor in(String name) {
    Secret secret = Secret.random();
    record.accounts().begin(name, secret.digest(), "Test browser");
    return new Visitor(server).holding("rapporteur", secret.value());
  }

  private Visitor program(String name, Role role) {
    Secret token = Secret.token();
    record.accounts().addToken(name, "test", token.digest(), role);
    return new Visitor(server).saying("Authorization", "Bearer " + token.value());
  }
}
