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

  @Test
  void whatAModelReadsStandsBehindExplicitWordsOfTheSameSpeakerInTheSameArticle() {
    String plain = "I support the Nairobi office.";
    String other = "The Nairobi office has three rooms.";
    StructuredText text = StructuredText.of(plain + " " + other);
    var speaker = speaker("researcher", "Spain");
    var explicit = statement("a-1", speaker, Optional.empty(), new Span(0, plain.length()));
    var implied =
        statement(
            "a-2",
            speaker,
            Optional.empty(),
            new Span(plain.length() + 1, plain.length() + 1 + other.length()));
    var judge =
        new StanceJudge(
            (proposition, words) -> StanceClassifier.Likelihood.certain(stance(words, other)),
            Likeness.UNKNOWN);

    assertThat(stances(judge, text, implied)).containsExactly(Stance.AGAINST);
    assertThat(stances(judge, text, explicit, implied)).containsExactly(Stance.FAVOR);
  }

  private static Stance stance(String words, String against) {
    return words.equals(against) ? Stance.AGAINST : Stance.FAVOR;
  }

  private static List<Stance> stances(
      StanceJudge judge, StructuredText text, Statement... statements) {
    return finder(judge)
        .find("a", text, List.of(statements), List.of(OFFICE), Optional.of(DAY))
        .stream()
        .map(Judgement::stance)
        .toList();
  }

  private static Judgement told(String role, String affiliation) {
    var content = new Span(0, TELLS.length());
    var source = new Span(TELLS.length() + 2, TELLS.length() + 21);
    Statement statement =
        statement("a-1", speaker(role, affiliation), Optional.of(source), content);
    List<Judgement> found =
        finder(StanceJudge.ofWords())
            .find("a", TEXT, List.of(statement), List.of(OFFICE), Optional.of(DAY));
    assertThat(found).hasSize(1);
    assertThat(found.get(0).stance()).isEqualTo(Stance.FAVOR);
    return found.get(0);
  }

  private static StanceFinder finder(StanceJudge judge) {
    return new StanceFinder(judge, SpeakerResolver.open(), Representatives.open());
  }

  private static Speaker speaker(String role, String affiliation) {
    return new Speaker.Named(
        "rodrigo-llanos-vega",
        SpeakerType.PERSON,
        Optional.of("Rodrigo Llanos Vega"),
        Optional.of(role),
        Optional.of(affiliation),
        "Rodrigo Llanos Vega",
        Resolution.NAME);
  }

  private static Statement statement(
      String id, Speaker speaker, Optional<Span> source, Span content) {
    var attribution =
        new Attribution(
            source,
            source.map(s -> new Span(s.end() + 1, s.end() + 5)),
            List.of(content),
            source.isPresent() ? Manner.INDIRECT : Manner.DIRECT,
            Polarity.AFFIRMS,
            OptionalInt.empty(),
            OptionalInt.empty(),
            1);
    return new Statement(
        id,
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
  }
}
