package org.rapporteur.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapporteur.actor.SpeakerType;
import org.rapporteur.evaluation.SpeakerGold.Actor;

/** All persons are invented. */
class SpeakerNamesTest {
  private static final Actor ANN =
      new Actor(SpeakerType.PERSON, List.of("Ann Maria Exempel", "Exempel"), Optional.empty());
  private static final Actor MUSTER =
      new Actor(SpeakerType.PERSON, List.of("Muster"), Optional.of("Jörg Muster"));
  private static final Actor OTHER_MUSTER =
      new Actor(SpeakerType.PERSON, List.of("Eva Muster"), Optional.empty());
  private static final Actor STATE =
      new Actor(SpeakerType.STATE, List.of("Moscow"), Optional.of("Russia"));
  private static final Actor BODY =
      new Actor(SpeakerType.ORGANISATION, List.of("Union of Invented Farmers"), Optional.empty());
  private static final SpeakerNames NAMES =
      new SpeakerNames(
          new SpeakerGold(
              "a",
              Optional.empty(),
              "",
              List.of(ANN, MUSTER, OTHER_MUSTER, STATE, BODY),
              List.of()),
          name -> Optional.ofNullable(Map.of("Kremlin", "Russia", "Russia", "Russia").get(name)));

  @ParameterizedTest(name = "{2}: {1}")
  @CsvSource({
    "person, Ann Exempel, true, a middle name may be left out",
    "person, A. Exempel, true, an initial agrees",
    "person, Sen. ANN EXEMPEL, true, case and honorific do not count",
    "person, Exempel, true, nobody else has the surname",
    "person, Berta Exempel, false, another first name",
    "person, Ann Muster, false, another last name",
    "known, Jorg Muster, true, accents do not count",
    "known, Muster, false, another person has the surname",
    "known, Eva Muster, false, the other of two",
    "state, Kremlin, true, the registry knows the seat",
    "state, Moscow, true, as printed",
    "state, China, false, another state",
    "body, the Union of Invented Farmers, true, an article does not count",
    "body, UIF, true, initials",
    "body, Farmers, false, a part of the name only",
  })
  void tellsTheRightName(String gold, String given, boolean right, String why) {
    Actor actor =
        switch (gold) {
          case "person" -> ANN;
          case "known" -> MUSTER;
          case "state" -> STATE;
          default -> BODY;
        };

    assertThat(NAMES.isRight(actor, given)).as(why).isEqualTo(right);
  }
}
