package org.rapporteur.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rapporteur.actor.Actor;
import org.rapporteur.actor.RegistryChange;
import org.rapporteur.actor.RegistryChange.AddActor;
import org.rapporteur.actor.RegistryChange.AddOffice;
import org.rapporteur.actor.Resolution;
import org.rapporteur.actor.Speaker;
import org.rapporteur.actor.SpeakerType;
import org.rapporteur.actor.Tenure;
import org.rapporteur.analysis.RecordPositions;
import org.rapporteur.analysis.RecordRepresentatives;
import org.rapporteur.event.Proceedings;
import org.rapporteur.pipeline.Edition;
import org.rapporteur.pipeline.Reading;
import org.rapporteur.stance.Issue;
import org.rapporteur.stance.IssueFile;
import org.rapporteur.stance.Likeness;
import org.rapporteur.stance.Stance;
import org.rapporteur.stance.StanceClassifier;
import org.rapporteur.statement.Statement;

/** Who speaks for whom by the offices that a record was given. All persons are invented. */
class OfficesInPositionsTest {
  private static final Issue ISSUE =
      new Issue(
          "harbour",
          "The harbour should be opened",
          List.of("harbour"),
          List.of(),
          Optional.empty(),
          List.of());

  @TempDir private Path folder;

  static Stream<Databases> databases() {
    return Databases.all();
  }

  @ParameterizedTest
  @MethodSource("databases")
  void anOfficeThatSomebodyAddedMakesItsHoldersWordsTheStates(Databases database) {
    try (Record record = database.open(folder)) {
      save(record, "2030-05-02");
      RecordRegistry registry = RecordRegistry.of(record);
      assertThat(positions(record)).containsExactly("Ewa Grodzka FAVOR, via nobody");
      long before = record.revision();

      registry.apply(office("Foreign Minister", "norway", "2030-01-01"), "ann");

      assertThat(positions(record)).containsExactly("Norway FAVOR, via Ewa Grodzka");
      assertThat(record.revision()).as("what is derived knows of the edit").isGreaterThan(before);

      registry.undo(Optional.empty(), "ann");

      assertThat(positions(record)).containsExactly("Ewa Grodzka FAVOR, via nobody");
    }
  }

  @ParameterizedTest
  @MethodSource("databases")
  void anOfficeCountsForItsDaysAlone(Databases database) {
    try (Record record = database.open(folder)) {
      save(record, "2029-05-02");
      RecordRegistry registry = RecordRegistry.of(record);
      registry.apply(office("Foreign Minister", "norway", "2030-01-01"), "ann");

      assertThat(positions(record)).containsExactly("Ewa Grodzka FAVOR, via nobody");
    }
  }

  @ParameterizedTest
  @MethodSource("databases")
  void theRegistryIsReadAnewAfterAnEdit(Databases database) {
    try (Record record = database.open(folder)) {
      save(record, "2030-05-02");
      var representatives = new RecordRepresentatives(record);
      var speaker = record.statement("one-1").orElseThrow().statement().speaker().orElseThrow();
      LocalDate day = LocalDate.of(2030, 5, 2);
      assertThat(representatives.now().of(speaker, day).principal()).isEmpty();

      RegistryChange union =
          new AddActor(Actor.of(SpeakerType.ORGANISATION, "Union of Harbours", List.of()));
      RecordRegistry registry = RecordRegistry.of(record);
      registry.apply(union, "ann");
      registry.apply(office("Secretary General", "union-of-harbours", "2030-01-01"), "ann");

      assertThat(representatives.now().of(speaker, day).principal().map(p -> p.name()))
          .contains("Union of Harbours");
      assertThat(representatives.now()).isSameAs(representatives.now());
    }
  }

  private static AddOffice office(String office, String body, String from) {
    return new AddOffice(
        new Tenure(
            "ewa-grodzka",
            office,
            body,
            Optional.of(LocalDate.parse(from)),
            Optional.empty(),
            "invented",
            Tenure.Origin.ADDED));
  }

  private static void save(Record record, String day) {
    Reading marked =
        Readings.of(
            "one", "https://example.org/1", day, "{The harbour must open}, [Ewa Grodzka] <said>.");
    Statement said = marked.statements().orElseThrow().get(0);
    var reading =
        new Reading(
            marked.article(),
            Optional.of(List.of(withoutRole(said))),
            Optional.of(Proceedings.none()));
    record.save(record.begin(Edition.of(1, Map.of()), "test"), reading, "00");
    record.putIssue(new StoredIssue(ISSUE.id(), IssueFile.write(List.of(ISSUE))));
  }

  private static Statement withoutRole(Statement said) {
    return new Statement(
        said.id(),
        said.attribution(),
        Optional.of(
            new Speaker.Named(
                "ewa-grodzka",
                SpeakerType.PERSON,
                Optional.of("Ewa Grodzka"),
                Optional.empty(),
                Optional.empty(),
                "Ewa Grodzka",
                Resolution.NAME)),
        List.of(),
        said.within(),
        said.continues(),
        said.said(),
        said.occasion(),
        said.anonymity(),
        said.confidence(),
        said.evidence());
  }

  private static List<String> positions(Record record) {
    StanceClassifier willing =
        (proposition, words) -> StanceClassifier.Likelihood.certain(Stance.FAVOR);
    return new RecordPositions(record, willing, Likeness.UNKNOWN, "test")
        .of(ISSUE, Optional.empty(), () -> {}).stream()
            .map(p -> p.actor().name() + " " + p.stance() + ", via " + p.via().orElse("nobody"))
            .toList();
  }
}
