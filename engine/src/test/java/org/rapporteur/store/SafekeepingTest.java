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
    record.judge(List.of(Judgement.byPerson("treaty", "00000000000000a1-1", "FAVOR", "ida")));
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

  private static void execute(String file, String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
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
