package org.rapporteur.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rapporteur.pipeline.Edition;
import org.rapporteur.pipeline.Reading;

/** Copies of articles and quotations, the same on each database. All articles are invented. */
class CopiesTest {
  private static final Edition EDITION = Edition.of(1, Map.of("model", "aaaa"));

  private static final String QUOTATION =
      "{The harbour of the northern town stays open to every ship that asks for shelter this"
          + " winter}, [Ewa Grodzka] <said>.";
  private static final String REST =
      " The council had met for six hours before the vote, and three of its members left the room"
          + " when the result was read out by the clerk of the town.";

  private static final Reading WIRE =
      Readings.of(
          "00000000000000a1", "wire.html", Optional.of("Wire"), "2026-02-10", QUOTATION + REST);
  private static final Reading REPRINT =
      Readings.of(
          "00000000000000b2",
          "reprint.html",
          Optional.of("Tidende"),
          "2026-02-11",
          "It was a long day in the town hall. " + QUOTATION + REST);
  private static final Reading EARLIEST =
      Readings.of(
          "00000000000000c3", "first.html", Optional.of("Gazette"), "2026-02-09", QUOTATION + REST);
  private static final Reading OWN_STORY =
      Readings.of(
          "00000000000000d4",
          "own.html",
          Optional.of("Post"),
          "2026-02-12",
          "Fishermen on the coast welcomed what they heard on the radio over breakfast. "
              + "{The harbour of the northern town stays open to every ship that asks for shelter},"
              + " [Ewa Grodzka] <said>. Prices at the auction rose within an hour of her words, and"
              + " boats that had turned away came back before the evening tide.");
  private static final Reading OTHER_VOICE =
      Readings.of(
          "00000000000000e5",
          "other.html",
          Optional.of("Echo"),
          "2026-02-13",
          QUOTATION.replace("Ewa Grodzka", "Hossam Tarabishi"));

  @TempDir private Path folder;

  private static void save(Record record, Reading... readings) {
    Run run = record.begin(EDITION, "test");
    for (Reading reading : readings) {
      record.save(run, reading, "digest of " + reading.article().uri());
    }
  }

  @ParameterizedTest
  @MethodSource("org.rapporteur.store.Databases#all")
  void theEarliestPublisherIsFirstWhateverCameInFirst(Databases database) {
    try (Record record = database.open(folder)) {
      save(record, WIRE, REPRINT, EARLIEST, OWN_STORY);

      assertThat(record.copies("00000000000000b2"))
          .extracting(ArticleHead::uri)
          .containsExactly("first.html", "wire.html", "reprint.html");
      assertThat(record.copies("00000000000000d4")).hasSize(1);
      assertThat(record.copyCounts(List.of("00000000000000a1", "00000000000000d4")))
          .isEqualTo(Map.of("00000000000000a1", 3, "00000000000000d4", 1));
    }
  }

  @ParameterizedTest
  @MethodSource("org.rapporteur.store.Databases#all")
  void aQuotationIsOneStatementWithAllItsAppearances(Databases database) {
    try (Record record = database.open(folder)) {
      save(record, WIRE, REPRINT, EARLIEST, OWN_STORY, OTHER_VOICE);
      String statement = WIRE.statements().orElseThrow().get(0).id();

      assertThat(record.appearances(statement))
          .extracting(s -> s.article().uri())
          .containsExactly("first.html", "wire.html", "reprint.html", "own.html");
      assertThat(record.appearanceCounts(List.of(statement))).isEqualTo(Map.of(statement, 4));
      StoredStatement own =
          record.statement(OWN_STORY.statements().orElseThrow().get(0).id()).get();
      StoredStatement wire = record.statement(statement).orElseThrow();
      assertThat(record.reach(List.of(own, wire)))
          .isEqualTo(Map.of(own.statement().id(), new Reach(4, 2), statement, new Reach(4, 3)));
      assertThat(record.statements(StatementFilter.ALL.once(true), Slice.first(10)).items())
          .extracting(s -> s.article().uri())
          .containsExactly("other.html", "first.html");
    }
  }

  @ParameterizedTest
  @MethodSource("org.rapporteur.store.Databases#all")
  void whenTheFirstIsRejectedTheNextIsFirst(Databases database) {
    try (Record record = database.open(folder)) {
      save(record, WIRE, REPRINT, EARLIEST);
      record.reject(EARLIEST.statements().orElseThrow().get(0).id(), "a coder");

      assertThat(record.appearances(REPRINT.statements().orElseThrow().get(0).id()))
          .extracting(s -> s.article().uri())
          .containsExactly("wire.html", "reprint.html");
    }
  }
}
