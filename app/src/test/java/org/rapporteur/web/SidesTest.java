package org.rapporteur.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.actor.Resolution;
import org.rapporteur.actor.Speaker;
import org.rapporteur.actor.SpeakerType;
import org.rapporteur.stance.Judgement;
import org.rapporteur.stance.Judgement.Basis;
import org.rapporteur.stance.Stance;
import org.rapporteur.store.Record;
import org.rapporteur.text.Span;

/** What is listed and counted of sides in own words and of others. All persons are invented. */
class SidesTest {
  private static final String ISSUE = "harbour-pilots";

  @TempDir private Path folder;

  @Test
  void whatAnArticleTellsIsListedAndCountedAndTheSecondHandOnlyListed() {
    List<SideTaken> sides =
        sides(
            told("Poland", Stance.FAVOR, Basis.ARTICLE),
            told("Latvia", Stance.AGAINST, Basis.SECOND_HAND));

    assertThat(sides)
        .extracting(side -> side.by().split(" <", 2)[0] + ": " + side.label().label())
        .containsExactly(
            "Oda Lind: Against",
            "Ola Ek: In favour",
            "Oda Lind: In favour",
            "Pavel Hron: Against",
            "Poland: In favour",
            "Latvia: Against");
    assertThat(sides.get(4).line().how()).isEqualTo("told by the article");
    assertThat(sides.get(5).line().how()).isEqualTo("second-hand");
    assertThat(Sides.taken(sides))
        .containsExactly(new Sides("2026-03-04", 2, 1, 0), new Sides("2026-03-06", 1, 1, 0));
    assertThat(Sides.standing(sides))
        .as("Oda Lind has changed sides")
        .containsExactly(new Sides("2026-03-04", 2, 1, 0), new Sides("2026-03-06", 2, 2, 0));
  }

  @Test
  void ownWordsOfADayStandAgainstWhatAnArticleTells() {
    List<SideTaken> sides = sides(told("Oda Lind", Stance.AGAINST, Basis.ARTICLE));

    assertThat(Sides.standing(sides).get(0)).isEqualTo(new Sides("2026-03-04", 1, 1, 0));
    assertThat(sides.stream().filter(side -> side.isOf("oda-lind")).count()).isEqualTo(3);
    assertThat(sides.stream().filter(side -> side.isOf("norway")).count()).isEqualTo(2);
  }

  private List<SideTaken> sides(Judgement... told) {
    try (Record record = Fixture.record(folder);
        var questions = new Questions(new Room(record, Clock.systemUTC()))) {
      record.judge(ISSUE, "harbour", "test", List.of(), List.of(told));
      return questions.find(ISSUE, Optional.empty()).sides();
    }
  }

  private static Judgement told(String holder, Stance stance, Basis basis) {
    var speaker =
        new Speaker.Named(
            holder.toLowerCase(Locale.ROOT).replace(' ', '-'),
            SpeakerType.STATE,
            Optional.of(holder),
            Optional.empty(),
            Optional.empty(),
            holder,
            Resolution.NAME);
    return new Judgement(
        ISSUE,
        speaker,
        stance,
        0.75,
        basis,
        /* explicit= */ true,
        Optional.empty(),
        List.of(new Span(0, 5)),
        Optional.empty(),
        Optional.of(LocalDate.of(2026, 3, 4)));
  }
}
