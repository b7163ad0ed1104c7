package org.rapporteur.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.rapporteur.fault.Fault;
import org.rapporteur.fault.RapporteurException;
import org.rapporteur.pipeline.Edition;
import org.rapporteur.pipeline.Reading;
import org.rapporteur.stance.Condition;
import org.rapporteur.text.Span;

/** Backups, verification, and files that are not what they should be. */
class SafekeepingTest {
  private static final Reading TREATY =
      Readings.of(
          "00000000000000a1",
          "treaty.html",
          "2026-02-10",
          "🚢 “{We shall sign; \"soon\",\n🕊 perhaps},” [Ewa Grodzka] <said>.");
  private static final Reading HARBOUR =
      Readings.of("00000000000000b2", "harbour.html", "", "{It is open}, [a diplomat] <said>.");

  @TempDir private Path folder;

  private static void fill(Record record) {
    Run run = record.begin(Edition.of(1, Map.of()), "test");
    record.save(run, TREATY, "d1");
    record.save(run, HARBOUR, "d2");
    record.putIssue(new StoredIssue("treaty", "The treaty should be signed."));
    record.judge(
        List.of(
            Judgement.byMachine("treaty", "00000000000000b2-1", "CONDITIONAL", 0.5, "m")
                .on(new Condition(new Span(1, 6), "It is")),
            Judgement.byPerson("treaty", "00000000000000a1-1", "FAVOR", "ida")));
    record.confirm("00000000000000a1-1", "ida");
    record.note("00000000000000a1", "look again", "olu");
  }

  @ParameterizedTest
  @MethodSource("org.rapporteur.store.Databases#all")
  void aBackupIsTheSameRecord(Databases database) {
    Path file = folder.resolve("it's a backup.db");
    try (Record record = database.open(folder)) {
      fill(record);

      record.backup(file);

      try (Record copy = Record.existing(file.toString(), Databases.CLOCK)) {
        for (String id : List.of("00000000000000a1", "00000000000000b2")) {
          assertThat(copy.article(id)).isEqualTo(record.article(id));
        }
        assertThat(copy.judged("treaty", Optional.empty()))
            .isEqualTo(record.judged("treaty", Optional.empty()));
        assertThat(copy.decisionsOn("00000000000000a1-1"))
            .isEqualTo(record.decisionsOn("00000000000000a1-1"));
        assertThat(copy.verify(finding -> {}).findings()).isZero();
        assertThat(copy.known("treaty.html", "d1")).contains(Saved.KNOWN);
      }
      assertThatThrownBy(() -> record.backup(file)).hasMessageContaining("is there already");
    }
  }

