package org.rapporteur.stance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.rapporteur.actor.Representatives;
import org.rapporteur.actor.Resolution;
import org.rapporteur.actor.Speaker;
import org.rapporteur.actor.SpeakerResolver;
import org.rapporteur.actor.SpeakerType;
import org.rapporteur.attribution.Attribution;
import org.rapporteur.attribution.Manner;
import org.rapporteur.attribution.Polarity;
import org.rapporteur.stance.Judgement.Basis;
import org.rapporteur.statement.Evidence;
import org.rapporteur.statement.Statement;
import org.rapporteur.text.Span;
import org.rapporteur.text.StructuredText;

/** Whose side it is that somebody tells of: invented words, real states. */
class StanceFinderTest {
  private static final LocalDate DAY = LocalDate.of(2025, 7, 21);
  private static final String TELLS = "Spain supports the Nairobi office";
  private static final StructuredText TEXT =
      StructuredText.of(TELLS + ", Rodrigo Llanos Vega said on Monday.");
  private static final Issue OFFICE =
      new Issue(
          "office",
          "NATO should open a liaison office in Nairobi",
          List.of("Nairobi office"),
          List.of(),
          Optional.empty(),
          List.of());

  @Test
  void aMinisterWhoSaysThatTheStateSupportsItSpeaksTheStatesOwnWords() {
    assertThat(told("Foreign Minister", "Spain").basis()).isEqualTo(Basis.OWN_WORDS);
    assertThat(told("Foreign Minister", "Spain").holder().name()).contains("Rodrigo Llanos Vega");
  }

  @Test
  void anAnalystOrAForeignerWhoSaysSoTellsOfAnothersView() {
    assertThat(told("senior researcher", "Spain").basis()).isEqualTo(Basis.SECOND_HAND);
    assertThat(told("Foreign Minister", "Portugal").basis()).isEqualTo(Basis.SECOND_HAND);
    assertThat(told("Foreign Minister", "Portugal").holder().name()).contains("Spain");
  }

  private static Judgement told(String role, String affiliation) {
    var content = new Span(0, TELLS.length());
    var source = new Span(TELLS.length() + 2, TELLS.length() + 21);
    var attribution =
        new Attribution(
            Optional.of(source),
            Optional.of(new Span(source.end() + 1, source.end() + 5)),
            List.of(content),
            Manner.INDIRECT,
            Polarity.AFFIRMS,
            OptionalInt.empty(),
            OptionalInt.empty(),
            1);
    var speaker =
        new Speaker.Named(
            "rodrigo-llanos-vega",
            SpeakerType.PERSON,
            Optional.of("Rodrigo Llanos Vega"),
            Optional.of(role),
            Optional.of(affiliation),
            "Rodrigo Llanos Vega",
            Resolution.NAME);
    var statement =
        new Statement(
            "a-1",
            attribution,
            Optional.of(speaker),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            1,
            new Evidence("a", "0", List.of(content)));
    var judge = new StanceJudge((p, s) -> StanceClassifier.Likelihood.UNKNOWN);
    var finder = new StanceFinder(judge, SpeakerResolver.open(), Representatives.open());
    List<Judgement> found =
        finder.find("a", TEXT, List.of(statement), List.of(OFFICE), Optional.of(DAY));
    assertThat(found).hasSize(1);
    assertThat(found.get(0).stance()).isEqualTo(Stance.FAVOR);
    return found.get(0);
  }
}
