package org.rapporteur.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapporteur.actor.Speaker;
import org.rapporteur.actor.SpeakerResolver;
import org.rapporteur.article.Publication;
import org.rapporteur.attribution.Attribution;
import org.rapporteur.attribution.Manner;
import org.rapporteur.attribution.Polarity;
import org.rapporteur.text.Span;
import org.rapporteur.text.StructuredText;
import org.rapporteur.time.Period;

/** All persons are invented. */
class StatementFinderTest {
  private static final StatementFinder FINDER = new StatementFinder(SpeakerResolver.open());

  private static Attribution attribution(String text, String source, String cue, String content) {
    return new Attribution(
        Optional.of(span(text, source)),
        Optional.of(span(text, cue)),
        List.of(span(text, content)),
        Manner.INDIRECT,
        Polarity.AFFIRMS,
        OptionalInt.empty(),
        OptionalInt.empty(),
        1);
  }

  private static Span span(String text, String part) {
    return new Span(text.indexOf(part), text.indexOf(part) + part.length());
  }

  private static Statement only(String text, String source, String cue, String content) {
    return FINDER
        .find(
            "a",
            "digest",
            StructuredText.of(text),
            List.of(attribution(text, source, cue, content)))
        .get(0);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '#',
      value = {
        "Ann Muster said it was time at an event in Tallinn. # at an event in Tallinn",
        "Ann Muster said it was time in an interview with the Example Times. # in an interview with"
            + " the Example Times",
        "Ann Muster said it was time in a statement. # in a statement",
        "Ann Muster said it was time at an event at the Board on Coastal Affairs on Tuesday. # at"
            + " an event at the Board on Coastal Affairs",
        "Ann Muster said it was time at a meeting of the Centre for Harbours and Ports. # at a"
            + " meeting of the Centre for Harbours and Ports",
        "Ann Muster said it was time at a rally on the shore. # at a rally",
        "Ann Muster said it was time on Twitter. # on Twitter",
        "Ann Muster said it was time. #",
      })
  void findsTheOccasion(String text, String occasion) {
    Statement statement = only(text, "Ann Muster", "said", "it was time");

    assertThat(statement.occasion()).isEqualTo(Optional.ofNullable(occasion));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '#',
      value = {
        "Ann Muster said on Tuesday it was time. # 2024-07-09",
        "Ann Muster said last year it was time. # 2023-01-01",
        "“It is late, since Monday,” and Ann Muster said it was time. #",
        "Ann Muster said it was time for a meeting next week. #",
        "At this week’s meeting Ann Muster said it was time. #",
        "Nothing came on Monday—but Ann Muster said it was time. #",
        "Ann Muster said this week it was time. # 2024-07-08",
        "The plan fell last year. At the time, Ann Muster said it was time. # 2023-01-01",
        "The plan fell in 2019. It rose on Monday. Ann Muster said it was time back then. #"
            + " 2024-07-08",
        "The plan fell last year. At the time of writing Ann Muster said it was time. #",
        "“It fell last year.” At the time, Ann Muster said it was time. #",
        "The plan comes next year. At the time, Ann Muster said it was time. #",
        "Ann Muster said it was time. #",
      })
  void tellsWhenItWasSaid(String text, LocalDate from) {
    Statement statement =
        FINDER
            .find(
                "a",
                "digest",
                StructuredText.of(text),
                List.of(attribution(text, "Ann Muster", "said", "it was time")),
                new Publication(LocalDate.of(2024, 7, 10), Publication.From.META))
            .get(0);

    assertThat(statement.said().map(Period::from)).isEqualTo(Optional.ofNullable(from));
    assertThat(only(text, "Ann Muster", "said", "it was time").said()).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "Ann Muster said on Tuesday it was time., true",
    "Ann Muster said in May it was time., true",
    "It fell in May. At the time Ann Muster said it was time., true",
    "Ann Muster said on 9 July 2024 it was time., false",
  })
  void saysWhatRestsOnADayThatWasInferred(String text, boolean inferred) {
    var published =
        new Publication(
            LocalDate.of(2024, 7, 10), Publication.From.INFERRED, OptionalDouble.of(0.67));
    Statement statement =
        FINDER
            .find(
                "a",
                "digest",
                StructuredText.of(text),
                List.of(attribution(text, "Ann Muster", "said", "it was time")),
                published)
            .get(0);

    assertThat(statement.said().map(Period::inferred)).contains(inferred);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '#',
      value = {
        "A diplomat, speaking on condition of anonymity, said it was time. # speaking on condition"
            + " of anonymity",
        "A diplomat said it was time, on the condition of anonymity to discuss talks. # on the"
            + " condition of anonymity to discuss talks",
        "A diplomat who declined to be named said it was time. # who declined to be named",
        "A diplomat said it was time, because he was not authorized to speak publicly. # because he"
            + " was not authorized to speak publicly",
        "A diplomat said it was time. #",
      })
  void findsWhyThereIsNoName(String text, String reason) {
    Statement statement = only(text, "A diplomat", "said", "it was time");

    assertThat(statement.anonymity()).isEqualTo(Optional.ofNullable(reason));
  }

  @Test
  void tiesItToItsWords() {
    Statement statement = only("Ann Muster said as much.", "Ann Muster", "said", "as much");

    assertThat(statement.id()).isEqualTo("a-1");
    assertThat(statement.speaker().flatMap(Speaker::name)).hasValue("Ann Muster");
    assertThat(statement.evidence())
        .isEqualTo(
            new Evidence(
                "a", "digest", List.of(new Span(0, 10), new Span(11, 15), new Span(16, 23))));
  }

  @ParameterizedTest(name = "{3}")
  @CsvSource(
      delimiter = '#',
      value = {
        "Ann Muster backed Ukraine. # backed # Ukraine # a single word names a thing and claims"
            + " nothing",
        "Ann Muster asked not to be named. # asked # not to be named # nor is this a question",
        "Ann Muster spoke on condition of anonymity to discuss the talks. "
            + "# on condition of anonymity to discuss # the talks # why somebody is not named",
      })
  void leavesOutWhatNobodyStates(String text, String cue, String content, String why) {
    List<Attribution> found = List.of(attribution(text, "Ann Muster", cue, content));

    assertThat(FINDER.find("a", "digest", StructuredText.of(text), found)).as(why).isEmpty();
  }

  @Test
  void neverThrowsAndIsDeterministic() {
    List<String> parts =
        List.of(
            "Swedish ",
            "Prime Minister ",
            "Ann Muster",
            " said",
            ", ",
            "who ",
            "he ",
            "the ",
            "of ",
            "“",
            "”",
            "\n\n",
            "and ",
            "U.S. ",
            "'s ",
            "one ",
            "officials ",
            "😀",
            "(",
            "a ",
            "; ",
            "’s ",
            "NATO ",
            ". ",
            "The Kremlin ",
            "president",
            "\u0000",
            "İ",
            "Mr. ",
            "they ");
    var random = new Random(7);
    for (int round = 0; round < 400; round++) {
      var text = new StringBuilder();
      var cuts = new ArrayList<Integer>();
      for (int i = 0; i < 40; i++) {
        cuts.add(text.length());
        text.append(parts.get(random.nextInt(parts.size())));
      }
      StructuredText structured = StructuredText.of(text.toString());
      List<Attribution> attributions = random(random, cuts);

      List<Statement> first = FINDER.find("a", "d", structured, attributions);

      assertThat(first).hasSizeLessThanOrEqualTo(attributions.size());
      assertThat(FINDER.find("a", "d", structured, attributions)).isEqualTo(first);
    }
  }

  private static List<Attribution> random(Random random, List<Integer> cuts) {
    var attributions = new ArrayList<Attribution>();
    for (int i = 0; i < 8; i++) {
      int at = random.nextInt(cuts.size() - 6);
      var source = new Span(cuts.get(at), cuts.get(at + 1 + random.nextInt(4)));
      attributions.add(
          new Attribution(
              random.nextInt(4) == 0 ? Optional.empty() : Optional.of(source),
              Optional.empty(),
              List.of(new Span(cuts.get(at + 4), cuts.get(at + 6))),
              Manner.INDIRECT,
              Polarity.AFFIRMS,
              random.nextBoolean() ? OptionalInt.of(random.nextInt(8)) : OptionalInt.empty(),
              random.nextBoolean() ? OptionalInt.of(random.nextInt(8)) : OptionalInt.empty(),
              1));
    }
    return attributions;
  }
}
