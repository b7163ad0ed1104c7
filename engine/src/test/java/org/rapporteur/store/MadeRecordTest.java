package org.rapporteur.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rapporteur.event.Commitment;
import org.rapporteur.event.Event;
import org.rapporteur.event.EventType;
import org.rapporteur.event.OpenQuestion;
import org.rapporteur.event.Proceedings;
import org.rapporteur.pipeline.Edition;
import org.rapporteur.pipeline.Reading;
import org.rapporteur.stance.Condition;
import org.rapporteur.stance.Judgement.Basis;
import org.rapporteur.stance.Stance;
import org.rapporteur.statement.Statement;
import org.rapporteur.text.Span;

/** A large record made of a small one, the same on each database. */
class MadeRecordTest {
  private static final String SHIPS =
      "{We will send two ships by June if they are asked for}, [Ewa Grodzka] <said>. "
          + "{Nobody has asked us about any ships so far}, [Hossam Tarabishi] <answered>.";
  private static final String OFFICE =
      "{The office should open before winter comes}, [Ewa Grodzka] <said>. {It will not},"
          + " [a diplomat] <replied>.";

  @TempDir private Path folder;

  @ParameterizedTest
  @MethodSource("org.rapporteur.store.Databases#all")
  void hasAllThatTheSmallOneHasAndVerifiesWell(Databases database) {
    String small = small();
    String large = database.location(folder);

    MadeRecord.make(small, large, 500, Databases.CLOCK);

    var findings = new ArrayList<String>();
    var what = new ArrayList<String>();
    try (Record record = Record.existing(large, Databases.CLOCK)) {
      Verified verified = record.verify(findings::add);
      record.eachEvent(ProceedingFilter.ALL, event -> what.add(event.what()));
      record.eachCommitment(ProceedingFilter.ALL, c -> what.add(c.amount().orElse("")));
      record.eachQuestion(ProceedingFilter.ALL, question -> what.add(question.what()));

      assertThat(findings).isEmpty();
      assertThat(verified.statements()).isGreaterThanOrEqualTo(500);
      assertThat(what).hasSize(3 * verified.articles() / 2).allMatch(w -> !w.isBlank());
      assertThat(record.issues()).extracting(StoredIssue::id).containsExactly("ships");
      assertThat(record.judged("ships", Optional.empty()))
          .hasSize(verified.articles() / 2)
          .allMatch(judged -> judged.judgement().stance().equals("CONDITIONAL"))
          .allMatch(judged -> judged.judgement().condition().isPresent());
      assertThat(record.testimonies("ships"))
          .hasSize(verified.articles() / 2)
          .allMatch(told -> told.judgement().day().equals(told.article().day()));
      assertThat(record.unjudged("ships", "judge", "", 10)).isEmpty();
      assertThat(record.actors(ActorFilter.ALL, Slice.first(10)).total()).isGreaterThan(2);
    }
  }

  /** Two articles; in one of them things happen and somebody takes a side. */
  private String small() {
    String location = Databases.SQLITE.location(folder);
    Reading ships = Readings.of("00000000000000a1", "ships.html", "2026-02-10", SHIPS);
    Statement said = ships.statements().orElseThrow().get(0);
    Statement answered = ships.statements().orElseThrow().get(1);
    Proceedings proceedings =
        new Proceedings(
            List.of(
                new Event(
                    EventType.MOBILIZE,
                    Optional.empty(),
                    said.speaker().stream().toList(),
                    List.of(),
                    new Span(8, 22),
                    Optional.empty(),
                    Optional.empty(),
                    /* planned= */ true)),
            List.of(
                new Commitment(
                    said.speaker().stream().toList(),
                    new Span(8, 22),
                    Optional.of(new Span(13, 22)),
                    Optional.of(LocalDate.of(2026, 6, 30)),
                    Optional.empty(),
                    Optional.of(said.id()))),
            List.of(new OpenQuestion(answered.speaker(), new Span(31, 54), answered.id())));
    try (Record record = Record.open(location, Databases.CLOCK)) {
      Run run = record.begin(Edition.of(1, Map.of("model", "aaaa")), "test");
      record.save(run, Readings.with(ships, proceedings), "digest 1");
      record.save(run, Readings.of("00000000000000b2", "office.html", "", OFFICE), "digest 2");
      record.putIssue(new StoredIssue("ships", "Ships should be sent"));
      record.judge(
          "ships",
          "00000000000000a1",
          "judge",
          List.of(
              Judgement.byMachine("ships", said.id(), "CONDITIONAL", 0.875, "judge")
                  .on(new Condition(new Span(13, 22), "two ships")),
              Judgement.byMachine("ships", answered.id(), "NONE", 0.0, "judge")),
          List.of(
              new org.rapporteur.stance.Judgement(
                  "ships",
                  answered.speaker().orElseThrow(),
                  Stance.AGAINST,
                  0.75,
                  Basis.SECOND_HAND,
                  /* explicit= */ true,
                  Optional.of(said.id()),
                  said.attribution().content(),
                  Optional.of(new Condition(new Span(13, 22), "two ships")),
                  Optional.of(LocalDate.of(2026, 2, 10)))));
    }
    return location;
  }
}
