package org.rapporteur.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapporteur.actor.RegistryChange.AddActor;
import org.rapporteur.actor.RegistryChange.AddAlias;
import org.rapporteur.actor.RegistryChange.AddOffice;
import org.rapporteur.actor.RegistryChange.Merge;
import org.rapporteur.actor.RegistryChange.Split;
import org.rapporteur.actor.Tenure.Origin;
import org.rapporteur.fault.Fault;
import org.rapporteur.fault.RapporteurException;

/** Persons with the name of Sample are invented. */
class RegistryTest {
  private static final Registry SHIPPED = Registry.shipped();
  private static final RegistryChange ANN =
      new AddActor(Actor.of(SpeakerType.PERSON, "Ann Sample", List.of("A. Sample")));
  private static final RegistryChange ANNA =
      new AddActor(Actor.of(SpeakerType.PERSON, "Änna Sample", List.of()));
  private static final RegistryChange MINISTER =
      new AddOffice(
          new Tenure(
              "ann-sample",
              "Foreign Minister",
              "norway",
              Optional.of(LocalDate.of(2030, 1, 1)),
              Optional.of(LocalDate.of(2031, 12, 31)),
              "invented",
              Origin.ADDED));

  @ParameterizedTest
  @CsvSource({
    "pedro sanchez, pedro-sanchez, PERSON",
    "PEDRO SÁNCHEZ, pedro-sanchez, PERSON",
    "Britain, united-kingdom, STATE",
    "Kremlin, russia, STATE",
    "North Atlantic Treaty Organization, nato, ORGANISATION",
    "turkey, turkey, STATE",
  })
  void findsByNameWithoutAccentsAndCase(String name, String id, SpeakerType type) {
    assertThat(SHIPPED.named(name)).extracting(Actor::id).contains(id);
    assertThat(SHIPPED.actor(id)).map(Actor::type).hasValue(type);
  }

  @ParameterizedTest
  @CsvSource({
    "france, president, 2024-07-10, emmanuel-macron",
    "nato, Secretary-General, 2024-10-01, mark-rutte",
    "united-kingdom, prime minister, 2018-01-01, ",
  })
  void tellsWhoHeldAnOffice(String body, String office, LocalDate day, String holder) {
    assertThat(SHIPPED.holder(body, office, day).map(Actor::id))
        .isEqualTo(Optional.ofNullable(holder));
  }

  @Test
  void anOfficeAddedIsKeptApartFromThoseShipped() {
    Registry edited = SHIPPED.with(List.of(ANN, MINISTER));

    assertThat(edited.holder("norway", "foreign minister", LocalDate.of(2030, 6, 1)))
        .map(Actor::name)
        .hasValue("Ann Sample");
    assertThat(edited.offices("ann-sample"))
        .extracting(Tenure::origin)
        .containsExactly(Origin.ADDED);
    assertThat(SHIPPED.actor("ann-sample")).isEmpty();
  }

  @Test
  void mergedActorsAreOneUntilTheyAreSplit() {
    Registry merged =
        SHIPPED.with(List.of(ANN, ANNA, MINISTER, new Merge("ann-sample", "anna-sample")));

    assertThat(merged.actor("ann-sample"))
        .hasValue(
            new Actor(
                "anna-sample",
                SpeakerType.PERSON,
                "Änna Sample",
                List.of("A. Sample", "Ann Sample")));
    assertThat(merged.named("ann sample")).extracting(Actor::id).containsExactly("anna-sample");
    assertThat(merged.offices("anna-sample")).hasSize(1);
    assertThat(merged.merged("anna-sample")).containsExactly("ann-sample");

    Registry split = merged.with(List.of(new Split("ann-sample")));

    assertThat(split.actor("ann-sample")).map(Actor::name).hasValue("Ann Sample");
    assertThat(split.offices("anna-sample")).isEmpty();
  }

  @Test
  void anAliasIsAName() {
    Registry edited = SHIPPED.with(List.of(new AddAlias("norway", "Norge")));

    assertThat(edited.named("norge")).extracting(Actor::id).containsExactly("norway");
  }

  @Test
  void saysWhyAnEditCannotBeMade() {
    assertThatThrownBy(() -> SHIPPED.with(List.of(new Merge("nobody-here", "norway"))))
        .isInstanceOf(RapporteurException.class)
        .hasMessage("nobody-here: no such actor");
    assertThatThrownBy(() -> SHIPPED.with(List.of(new Merge("norway", "norway"))))
        .isInstanceOfSatisfying(
            RapporteurException.class, e -> assertThat(e.fault()).isEqualTo(Fault.CONFLICT));
    assertThatThrownBy(() -> SHIPPED.with(List.of(new Split("norway"))))
        .hasMessage("norway: not merged into another");
  }
}
