package org.rapporteur.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.actor.Actor;
import org.rapporteur.actor.Membership;
import org.rapporteur.actor.Registry;
import org.rapporteur.actor.RegistryChange;
import org.rapporteur.actor.RegistryChange.AddActor;
import org.rapporteur.actor.RegistryChange.AddAlias;
import org.rapporteur.actor.RegistryChange.AddMembership;
import org.rapporteur.actor.RegistryChange.AddOffice;
import org.rapporteur.actor.RegistryChange.Batch;
import org.rapporteur.actor.RegistryChange.Merge;
import org.rapporteur.actor.RegistryChange.Split;
import org.rapporteur.actor.SpeakerType;
import org.rapporteur.actor.Tenure;
import org.rapporteur.fault.RapporteurException;

/** Persons with the name of Sample are invented. */
class RecordRegistryTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-30T12:00:00Z"), ZoneOffset.UTC);
  private static final RegistryChange ANN =
      new AddActor(Actor.of(SpeakerType.PERSON, "Ann Sample", List.of()));
  private static final RegistryChange ANNA =
      new AddActor(Actor.of(SpeakerType.PERSON, "Anna Sample", List.of("Dr. Sample")));

  @TempDir private Path folder;

  @Test
  void everyEditGoesToTheLogAndBack() {
    List<RegistryChange> edits =
        List.of(
            ANN,
            new AddAlias("norway", "Norge"),
            new AddOffice(
                new Tenure(
                    "ann-sample",
                    "Minister",
                    "norway",
                    Optional.of(LocalDate.of(2030, 1, 1)),
                    Optional.empty(),
                    "invented",
                    Tenure.Origin.CONFIRMED)),
            new AddMembership(
                new Membership(
                    "nato",
                    "austria",
                    Optional.empty(),
                    Optional.of(LocalDate.of(2031, 1, 1)),
                    Membership.Role.INVITED,
                    "invented")),
            new Merge("ann-sample", "norway"),
            new Split("ann-sample"),
            new Batch("import of a.csv", List.of(ANNA)));

    assertThat(edits)
        .allSatisfy(e -> assertThat(RegistryJson.read(RegistryJson.write(e))).isEqualTo(e));
    assertThatThrownBy(() -> RegistryJson.read("{\"change\": \"dance\"}"))
        .isInstanceOf(RapporteurException.class);
  }

  @Test
  void editsAreKeptAndUndone() {
    try (Record record = Record.open(folder.resolve("a.db").toString(), CLOCK)) {
      RecordRegistry registry = RecordRegistry.of(record);
      registry.apply(ANN, "ann");
      registry.apply(ANNA, "ann");
      long merge = registry.apply(new Merge("ann-sample", "anna-sample"), "ann");

      assertThat(RecordRegistry.of(record).registry().actor("ann-sample"))
          .map(Actor::name)
          .hasValue("Anna Sample");
      assertThatThrownBy(() -> registry.undo(Optional.of(1L), "bob"))
          .hasMessageContaining("a later edit builds on it");

      registry.undo(Optional.empty(), "bob");

      assertThat(RecordRegistry.of(record).registry().actor("ann-sample"))
          .map(Actor::name)
          .hasValue("Ann Sample");
      assertThat(registry.standing()).hasSize(2);
      assertThat(record.actorChanges())
          .extracting(ActorChange::undoes)
          .containsExactly(
              Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(merge));
    }
  }

  @Test
  void readsActorsAndOfficesFromCsv() {
    String csv =
        """
        name,type,aliases,office,body,from,to,source
        Ann Sample,,A. Sample; Annie Sample,Foreign Minister,Norway,2030-01,2031,example.org
        Sample Institute,organisation,,,,,,
        """;

    Batch batch = ActorImport.csv("people.csv", new StringReader(csv), Registry.shipped());
    Registry registry = Registry.shipped().with(List.of(batch));

    assertThat(batch.summary()).isEqualTo("import of people.csv, 3 changes");
    assertThat(registry.holder("norway", "foreign minister", LocalDate.of(2031, 12, 31)))
        .map(Actor::aliases)
        .hasValue(List.of("A. Sample", "Annie Sample"));
    assertThat(registry.actor("sample-institute"))
        .map(Actor::type)
        .hasValue(SpeakerType.ORGANISATION);
    assertThatThrownBy(
            () -> ActorImport.csv("b.csv", new StringReader("who\nx\n"), Registry.shipped()))
        .hasMessage("b.csv: no column 'name' in the first line");
  }

  @Test
  void readsFollowTheMoney() {
    String lines =
        """
        {"id": "p1", "schema": "Person", "properties": {"name": ["Ann Sample"], "alias": ["A. Sample"]}}
        {"id": "o1", "schema": "Position", "properties": {"name": ["Foreign Minister"], "country": ["no"]}}
        {"id": "c1", "schema": "Occupancy", "properties": {"holder": ["p1"], "post": ["o1"], "startDate": ["2030"], "endDate": ["2031-05-01"]}}
        {"id": "x1", "schema": "Vessel", "properties": {"name": ["Sample"]}}
        """;

    Registry registry =
        Registry.shipped()
            .with(
                List.of(
                    ActorImport.followTheMoney(
                        "peps.json", new StringReader(lines), Registry.shipped())));

    assertThat(registry.holder("norway", "foreign minister", LocalDate.of(2030, 1, 1)))
        .map(Actor::name)
        .hasValue("Ann Sample");
    assertThat(registry.named("Sample")).isEmpty();
  }
}