  @Test
  void everyTableIsCopied() throws SQLException {
    String file = folder.resolve("tables.db").toString();
    Record.open(file, Databases.CLOCK).close();
    var tables = new ArrayList<String>();
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
                    + " AND name NOT IN ('migration', 'revision', 'account_session')")) {
      while (rows.next()) {
        tables.add(rows.getString(1));
      }
    }

    assertThat(TableCopy.tables()).containsExactlyInAnyOrderElementsOf(tables);
  }

  @ParameterizedTest
  @MethodSource("org.rapporteur.store.Databases#all")
  void namesNothingInARecordThatIsWell(Databases database) {
    try (Record record = database.open(folder)) {
      fill(record);

      assertThat(record.verify(finding -> {})).isEqualTo(new Verified(2, 2, 0));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "UPDATE article_text SET text = replace(text, 'sign', 'sing') | 00000000000000a1: its text"
            + " does not have the digest",
        "UPDATE article_text SET text = replace(text, 'sign', 'sing') | 00000000000000a1-1: its"
            + " span [4, ",
        "UPDATE article_text SET text = 'short' WHERE article LIKE '%b2' | 00000000000000b2: cannot"
            + " be read",
        "UPDATE statement SET body = '{}' WHERE article LIKE '%b2' | 00000000000000b2-1: cannot be"
            + " read",
        "UPDATE article SET text_digest = 'x' WHERE id LIKE '%b2' | 00000000000000b2-1: rests on"
            + " another text",
        "DELETE FROM article_text WHERE article LIKE '%b2' | 00000000000000b2: an article without"
            + " its text",
        "DELETE FROM article WHERE id LIKE '%b2' | 00000000000000b2-1: a statement without its"
            + " article",
        "DELETE FROM statement WHERE article LIKE '%b2' | 00000000000000b2-1: a speaker of no"
            + " statement",
        "DELETE FROM actor | 00000000000000a1-1: a named speaker that is no actor",
        "UPDATE actor SET statements = 7 | ewa-grodzka: an actor with a wrong count",
        "UPDATE article SET statements = 7 WHERE id LIKE '%a1' | 00000000000000a1: has 1"
            + " statements, not 7",
        "UPDATE article SET run = 9 WHERE id LIKE '%a1' | 00000000000000a1: an article of no run",
        "UPDATE article SET revision = 999 WHERE id LIKE '%a1' | 00000000000000a1: is newer than",
        "UPDATE article SET site = 'Echo' WHERE id LIKE '%a1' | 00000000000000a1-1: is filed under",
        "UPDATE statement SET day = '2020-01-01' WHERE id LIKE '%a1-1' | 00000000000000a1-1: is"
            + " filed under",
        "UPDATE voice SET day = '2020-01-01' WHERE statement LIKE '%a1-1' | 00000000000000a1-1: a"
            + " speaker filed under another day",
        "UPDATE judgement SET position = 5 | 00000000000000a1-1: a judgement filed under another",
        "UPDATE judgement SET condition_end = 999 WHERE article LIKE '%b2' | 00000000000000b2-1:"
            + " its condition on treaty, [1, 999), does not lie in the text",
        "UPDATE judgement SET condition_start = NULL, condition_end = 0 WHERE article LIKE '%b2' |"
            + " 00000000000000b2-1: its condition on treaty, [0, 0), does not lie",
        "UPDATE judgement SET stance = 'FAVOR' WHERE article LIKE '%b2' | 00000000000000b2-1: has a"
            + " condition on treaty, but its stance is FAVOR",
        "DELETE FROM issue | 00000000000000a1-1: a judgement on no question",
        "UPDATE actor SET same_as = 'nobody' | ewa-grodzka: an actor merged into none",
        "UPDATE sighting SET article = 'none' WHERE uri = 'treaty.html' | treaty.html: a name of no"
            + " article",
        "UPDATE decision SET article = 'none' | 00000000000000a1-1: a decision on no article",
        "INSERT INTO article_copy VALUES ('00000000000000a1', 'none', 1) | 00000000000000a1: a copy"
            + " of no article",
        "INSERT INTO article_copy VALUES ('none', '00000000000000a1', 1) | none: a copy that is no"
            + " article",
        "INSERT INTO article_copy VALUES ('00000000000000a1', '00000000000000b2', 1),"
            + " ('00000000000000b2', '00000000000000a1', 1) | 00000000000000a1: a copy of a copy",
        "INSERT INTO statement_copy VALUES ('00000000000000a1-1', 'none') | 00000000000000a1-1: a"
            + " repeat of no statement",
        "INSERT INTO statement_copy VALUES ('none', '00000000000000a1-1') | none: a repeat that is"
            + " no statement",
        "INSERT INTO article_sketch VALUES (1, 'none') | none: a sketch of no article",
        "INSERT INTO statement_sketch VALUES (1, 'none') | none: a sketch of no statement",
        "INSERT INTO proceeding VALUES ('q1', 'QUESTION', 'none', 0, '', '', '{}') | q1: stands in"
            + " no article",
        "INSERT INTO party VALUES ('q1', 'ACTOR', 0, 'x', 'x', '') | q1: a party to nothing",
        "INSERT INTO proceeding VALUES ('q1', 'QUESTION', '00000000000000a1', 0, '', '', '{') | q1:"
            + " cannot be read",
        "INSERT INTO proceeding VALUES ('q1', 'QUESTION', '00000000000000a1', 0, '', '',"
            + " '{\"what\": {\"start\": 4, \"end\": 6, \"text\": \"no\"}}') | q1: its span [4, 6)"
            + " covers",
        "INSERT INTO actor_change VALUES (1, '{}', 9, 'ida', '') | 1: an edit of actors that takes"
            + " back none",
        "INSERT INTO account_session VALUES ('d', 'ghost', '', '', '') | ghost: a session of no"
            + " account",
        "INSERT INTO account_token VALUES (1, 'ghost', '', 'd', '', '', '') | ghost: a token of no"
            + " account",
        "DELETE FROM issue | judgement 1: points to no issue",
        "PRAGMA writable_schema = ON; UPDATE sqlite_master SET sql = 'CREATE INDEX article_by_uri"
            + " ON article (site)' WHERE name = 'article_by_uri' | file: row 1 missing from index"
            + " article_by_uri",
      })
  void namesWhatIsWrong(String damage, String finding) throws SQLException {
    String file = folder.resolve("damaged.db").toString();
    try (Record record = Record.open(file, Databases.CLOCK)) {
      fill(record);
    }
    execute(file, damage);

    try (Record record = Record.existing(file, Databases.CLOCK)) {
      var findings = new ArrayList<String>();
      record.verify(findings::add);
      assertThat(findings).anySatisfy(found -> assertThat(found).startsWith(finding));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "DELETE FROM article WHERE id LIKE '%b2' | 00000000000000b2-1: a statement without its"
            + " article",
        "UPDATE statement SET day = '2020-01-01' WHERE id LIKE '%a1-1' | 00000000000000a1-1: is"
            + " filed under",
        "UPDATE pg_index SET indisvalid = FALSE WHERE indexrelid = 'article_by_uri'::regclass |"
            + " article_by_uri: an index that was not finished",
      })
  void namesWhatIsWrongOnAServer(String damage, String finding) throws SQLException {
    String url = Databases.POSTGRESQL.location(folder);
    try (Record record = Record.open(url, Databases.CLOCK)) {
      fill(record);
      try (Connection connection = DriverManager.getConnection(url);
          Statement statement = connection.createStatement()) {
        statement.execute("SET session_replication_role = replica"); // references are not kept
        statement.execute(damage);
      }

      var findings = new ArrayList<String>();
      record.verify(findings::add);
      assertThat(findings).anySatisfy(found -> assertThat(found).startsWith(finding));
    }
  }

  private static void execute(String file, String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      for (String one : sql.split(";", -1)) {
        statement.execute(one);
      }
    }
  }

  @Test
  void refusesFilesThatAreNoRecord() throws Exception {
    Path text = Files.writeString(folder.resolve("notes.txt"), "not a database at all ".repeat(99));
    String other = folder.resolve("other.db").toString();
    execute(other, "CREATE TABLE t (x)");

    assertRefused(text.toString(), Fault.DATA, "is no record");
    assertRefused(other, Fault.DATA, "no record of Rapporteur's");
    assertThat(text).content().startsWith("not a database");
    assertRefused("jdbc:mysql://h/d?password=secret", Fault.REQUEST, "jdbc:postgresql");
    assertThatThrownBy(() -> Record.existing(folder.resolve("none.db").toString(), Databases.CLOCK))
        .hasMessageContaining("no such record");
    assertThat(folder.resolve("none.db")).doesNotExist();
  }

  private static void assertRefused(String location, Fault fault, String why) {
    assertThatThrownBy(() -> Record.open(location, Databases.CLOCK))
        .isInstanceOf(RapporteurException.class)
        .hasMessageContaining(why)
        .hasMessageNotContaining("secret")
        .extracting(e -> ((RapporteurException) e).fault())
        .isEqualTo(fault);
  }

  @Test
  void refusesADamagedFile() throws IOException {
    Path file = folder.resolve("damaged.db");
    try (Record record = Record.open(file.toString(), Databases.CLOCK)) {
      fill(record);
    }
    byte[] bytes = Files.readAllBytes(file);
    for (int i = 8192; i < bytes.length; i++) {
      bytes[i] = (byte) (i * 31);
    }
    Files.write(file, bytes);

    assertRefused(file.toString(), Fault.DATA, "damaged.db: is");
  }

  @Test
  void copiesAFileBeforeItsTablesAreChanged() throws IOException {
    Path file = folder.resolve("old.db");
    Location location = Location.of(file.toString());
    Record.open(location, Databases.CLOCK, "1").close();
    assertThat(names()).containsExactly("old.db");

    Record.open(location, Databases.CLOCK, "latest").close();

    assertThat(names()).containsExactly("old.db", "old.db.before-V002-20260301T120000Z");
  }

  @Test
  void dropsTheRowsOfOlderRecordsThatSayNothing() throws SQLException {
    String file = folder.resolve("old.db").toString();
    Record.open(Location.of(file), Databases.CLOCK, "60").close();
    execute(
        file,
        """
        INSERT INTO judgement (issue, statement, stance, confidence, judge, person, explicit, day,
                               article, position)
        VALUES ('treaty', 'a-1', 'NONE', 0, 'm', 0, 0, '', 'a', 0),
               ('treaty', 'a-2', 'NONE', 0.5, 'm', 0, 1, '', 'a', 1),
               ('treaty', 'a-3', 'NONE', 1, 'ida', 1, 0, '', 'a', 2),
               ('treaty', 'a-4', 'FAVOR', 0.5, 'm', 0, 0, '', 'a', 3)
        """);

    try (Record record = Record.existing(file, Databases.CLOCK)) {
      assertThat(Stream.of("a-1", "a-2", "a-3", "a-4").map(s -> record.judgements(s).size()))
          .containsExactly(0, 1, 1, 1);
    }
  }

  @Test
  void refusesARecordOfANewerVersion() throws SQLException {
    String file = folder.resolve("new.db").toString();
    Record.open(file, Databases.CLOCK).close();
    execute(
        file,
        "INSERT INTO migration (installed_rank, version, description, type, script, installed_by,"
            + " execution_time, success) VALUES (999, '999', 'later', 'SQL', 'V999__later.sql',"
            + " 'x', 1, 1)");

    assertRefused(file, Fault.CONFLICT, "newer version");
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(f -> f.getFileName().toString()).sorted().toList();
    }
  }
}
