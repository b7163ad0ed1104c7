package org.rapporteur.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapporteur.text.StructuredText;

/**
 * The kinds of words by which articles name who speaks. All persons and most organisations are
 * invented.
 */
class SpeakerClassesTest {
  private static final SpeakerResolver RESOLVER = SpeakerResolver.open();

  private static SourceReading last(String marked) {
    Attributions article = Attributions.of(marked.replace("/", "\n\n"));
    List<SourceReading> readings =
        RESOLVER.resolve("a", StructuredText.of(article.text()), article.list());
    return readings.get(readings.size() - 1);
  }

  private static String names(SourceReading reading) {
    return Stream.concat(reading.speaker().stream(), reading.with().stream())
        .map(s -> s.name().orElse("-"))
        .collect(Collectors.joining(" + "));
  }

  @ParameterizedTest(name = "{2}: {0}")
  @CsvSource(
      delimiter = '#',
      value = {
        "{S A Sample University poll} {C says} {T so}.| # Sample University # a poll is its"
            + " maker's",
        "Sample University asked voters in a poll released by Sample University. {S The poll} {C"
            + " says} {T so}.| # Sample University # the same poll again",
        "{S A report from the Ministry of Examples} {C says} {T so}.| # Ministry of Examples # whom"
            + " it is from",
        "{S Anna Muster's memoir} {C says} {T so}.| # Anna Muster # an owner wrote it",
        "Anna Muster spoke. {S Muster's campaign} {C said} {T so}.| # Anna Muster campaign # who"
            + " follows a person",
        "Anna Muster spoke on Monday. {S Her campaign} {C said} {T so}.| # Anna Muster campaign # a"
            + " campaign by pronoun",
        "{S Anna Muster and Peter Sample} {C said} {T so}.| # Anna Muster + Peter Sample # two who"
            + " speak",
        "{S Sens. Anna Muster (D-Ohio) and Peter Sample (R-Utah)} {C said} {T so}.| # Anna Muster +"
            + " Peter Sample # brackets between",
        "{S Anna Muster, Peter Sample and Karl Exempel} {C said} {T so}.| # Anna Muster + Peter"
            + " Sample + Karl Exempel # three who speak",
        "{S New poll} {C shows} {T so}./People like it./People say so in a poll by Sample"
            + " University.| # Sample University # the lead leaves its maker to what follows",
        "{S A study by Sample University and the Ministry of Examples} {C says} {T so}.| # Sample"
            + " University + Ministry of Examples # two who wrote it",
        "{S Monday's Sample University poll} {C says} {T so}.| # Sample University # a day owns no"
            + " poll",
        "Anna Muster wrote a memoir in May. {S The book} {C says} {T so}.| # Anna Muster # said to"
            + " have written it",
        "Anna Muster met Peter Sample on Monday. {S Both men} {C said} {T so}.| # Anna Muster +"
            + " Peter Sample # the last two named",
        "Anna Muster, a candidate, met the candidate Peter Sample and Karl Exempel. {S Both"
            + " candidates} {C said} {T so}.| # Anna Muster + Peter Sample # the two who are such",
        "Norway no longer stands in the way of a NATO office in Sampleton, two weeks after {S it}"
            + " {C rejected} {T the plan}.| # Norway # no name that stands before a noun",
        "The plan of its NATO office was new. {S It} {C rejected} {T the plan}.| # - # nobody who"
            + " could",
        "Norway and Sweden met on Monday. {S The two countries} {C said} {T so}.| # Norway + Sweden"
            + " # two states",
        "{S Others, including Anna Muster and Peter Sample,} {C said} {T so}.| # Anna Muster +"
            + " Peter Sample # those named of many",
        "Anna Muster spoke. {S She and Peter Sample} {C said} {T so}.| # Anna Muster + Peter Sample"
            + " # a pronoun among several",
        "Karl Exempel was heard. {S His attorney} {C said} {T so}./So said Anna Muster, a lawyer"
            + " for Mr. Exempel.| # Anna Muster # named later",
        "Anna Muster, 59, of Sampleton, Md., {S who} {C said} {T so}, left.| # Anna Muster # whom"
            + " age and home describe",
        "Anna Muster is a lawyer {S who} {C said} {T so}.| # Anna Muster # what she is",
        "{S Some officials, including Anna Muster and senior aides,} {C said} {T so}.| # Some"
            + " officials, including Anna Muster and senior aides # not only those named",
        "Anna Muster met Eva Muster./Eva Muster was late. {S Muster} {C said} {T so}.| # Eva Muster"
            + " # the namesake who was named last",
        "Anna Muster met Karl Muster. {S Muster} {C said} {T she was late}.| # Anna Muster # the"
            + " pronoun after tells which namesake",
        "Senator Anna Muster left./It rained./It snowed./It thawed./It dried./Senator Karl Exempel"
            + " spoke. {S The senator} {C said} {T so}.| # Karl Exempel # of two senators the one"
            + " named near",
        "{S Anna Muster as well as Peter Sample} {C said} {T so}.| # Anna Muster + Peter Sample #"
            + " another way to join",
        "{S Anna Muster, a friend of Peter Sample and Karl Exempel,} {C said} {T so}.| # Anna"
            + " Muster # those in her description do not speak",
        "{S Sen. Robert P. Muster Jr. (D-Ohio)} {C said} {T so}.| # Robert P. Muster Jr. # an"
            + " initial ends no sentence",
        "{S Example Corp. chief executive Ian Read} {C said} {T so}.| # Ian Read # a surname that"
            + " is a common word",
        "Anna Exempelson arrived. {S Exempelsn} {C said} {T so}.| # Anna Exempelson # a letter is"
            + " missing",
        "{S Xanthor Muster} {C said} {T so}.| # Xanthor Muster # a given name that no list has",
        "{S Deputy Secretary of State Peter Sample} {C said} {T so}.| # Peter Sample # a title with"
            + " 'of' in it",
        "{S The chairman of the board, Gen. Peter Sample,} {C said} {T so}.| # Peter Sample # named"
            + " after a description",
        "Anna Muster Hails Example Deal on Grain/Anna Muster met Peter Sample. {S Muster} {C said}"
            + " {T so}.| # Anna Muster # a headline's words belong to no name",
        "Anna Muster, a dentist from Sampleton, Utah, {S who} {C said} {T so}, left.| # Anna Muster"
            + " # what stands between her and the pronoun describes her",
        "They elected Sen. Anna Muster this year, {S who} {C said} {T so}.| # Anna Muster # a time"
            + " between",
        "Anna Muster, {S who} {C said} {T so}|, and {S who} {C thought} {T not}, left.| # Anna"
            + " Muster # the second of two relatives",
        "Anna Muster Sees Hope/Anna Muster talked to Peter Sample./Q: Why?/A: Because, {S I} {C"
            + " think} {T so}.| # Anna Muster # who is interviewed",
        "PETER SAMPLE: Why?/ANNA MUSTER: {S I} {C think} {T so}./The hosts were Peter Sample and"
            + " Anna Muster.| # Anna Muster # whose turn it is",
        "{S I} {C think} {T so}.|/Anna Muster./Sampleton, Utah./{S I} {C think} {T not}./Peter"
            + " Sample.| # Peter Sample # who signs the letter",
        "{S I} {C think} {T so}./@sample12.| # sample12 # a signature on a network",
        "{S I} {C think} {T so}.|/It rained./Anna Muster is the author of a book. # Anna Muster #"
            + " the last paragraph describes the author",
        "As Anna Muster and Peter Sample travelled, {S they} {C said} {T so}.| # Anna Muster +"
            + " Peter Sample # the two named together",
        "Sample Corporation makes spoons. {S It} {C said} {T so}.| # Sample Corporation # the body"
            + " that the sentence before names",
        "What Norway offers is fish. {S It} {C hopes} {T so}.| # Norway # a state",
        "Sample Corporation makes spoons. {S The company} {C said} {T so}.| # Sample Corporation #"
            + " by what it is",
        "Sample Corporation met Example Corporation. {S The company} {C said} {T so}.| # company #"
            + " one of two",
        "Report: Mayor leaves/The mayor leaves, says a report by Sample University. {S Report} {C"
            + " says} {T so}.| # Sample University # a noun that opens a sentence is no name",
        "FranÃ§ois Muster arrived. {S Muster} {C said} {T so}.| # François Muster # a letter whose"
            + " bytes were read one by one",
        "Anna Sampleova y Exempel arrived. {S Sampleova y Exempel} {C said} {T so}.| # Anna"
            + " Sampleova y Exempel # two surnames",
      })
  void namesWhoSpeaks(String marked, String names, String why) {
    assertThat(names(last(marked))).as(why).isEqualTo(names);
  }

  @ParameterizedTest(name = "{1}: {0}")
  @CsvSource(
      delimiter = '#',
      value = {
        "Anna Muster met Eva Muster. {S Muster} {C said} {T so}.| # two of one surname",
        "{S A poll} {C says} {T so}.| # nobody's poll",
        "{S I} {C think} {T so}.| Anna Muster met Peter Sample. # nobody signs",
        "Sample University made a poll. {S Another poll} {C says} {T so}.| # another poll",
        "French President Jean Muster met Polish President Jan Sample. {S The president} {C said}"
            + " {T so}.| # two presidents",
      })
  void namesNobodyWithoutEvidence(String marked, String why) {
    assertThat(last(marked).speaker().flatMap(Speaker::name)).as(why).isEmpty();
  }
}
