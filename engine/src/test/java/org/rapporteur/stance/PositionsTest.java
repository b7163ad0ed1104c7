package org.rapporteur.stance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.rapporteur.actor.Representatives;
import org.rapporteur.actor.Resolution;
import org.rapporteur.actor.Speaker;
import org.rapporteur.actor.SpeakerType;
import org.rapporteur.stance.Judgement.Basis;
import org.rapporteur.text.Span;

/** Judgements in, positions out; invented persons. */
class PositionsTest {
  private static final LocalDate MONDAY = LocalDate.of(2025, 6, 16);
  private static final Positions POSITIONS = new Positions(Representatives.open());

  @Test
  void aMinistersWordsAreTheStatesAnAnalystsAreNot() {
    List<Position> positions =
        of(
            judgement(minister("Norway"), Stance.FAVOR, MONDAY, Basis.OWN_WORDS),
            judgement(
                person("Ann Example", "senior researcher", "Norway"),
                Stance.AGAINST,
                MONDAY,
                Basis.OWN_WORDS));

    assertThat(positions.stream().map(p -> p.actor().name() + " " + p.stance()))
        .containsExactly("Norway FAVOR", "Ann Example AGAINST");
    assertThat(positions.get(0).via()).contains("Sunniva Aldersund");
  }

  @Test
  void theNewestWordsDecideAndTheChangeIsKept() {
    Position position =
        of(
                judgement(
                    minister("Norway"), Stance.AGAINST, MONDAY.minusDays(30), Basis.OWN_WORDS),
                judgement(minister("Norway"), Stance.FAVOR, MONDAY, Basis.OWN_WORDS))
            .get(0);

    assertThat(position.stance()).isEqualTo(Stance.FAVOR);
    assertThat(position.asOf()).contains(MONDAY);
    assertThat(position.earlier())
        .containsExactly(new Position.Change(Stance.AGAINST, Optional.of(MONDAY.minusDays(30))));
  }

  @Test
  void asOfADayLaterWordsDoNotCount() {
    List<Judgement> judgements =
        List.of(
            judgement(minister("Norway"), Stance.AGAINST, MONDAY.minusDays(30), Basis.OWN_WORDS),
            judgement(minister("Norway"), Stance.FAVOR, MONDAY, Basis.OWN_WORDS));

    assertThat(POSITIONS.of(judgements, Optional.of(MONDAY.minusDays(1))).get(0).stance())
        .isEqualTo(Stance.AGAINST);
  }

  @Test
  void whatOthersSayOfSomebodyCountsOnlyWithoutOwnWords() {
    Position own =
        of(
                judgement(minister("Norway"), Stance.FAVOR, MONDAY.minusDays(30), Basis.OWN_WORDS),
                judgement(state("Norway"), Stance.AGAINST, MONDAY, Basis.SECOND_HAND))
            .get(0);
    Position told =
        of(judgement(state("Norway"), Stance.AGAINST, MONDAY, Basis.SECOND_HAND)).get(0);

    assertThat(own.stance()).isEqualTo(Stance.FAVOR);
    assertThat(told.basis()).isEqualTo(Basis.SECOND_HAND);
  }

  @Test
  void wordsOfOneDayThatContradictAreShownAndHalveTheConfidence() {
    Position position =
        of(
                judgement(minister("Norway"), Stance.FAVOR, MONDAY, Basis.OWN_WORDS),
                judgement(state("Norway"), Stance.AGAINST, MONDAY, Basis.ARTICLE))
            .get(0);

    assertThat(position.stance()).as("own words before what is told").isEqualTo(Stance.FAVOR);
    assertThat(position.contrary()).hasSize(1);
    assertThat(position.confidence()).isEqualTo(0.4);
  }

  @Test
  void whoIsNotNamedIsDescribed() {
    Speaker diplomat =
        new Speaker.Unnamed(
            "a/diplomat",
            Optional.of("diplomat"),
            Optional.of("one Baltic state"),
            OptionalInt.empty(),
            "a diplomat",
            Resolution.DESCRIPTION);

    assertThat(
            of(judgement(diplomat, Stance.AGAINST, MONDAY, Basis.OWN_WORDS)).get(0).actor().name())
        .isEqualTo("an unnamed Baltic state’s diplomat");
  }

  private static List<Position> of(Judgement... judgements) {
    return POSITIONS.of(List.of(judgements), Optional.empty());
  }

  private static Judgement judgement(Speaker holder, Stance stance, LocalDate day, Basis basis) {
    return new Judgement(
        "office",
        holder,
        stance,
        0.8,
        basis,
        /* explicit= */ true,
        Optional.empty(),
        List.of(new Span(0, 10)),
        Optional.empty(),
        Optional.of(day));
  }

  private static Speaker minister(String state) {
    return person("Sunniva Aldersund", "Foreign Minister", state);
  }

  private static Speaker person(String name, String role, String affiliation) {
    return new Speaker.Named(
        name.toLowerCase(Locale.ROOT).replace(' ', '-'),
        SpeakerType.PERSON,
        Optional.of(name),
        Optional.of(role),
        Optional.of(affiliation),
        name,
        Resolution.NAME);
  }

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
}
