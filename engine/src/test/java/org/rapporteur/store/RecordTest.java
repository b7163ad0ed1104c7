package org.rapporteur.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rapporteur.store.StatementFilter.ALL;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rapporteur.actor.Resolution;
import org.rapporteur.actor.Speaker;
import org.rapporteur.actor.SpeakerType;
import org.rapporteur.article.Publication;
import org.rapporteur.article.Publication.From;
import org.rapporteur.attribution.Manner;
import org.rapporteur.fault.Fault;
import org.rapporteur.fault.RapporteurException;
import org.rapporteur.pipeline.Edition;
import org.rapporteur.pipeline.Reading;
import org.rapporteur.stance.Condition;
import org.rapporteur.stance.Judgement.Basis;
import org.rapporteur.stance.Stance;
import org.rapporteur.statement.Statement;
import org.rapporteur.text.Span;

/** The same on each database. */
class RecordTest {
  private static final Edition FIRST = Edition.of(1, Map.of("model", "aaaa"));
  private static final Edition SECOND = Edition.of(1, Map.of("model", "bbbb"));
  private static final Slice TEN = Slice.first(10);

  private static final Reading TREATY =
      Readings.of(
          "00000000000000a1",
          "treaty.html",
          "2026-02-10",
          "🚢 “{We shall sign; \"soon\",\n"
              + "🕊 perhaps},” [Ewa Grodzka] <said>. {It will take a year}, [a diplomat] <warned>."
              + " {Nothing is settled}, [he] <added>.");
  private static final Reading HARBOUR =
      Readings.of(
          "00000000000000b2",
          "harbour.html",
          Optional.of("Nordlys Tidende"),
          "2026-02-12",
          "{The harbour stays open}, [Ewa Grodzka] <said>. {We doubt it}, [Hossam Tarabishi]"
              + " <said>.");
  private static final Reading UNDATED =
      Readings.of(
          "00000000000000c3", "undated.txt", Optional.empty(), "", "{Yes}, [Éwa Grodzka] <said>.");

  @TempDir private Path folder;

  private static void save(Record record, Reading... readings) {
    Run run = record.begin(FIRST, "test");
    for (Reading reading : readings) {
      record.save(run, reading, "digest of " + reading.article().uri());
    }
  }

  private static List<String> ids(List<StoredStatement> statements) {
    return statements.stream().map(s -> s.statement().id()).toList();
  }

  @ParameterizedTest
  @MethodSource("org.rapporteur.store.Databases#all")
  void keepsThatADayIsInferredAndHowSure(Databases database) {
    var inferred =
        new Publication(LocalDate.of(2026, 2, 10), From.INFERRED, OptionalDouble.of(0.77));
    var reading =
        new Reading(
            UNDATED.article().published(inferred), UNDATED.statements(), UNDATED.proceedings());
    try (Record record = database.open(folder)) {
      save(record, reading);

      assertThat(record.article("00000000000000c3").orElseThrow().reading().article().published())
          .contains(inferred);
    }
  }

  @ParameterizedTest
  @MethodSource("org.rapporteur.store.Databases#all")
  void givesBackWhatItWasGiven(Databases database) {
    List<Statement> statements = new ArrayList<>(TREATY.statements().orElseThrow());
    statements.set(0, Readings.rich(statements.get(0)));
    Reading reading = Readings.with(TREATY, statements);
    try (Record record = database.open(folder)) {
      save(record, reading);

      StoredArticle stored = record.article("00000000000000a1").orElseThrow();
      assertThat(stored.reading()).isEqualTo(reading);
      assertThat(stored.edition()).isEqualTo("rules 1, model aaaa");
      assertThat(stored.added()).isEqualTo(Databases.CLOCK.instant());
      StoredStatement first = stored.statements().orElseThrow().get(0);
      assertThat(first.content()).containsExactly("We shall sign; \"soon\",\n🕊 perhaps");
      assertThat(first.source()).contains("Ewa Grodzka");
      assertThat(first.standing()).isEqualTo(Standing.MACHINE);
    }
  }

