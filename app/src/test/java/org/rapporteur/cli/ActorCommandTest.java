package org.rapporteur.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Persons with the name of Sample are invented. */
class ActorCommandTest {
  @TempDir private Path folder;

  private Run actor(String... arguments) {
    String[] all = new String[arguments.length + 3];
    all[0] = "actor";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    all[arguments.length + 1] = "--record";
    all[arguments.length + 2] = folder.resolve("a.db").toString();
    return Run.of(all);
  }

  private Path csv() throws IOException {
    Path file = folder.resolve("people.csv");
    Files.writeString(
        file,
        """
        name,office,body,from,to,source
        Ann Sample,Foreign Minister,Norway,2030-01-01,2031-12-31,invented
        Ann Sampel,,,,,
        """);
    return file;
  }

  @Test
  void tellsWhoHeldAnOfficeAndSaysUnknownInAGap() {
    assertThat(actor("office", "president", "France", "--on", "2016-07-10").out())
        .isEqualTo("François Hollande\tfrancois-hollande\n");

    Run gap = actor("office", "prime minister", "Britain", "--on", "2018-01-01");

    assertThat(gap.out()).isEqualTo("unknown\n");
    assertThat(gap.code()).isEqualTo(3);
  }

  @Test
  void importsMergesShowsAndUndoes() throws IOException {
    assertThat(actor("import", csv().toString()).err())
        .isEqualTo("edit 1: import of people.csv, 3 changes\n");
    assertThat(actor("merge", "Ann Sampel", "ann sample").err())
        .isEqualTo("edit 2: merge ann-sampel into ann-sample\n");

    String shown = actor("show", "ann-sampel", "--format", "table").out();

    assertThat(shown)
        .startsWith("Ann Sample  (person, ann-sample)\nalso called  Ann Sampel\n")
        .contains("Foreign Minister of norway, 2030-01-01 to 2031-12-31  [added: invented]");
    assertThat(actor("undo").err()).isEqualTo("undone edit 2: merge ann-sampel into ann-sample\n");
    assertThat(actor("show", "ann-sampel", "--format", "jsonl").out())
        .contains("\"name\":\"Ann Sampel\"");
    assertThat(actor("undo", "--list").out())
        .contains("import of people.csv")
        .doesNotContain("merge");
  }

  @Test
  void addsAnOffice() throws IOException {
    actor("import", csv().toString());

    Run added =
        actor(
            "office",
            "Minister",
            "Norway",
            "--holder",
            "ann-sampel",
            "--from",
            "2032-01-01",
            "--source",
            "invented");

    assertThat(added.code()).isZero();
    assertThat(actor("office", "minister", "norway", "--on", "2032-05-01").out())
        .isEqualTo("Ann Sampel\tann-sampel\n");
    assertThat(actor("office", "minister", "norway").code()).isEqualTo(2);
  }

  @Test
  void listsAndComplains() {
    assertThat(actor("list", "--name", "macron", "--format", "table").out())
        .isEqualTo("emmanuel-macron                      person       Emmanuel Macron\n");
    assertThat(actor("show", "nobody-here").code()).isEqualTo(3);
    assertThat(actor("split", "norway").code()).isEqualTo(4);
  }

  @Test
  void mergesAreKnownToTheNextArticleRead() throws IOException {
    Path article = folder.resolve("article.txt");
    Files.writeString(
        article,
        """
        Norway will keep its ports open, Ann Sampel said on Monday at a meeting in Oslo.

        “We have no other plan,” Ann Sampel said.
        """);
    actor("import", csv().toString());
    String record = folder.resolve("a.db").toString();

    Run before = Run.of("read", "--format", "jsonl", "--record", record, article.toString());
    actor("merge", "Ann Sampel", "ann sample");
    Run after = Run.of("read", "--format", "jsonl", "--record", record, article.toString());

    assertThat(before.out()).contains("\"name\":\"Ann Sampel\"");
    assertThat(after.out())
        .contains("\"name\":\"Ann Sample\"")
        .doesNotContain("\"name\":\"Ann Sampel\"");
  }
}
