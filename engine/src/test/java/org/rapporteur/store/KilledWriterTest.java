package org.rapporteur.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.pipeline.Edition;
import org.rapporteur.pipeline.Reading;

/** A program that is killed while it writes, and given again, leaves the same record. */
class KilledWriterTest {
  private static final int ARTICLES = 400;
  private static final int KILLS = 4;

  @TempDir private Path folder;

  /** Saves what the record in the first argument does not have, like an intake. */
  public static void main(String[] arguments) {
    try (Record record = Record.open(arguments[0], Databases.CLOCK)) {
      Run run = record.begin(Edition.of(1, Map.of()), "test");
      for (int i = 0; i < ARTICLES; i++) {
        Reading reading = reading(i);
        if (record.known(reading.article().uri(), "d" + i).isEmpty()) {
          record.save(run, reading, "d" + i);
        }
      }
    }
  }

  private static Reading reading(int i) {
    return Readings.of(
        "%016x".formatted(i),
        i + ".html",
        LocalDate.of(2026, 1, 1).plusDays(i % 90).toString(),
        "{We shall sign number %d}, [Ewa Grodzka] <said>. {No}, [Hossam Tarabishi] <said>."
            .formatted(i));
  }

  @Test
  void leavesTheSameRecordHoweverOftenItIsKilled() throws Exception {
    String killed = folder.resolve("killed.db").toString();
    String whole = folder.resolve("whole.db").toString();
    var random = new Random(20260301);
    for (int i = 0; i < KILLS; i++) {
      Process writer = start(killed);
      waitForWrites(killed);
      writer.waitFor(random.nextInt(400), TimeUnit.MILLISECONDS);
      writer.destroyForcibly().waitFor(); // SIGKILL
    }
    main(new String[] {killed});
    main(new String[] {whole});

    try (Record one = Record.existing(killed, Databases.CLOCK);
        Record other = Record.existing(whole, Databases.CLOCK)) {
      assertThat(statements(one)).hasSize(2 * ARTICLES).isEqualTo(statements(other));
      assertThat(one.actors(ActorFilter.ALL, Slice.first(10)))
          .isEqualTo(other.actors(ActorFilter.ALL, Slice.first(10)));
      assertThat(one.verify(finding -> {}).findings()).isZero();
    }
  }

  private static Process start(String record) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            KilledWriterTest.class.getName(),
            record)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  /** Until the child has opened the record: its write-ahead log is there. */
  private static void waitForWrites(String record) throws InterruptedException {
    for (int i = 0; i < 600 && !Path.of(record + "-wal").toFile().exists(); i++) {
      Thread.sleep(20);
    }
  }

  private static List<StoredStatement> statements(Record record) {
    var all = new ArrayList<StoredStatement>();
    record.eachStatement(StatementFilter.ALL, all::add);
    return all;
  }
}