  @ParameterizedTest
  @MethodSource("org.rapporteur.store.Databases#all")
  void keepsAnArticleInWhichNoStatementsAreLookedFor(Databases database) {
    Reading reading = new Reading(TREATY.article(), Optional.empty());
    try (Record record = database.open(folder)) {
      save(record, reading);

      assertThat(record.article("00000000000000a1").orElseThrow().reading()).isEqualTo(reading);
    }
  }

  @ParameterizedTest
  @MethodSource("org.rapporteur.store.Databases#all")
  void addsNothingTwice(Databases database) {
    try (Record record = database.open(folder)) {
      Run run = record.begin(FIRST, "test");

      assertThat(record.known("treaty.html", "d1")).isEmpty();
      assertThat(record.save(run, TREATY, "d1")).isEqualTo(Saved.ADDED);
      assertThat(record.save(run, TREATY, "d1")).isEqualTo(Saved.KNOWN);
      assertThat(record.known("treaty.html", "d1")).contains(Saved.KNOWN);
      assertThat(record.known("copy.html", "d1")).contains(Saved.DUPLICATE);
      assertThat(record.save(run, HARBOUR, "d1")).isEqualTo(Saved.DUPLICATE);
      assertThat(record.known("harbour.html", "d1")).contains(Saved.KNOWN);
      assertThat(record.articles(ArticleFilter.ALL, TEN).total()).isEqualTo(1);
      assertThat(record.statements(ALL, TEN).total()).isEqualTo(3);
    }
  }

  @ParameterizedTest
  @MethodSource("org.rapporteur.store.Databases#all")
  void findsStatementsByWhatIsAskedFor(Databases database) {
    try (Record record = database.open(folder)) {
      save(record, TREATY, HARBOUR, UNDATED);

      assertThat(ids(record.statements(ALL, TEN).items()))
          .containsExactly(
              "00000000000000b2-1",
              "00000000000000b2-2",
              "00000000000000a1-1",
              "00000000000000a1-2",
              "00000000000000a1-3",
              "00000000000000c3-1");
      assertThat(found(record, ALL.speaker("ewa-grodzka"))).containsExactly("b2-1", "a1-1");
      assertThat(found(record, ALL.speaker("ewa-grodzka").from(LocalDate.of(2026, 2, 11))))
          .containsExactly("b2-1");
      assertThat(found(record, ALL.speaker("ewa-grodzka").manner(Manner.INDIRECT))).isEmpty();
      assertThat(found(record, ALL.affiliation("Sweden"))).containsExactly("a1-2");
      assertThat(found(record, ALL.affiliation("Poland").speaker("hossam-tarabishi")))
          .containsExactly("b2-2");
      assertThat(found(record, ALL.site("Nordlys Tidende"))).containsExactly("b2-1", "b2-2");
      assertThat(found(record, ALL.to(LocalDate.of(2026, 2, 11))))
          .containsExactly("a1-1", "a1-2", "a1-3");
      assertThat(found(record, ALL.article("00000000000000c3"))).containsExactly("c3-1");
      assertThat(record.statements(ALL, new Slice(4, 1)).items()).hasSize(1);
      assertThat(record.statements(ALL, new Slice(4, 1)).total()).isEqualTo(6);
    }
  }

  private static List<String> found(Record record, StatementFilter filter) {
    List<String> ids = ids(record.statements(filter, TEN).items());
    var streamed = new ArrayList<String>();
    record.eachStatement(filter, s -> streamed.add(s.statement().id()));
    assertThat(streamed).isEqualTo(ids);
    assertThat(record.statements(filter, TEN).total()).isEqualTo(ids.size());
    return ids.stream().map(id -> id.substring(14)).toList();
  }

  @ParameterizedTest
  @MethodSource("org.rapporteur.store.Databases#all")
  void countsAStatementOfSeveralSpeakersOnce(Databases database) {
    Statement joint = Readings.rich(TREATY.statements().orElseThrow().get(0));
    try (Record record = database.open(folder)) {
      save(record, Readings.with(TREATY, List.of(joint)));

      assertThat(found(record, ALL.affiliation("Poland"))).containsExactly("a1-1");
      assertThat(found(record, ALL.speaker("ewa-grodzka"))).containsExactly("a1-1");
      assertThat(record.actor("ewa-grodzka").orElseThrow().statements()).isEqualTo(1);
      assertThat(record.actor("ewa-grodzka").orElseThrow().first())
          .contains(LocalDate.of(2026, 1, 2));
    }
  }

