package org.rapporteur.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rapporteur.actor.Actor;
import org.rapporteur.actor.RegistryChange.AddActor;
import org.rapporteur.actor.RegistryChange.AddAlias;
import org.rapporteur.actor.RegistryChange.AddOffice;
import org.rapporteur.actor.RegistryChange.Merge;
import org.rapporteur.actor.Speaker;
import org.rapporteur.actor.SpeakerResolver;
import org.rapporteur.actor.SpeakerType;
import org.rapporteur.actor.Tenure;
import org.rapporteur.attribution.Attribution;
import org.rapporteur.attribution.Manner;
import org.rapporteur.attribution.Polarity;
import org.rapporteur.text.Span;
import org.rapporteur.text.StructuredText;

/** What users said of actors changes how the next article is read. All persons are invented. */
class EditsInReadingTest {
  @TempDir private Path folder;

  /** Who says what follows the source, in an article of January 2031. */
  private static Optional<Speaker> speaker(Record record, String text, String source) {
    int at = text.lastIndexOf(source);
    var said =
        new Attribution(
            Optional.of(new Span(at, at + source.length())),
            Optional.empty(),
            List.of(new Span(text.length() - 3, text.length() - 1)),
            Manner.INDIRECT,
            Polarity.AFFIRMS,
            OptionalInt.empty(),
            OptionalInt.empty(),
            1);
    return SpeakerResolver.over(RecordRegistry.of(record).registry())
        .resolve("a", StructuredText.of(text), List.of(said), LocalDate.of(2031, 1, 20))
        .get(0)
        .speaker();
  }

  private static Optional<String> id(Record record, String text, String source) {
    return speaker(record, text, source).map(Speaker::id);
  }

  @ParameterizedTest
  @MethodSource("org.rapporteur.store.Databases#all")
  void namesMergesAndOfficesAreKnown(Databases database) {
    try (Record record = database.open(folder)) {
      RecordRegistry registry = RecordRegistry.of(record);
      registry.apply(
          new AddActor(Actor.of(SpeakerType.PERSON, "Anna Muster", List.of("The Owl"))), "ann");
      registry.apply(new AddActor(Actor.of(SpeakerType.PERSON, "Annika Muster", List.of())), "ann");

      assertThat(id(record, "Annika Muster said so.", "Annika Muster")).hasValue("annika-muster");

      registry.apply(new Merge("annika-muster", "anna-muster"), "ann");
      registry.apply(new AddAlias("norway", "the Fjords"), "ann");
      registry.apply(
          new AddOffice(
              new Tenure(
                  "anna-muster",
                  "Foreign Minister",
                  "norway",
                  Optional.of(LocalDate.of(2030, 1, 1)),
                  Optional.empty(),
                  "invented",
                  Tenure.Origin.ADDED)),
          "ann");

      assertThat(id(record, "Annika Muster said so.", "Annika Muster")).hasValue("anna-muster");
      assertThat(id(record, "It rained and the Owl said so.", "the Owl")).hasValue("anna-muster");
      assertThat(id(record, "It rained and the Fjords said so.", "the Fjords")).hasValue("norway");
      assertThat(
              id(
                  record,
                  "The Norwegian foreign minister said so.",
                  "The Norwegian foreign minister"))
          .hasValue("anna-muster");

      registry.undo(Optional.of(3L), "ann");

      assertThat(id(record, "Annika Muster said so.", "Annika Muster")).hasValue("annika-muster");
    }
  }
}
