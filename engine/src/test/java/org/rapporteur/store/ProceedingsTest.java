package org.rapporteur.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rapporteur.actor.Resolution;
import org.rapporteur.actor.Speaker;
import org.rapporteur.actor.SpeakerType;
import org.rapporteur.event.Commitment;
import org.rapporteur.event.Event;
import org.rapporteur.event.EventMode;
import org.rapporteur.event.EventType;
import org.rapporteur.event.OpenQuestion;
import org.rapporteur.event.Proceedings;
import org.rapporteur.pipeline.Edition;
import org.rapporteur.pipeline.Reading;
import org.rapporteur.text.Span;
import org.rapporteur.time.Period;

/** Events, commitments and questions in the record, the same on each database. */
class ProceedingsTest {
  private static final Edition EDITION = Edition.of(1, Map.of("model", "aaaa"));
  private static final String TEXT =
      "{We will send two ships by June if asked}, [Ewa Grodzka] <said>.";
  private static final Reading ARTICLE =
      Readings.of("00000000000000a1", "ships.html", "2026-02-10", TEXT);
  private static final Reading UNDATED =
      Readings.of("00000000000000b2", "undated.html", "", "{Who pays?} [Ewa Grodzka] <asked>.");

  @TempDir private Path folder;

  private static Speaker state(String name) {
    return new Speaker.Named(
        name.toLowerCase(Locale.ROOT),
        SpeakerType.STATE,
        Optional.of(name),
        Optional.empty(),
        Optional.empty(),
        name,
        Resolution.NAME);
  }

  private static Event event(EventType type, Speaker actor, Optional<Period> when) {
    return new Event(
        type,
        type == EventType.MOBILIZE ? Optional.of(EventMode.DEPLOYMENT) : Optional.empty(),
        List.of(actor),
        List.of(state("Estonia")),
        new Span(8, 22),
        Optional.of(new Span(13, 22)),
        when,
        false);
  }

  private static final Proceedings FOUND =
      new Proceedings(
          List.of(
              event(EventType.MOBILIZE, state("Norway"), Optional.empty()),
              event(
                  EventType.ACCUSE,
                  state("Sweden"),
                  Optional.of(
                      new Period(
                          LocalDate.of(2025, 11, 1),
                          LocalDate.of(2025, 11, 30),
                          /* inferred= */ true)))),
          List.of(
              new Commitment(
                  List.of(state("Norway")),
                  new Span(8, 22),
                  Optional.of(new Span(13, 22)),
                  Optional.of(LocalDate.of(2026, 6, 30)),
                  Optional.of(new Span(31, 39)),
                  Optional.of("00000000000000a1-1"))),
          List.of(
              new OpenQuestion(
                  Optional.of(state("Norway")), new Span(0, 7), "00000000000000a1-1")));

  private Record filled(Databases database) {
    Record record = database.open(folder);
    var run = record.begin(EDITION, "test");
    record.save(run, Readings.with(ARTICLE, FOUND), "digest 1");
    Event undated = event(EventType.AID, state("Norway"), Optional.empty());
    record.save(
        run,
        Readings.with(UNDATED, new Proceedings(List.of(undated), List.of(), List.of())),
        "digest 2");
    return record;
  }

  @ParameterizedTest
  @MethodSource("org.rapporteur.store.Databases#all")
  void givesBackWhatItWasGiven(Databases database) {
    try (Record record = filled(database)) {
      Reading reading = record.article("00000000000000a1").orElseThrow().reading();

      assertThat(reading).isEqualTo(Readings.with(ARTICLE, FOUND));
    }
  }

  @ParameterizedTest
  @MethodSource("org.rapporteur.store.Databases#all")
  void showsTheWordsAndWhoSaysSo(Databases database) {
    var commitments = new ArrayList<StoredCommitment>();
    var questions = new ArrayList<StoredQuestion>();
    try (Record record = filled(database)) {
      record.eachCommitment(ProceedingFilter.ALL, commitments::add);
      record.eachQuestion(ProceedingFilter.ALL, questions::add);
    }

    StoredCommitment commitment = commitments.get(0);
    assertThat(commitment.what()).isEqualTo("send two ships");
    assertThat(commitment.amount()).contains("two ships");
    assertThat(commitment.condition()).contains("if asked");
    assertThat(commitment.saidBy().flatMap(Speaker::name)).contains("Ewa Grodzka");
    assertThat(questions).hasSize(1);
  }

  @ParameterizedTest
  @MethodSource("org.rapporteur.store.Databases#all")
  void findsEventsByWhatIsAskedFor(Databases database) {
    var all = ProceedingFilter.ALL;
    try (Record record = filled(database)) {
      assertThat(types(record, all))
          .containsExactly(EventType.MOBILIZE, EventType.ACCUSE, EventType.AID);
      assertThat(types(record, all.type(EventType.AID))).containsExactly(EventType.AID);
      assertThat(types(record, all.actor("NORWAY")))
          .containsExactly(EventType.MOBILIZE, EventType.AID);
      assertThat(types(record, all.actor("Estonia"))).hasSize(3);
      assertThat(types(record, all.actor("Finland"))).isEmpty();
      assertThat(types(record, between("2025-11-01", "2025-12-31")))
          .containsExactly(EventType.ACCUSE);
      assertThat(types(record, all.asOf(LocalDate.of(2026, 2, 9)))).isEmpty();
      assertThat(types(record, all.asOf(LocalDate.of(2026, 2, 10)))).hasSize(2);
    }
  }

  @ParameterizedTest
  @MethodSource("org.rapporteur.store.Databases#all")
  void whatIsReadAgainReplacesWhatWasFound(Databases database) {
    try (Record record = filled(database)) {
      var run = record.begin(EDITION, "test");
      var fewer = new Proceedings(FOUND.events().subList(1, 2), List.of(), List.of());

      record.reread(run, Readings.with(ARTICLE, fewer));

      assertThat(types(record, ProceedingFilter.ALL))
          .containsExactly(EventType.ACCUSE, EventType.AID);
    }
  }

  private static ProceedingFilter between(String from, String to) {
    return new ProceedingFilter(
        Optional.empty(),
        Optional.empty(),
        Optional.of(LocalDate.parse(from)),
        Optional.of(LocalDate.parse(to)),
        Optional.empty());
  }

  private static List<EventType> types(Record record, ProceedingFilter filter) {
    var types = new ArrayList<EventType>();
    record.eachEvent(filter, stored -> types.add(stored.event().type()));
    return types;
  }
}