  @ParameterizedTest
  @MethodSource("org.rapporteur.store.Databases#all")
  void listsActorsByHowMuchTheySpeak(Databases database) {
    try (Record record = database.open(folder)) {
      save(record, TREATY, HARBOUR, UNDATED);

      Page<StoredActor> actors = record.actors(ActorFilter.ALL, TEN);

      assertThat(actors.items())
          .extracting(StoredActor::id)
          .containsExactly("ewa-grodzka", "hossam-tarabishi", "éwa-grodzka");
      assertThat(actors.items().get(0))
          .isEqualTo(
              new StoredActor(
                  "ewa-grodzka",
                  "Ewa Grodzka",
                  SpeakerType.PERSON,
                  List.of(),
                  2,
                  Optional.of(LocalDate.of(2026, 2, 10)),
                  Optional.of(LocalDate.of(2026, 2, 12))));
      assertThat(record.actorsNamed("EWA grodzka")).containsExactly("ewa-grodzka", "éwa-grodzka");
      assertThat(record.actors(ActorFilter.ALL.name("tarab"), TEN).total()).isEqualTo(1);
      assertThat(record.actors(ActorFilter.ALL.type(SpeakerType.STATE), TEN).items()).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("org.rapporteur.store.Databases#all")
  void countsMergedActorsAsOneUntilTheyArePartedAgain(Databases database) {
    try (Record record = database.open(folder)) {
      save(record, TREATY, HARBOUR, UNDATED);

      record.mergeActors("éwa-grodzka", "ewa-grodzka");

      assertThat(found(record, ALL.speaker("éwa-grodzka"))).containsExactly("b2-1", "a1-1", "c3-1");
      assertThat(record.actor("éwa-grodzka").orElseThrow().statements()).isEqualTo(3);
      assertThat(record.actorsNamed("Ewa Grodzka")).containsExactly("ewa-grodzka");

      record.partActor("éwa-grodzka");

      assertThat(found(record, ALL.speaker("ewa-grodzka"))).containsExactly("b2-1", "a1-1");
    }
  }

  @ParameterizedTest
  @MethodSource("org.rapporteur.store.Databases#all")
  void rereadingReplacesWhatMachinesFoundAndKeepsWhatPeopleSettled(Databases database) {
    List<Statement> found = TREATY.statements().orElseThrow();
    Statement mended = withOccasion(found.get(0), "in Gdynia");
    try (Record record = database.open(folder)) {
      save(record, TREATY);
      record.change(mended, "ida");
      record.reject(found.get(1).id(), "ida");
      assertThat(record.readByOthers(SECOND)).containsExactly("00000000000000a1");

      Statement changed = withOccasion(found.get(2), "in Oslo");
      record.reread(
          record.begin(SECOND, "test"),
          Readings.with(TREATY, List.of(found.get(0), found.get(1), changed)));

      assertThat(record.article("00000000000000a1").orElseThrow().reading().statements())
          .contains(List.of(mended, changed));
      assertThat(record.readByOthers(SECOND)).isEmpty();
      assertThat(record.actor("ewa-grodzka").orElseThrow().statements()).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @MethodSource("org.rapporteur.store.Databases#all")
  void givesNewStatementsIdsThatSettledOnesLeaveFree(Databases database) {
    List<Statement> found = TREATY.statements().orElseThrow();
    Statement other = found.get(2);
    try (Record record = database.open(folder)) {
      save(record, TREATY);
      record.confirm(found.get(0).id(), "ida");

      record.reread(
          record.begin(SECOND, "test"),
          Readings.with(TREATY, List.of(withId(other, "00000000000000a1-1"))));

      assertThat(found(record, ALL)).containsExactly("a1-1", "a1-1-2");
    }
  }

  @ParameterizedTest
  @MethodSource("org.rapporteur.store.Databases#all")
  void remembersWhatPeopleDecided(Databases database) {
    Statement first = TREATY.statements().orElseThrow().get(0);
    try (Record record = database.open(folder)) {
      save(record, TREATY);

      record.confirm(first.id(), "ida");
      record.reject(first.id(), "olu");
      assertThat(found(record, ALL)).containsExactly("a1-2", "a1-3");
      assertThatThrownBy(() -> record.confirm(first.id(), "ida"))
          .isInstanceOf(RapporteurException.class)
          .hasMessageContaining(first.id())
          .extracting(e -> ((RapporteurException) e).fault())
          .isEqualTo(Fault.NOT_FOUND);
      record.restore(first.id(), "ida");

      assertThat(found(record, ALL)).containsExactly("a1-1", "a1-2", "a1-3");
      assertThat(record.statement(first.id()).orElseThrow().statement()).isEqualTo(first);
      assertThat(record.decisionsOn(first.id()))
          .extracting(d -> d.kind() + " " + d.person())
          .containsExactly(
              "STATEMENT_CONFIRMED ida", "STATEMENT_REJECTED olu", "STATEMENT_RESTORED ida");
      record.note(first.id(), "ask again; \"soon\"", "olu");
      assertThat(record.notesOn(first.id()))
          .extracting(Note::words)
          .containsExactly("ask again; \"soon\"");
    }
  }

  @ParameterizedTest
  @MethodSource("org.rapporteur.store.Databases#all")
  void refusesSpansOverAnotherText(Databases database) {
    try (Record record = database.open(folder)) {
      save(record, TREATY);

      Statement stray = withId(HARBOUR.statements().orElseThrow().get(0), "00000000000000a1-1");

      assertThatThrownBy(() -> record.change(stray, "ida"))
          .isInstanceOf(RapporteurException.class)
          .hasMessageContaining("another text");
      assertThat(record.decisionsOn("00000000000000a1-1")).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("org.rapporteur.store.Databases#all")
  void whatArticlesTellOfASideIsKeptUntilTheyChange(Databases database) {
    String article = "00000000000000a1";
    try (Record record = database.open(folder)) {
      save(record, TREATY, HARBOUR);
      record.putIssue(new StoredIssue("treaty", "The treaty should be signed."));
      long before = record.revision();

      record.judge(
          "treaty",
          article,
          "m1",
          List.of(),
          List.of(told(Basis.ARTICLE, Optional.empty()), told(Basis.SECOND_HAND, article + "-2")));

      assertThat(record.revision()).isGreaterThan(before);
      assertThat(record.testimonies("treaty"))
          .extracting(t -> t.judgement().basis() + " " + t.judgement().holder().id())
          .containsExactly("ARTICLE norway", "SECOND_HAND norway");
      assertThat(record.testimonies("treaty").get(0).words())
          .containsExactly(TREATY.article().text().substring(0, 5));
      assertThat(record.unjudged("treaty", "m1", "", 9)).containsExactly("00000000000000b2");
      assertThat(record.verify(problem -> {}).findings()).isZero();

      record.judge(List.of(Judgement.byPerson("treaty", article + "-2", "NONE", "ida")));
      assertThat(record.testimonies("treaty")).as("a person's reading stands alone").hasSize(1);

      record.reject(article + "-2", "ida");
      assertThat(record.testimonies("treaty")).hasSize(1);
      assertThat(record.unjudged("treaty", "m1", "", 9)).as("changed").contains(article);

      record.reread(record.begin(SECOND, "test"), Readings.with(TREATY, List.of()));
      assertThat(record.testimonies("treaty")).isEmpty();
    }
  }

  private static org.rapporteur.stance.Judgement told(Basis basis, String statement) {
    return told(basis, Optional.of(statement));
  }

  private static org.rapporteur.stance.Judgement told(Basis basis, Optional<String> statement) {
    var norway =
        new Speaker.Named(
            "norway",
            SpeakerType.STATE,
            Optional.of("Norway"),
            Optional.empty(),
            Optional.empty(),
            "Norway",
            Resolution.NAME);
    return new org.rapporteur.stance.Judgement(
        "treaty",
        norway,
        Stance.AGAINST,
        0.75,
        basis,
        /* explicit= */ true,
        statement,
        List.of(new Span(0, 5)),
        Optional.empty(),
        Optional.of(LocalDate.of(2026, 2, 11)));
  }

  @ParameterizedTest
  @MethodSource("org.rapporteur.store.Databases#all")
  void noMachinesJudgementReplacesAPersons(Databases database) {
    String a = "00000000000000a1-1";
    String b = "00000000000000b2-1";
    try (Record record = database.open(folder)) {
      save(record, TREATY, HARBOUR);
      record.putIssue(new StoredIssue("treaty", "The treaty should be signed."));

      record.judge(List.of(Judgement.byMachine("treaty", a, "FAVOR", 0.75, "m1")));
      record.judge(List.of(Judgement.byPerson("treaty", a, "AGAINST", "ida")));
      record.judge(
          List.of(
              Judgement.byMachine("treaty", a, "FAVOR", 0.875, "m2"),
              Judgement.byMachine("treaty", b, "CONDITIONAL", 0.5, "m2"),
              Judgement.byMachine("treaty", "gone-1", "FAVOR", 0.5, "m2")));

      assertThat(record.judged("treaty", Optional.empty()))
          .extracting(j -> j.statement().statement().id() + " " + j.judgement().stance())
          .containsExactly(b + " CONDITIONAL", a + " AGAINST");
      assertThat(record.judged("treaty", Optional.of(LocalDate.of(2026, 2, 11)))).hasSize(1);
      assertThat(found(record, ALL.issue("treaty"))).containsExactly("b2-1", "a1-1");
      assertThat(found(record, ALL.issue("treaty").speaker("ewa-grodzka").affiliation("Poland")))
          .containsExactly("b2-1", "a1-1");

      record.reread(record.begin(SECOND, "test"), Readings.with(TREATY, List.of()));

      assertThat(found(record, ALL.article("00000000000000a1"))).containsExactly("a1-1");
      assertThat(record.removeIssue("treaty")).isTrue();
      assertThat(record.judgements(a)).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("org.rapporteur.store.Databases#all")
  void aSideKeepsTheWordsThatSayOnWhatItDepends(Databases database) {
    String a = "00000000000000a1-1";
    String text = TREATY.article().text();
    Span span = TREATY.statements().orElseThrow().get(0).attribution().content().get(0);
    var condition = new Condition(span, span.in(text));
    try (Record record = database.open(folder)) {
      save(record, TREATY);
      record.putIssue(new StoredIssue("treaty", "The treaty should be signed."));
      record.judge(
          List.of(Judgement.byMachine("treaty", a, "CONDITIONAL", 0.75, "m1").on(condition)));

      assertThat(record.judgements(a).get(0).condition()).contains(condition);
      assertThat(record.judged("treaty", Optional.empty()).get(0).judgement().condition())
          .contains(condition);

      record.reject(a, "ida");
      record.undo(a, "ida");
      assertThat(record.judgements(a).get(0).condition()).as("put back").contains(condition);

      record.judge(List.of(Judgement.byPerson("treaty", a, "CONDITIONAL", "ida")));
      assertThat(record.judgements(a).get(0).condition()).as("a person gives none").isEmpty();

      record.undo(a, "ida");
      assertThat(record.judgements(a).get(0).condition()).as("undone").contains(condition);
    }
  }

  @ParameterizedTest
  @MethodSource("org.rapporteur.store.Databases#all")
  void keepsEditsOfTheRegistryInOrder(Databases database) {
    try (Record record = database.open(folder)) {
      long first = record.changeActors("{\"merge\": 1}", Optional.empty(), "ida");
      record.changeActors("{\"part\": 1}", Optional.of(first), "olu");

      assertThat(record.actorChanges())
          .extracting(c -> c.change() + c.undoes().map(id -> " undoes").orElse(""))
          .containsExactly("{\"merge\": 1}", "{\"part\": 1} undoes");
    }
  }

  private static Statement withOccasion(Statement s, String occasion) {
    return copy(s, s.id(), Optional.of(occasion));
  }

  private static Statement withId(Statement s, String id) {
    return copy(s, id, s.occasion());
  }

  private static Statement copy(Statement s, String id, Optional<String> occasion) {
    return new Statement(
        id,
        s.attribution(),
        s.speaker(),
        s.with(),
        s.within(),
        s.continues(),
        s.said(),
        occasion,
        s.anonymity(),
        s.confidence(),
        s.evidence());
  }
}
