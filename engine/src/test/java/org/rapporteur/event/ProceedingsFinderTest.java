package org.rapporteur.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.actor.Resolution;
import org.rapporteur.actor.Speaker;
import org.rapporteur.actor.SpeakerResolver;
import org.rapporteur.actor.SpeakerType;
import org.rapporteur.article.Publication;
import org.rapporteur.attribution.Attribution;
import org.rapporteur.attribution.Manner;
import org.rapporteur.attribution.Polarity;
import org.rapporteur.statement.Evidence;
import org.rapporteur.statement.Statement;
import org.rapporteur.text.Span;
import org.rapporteur.text.StructuredText;

/** The sentences and the persons in them are invented. */
class ProceedingsFinderTest {
  private static final ProceedingsFinder FINDER = new ProceedingsFinder(SpeakerResolver.open());
  private static final Publication PUBLISHED =
      new Publication(LocalDate.of(2025, 6, 18), Publication.From.META);

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "Norway has imposed new sanctions on Belarus. | SANCTION | Norway | Belarus",
        "Iraqi warplanes attacked three villages in Syria on Monday. | ASSAULT | Iraq | ''",
        "Four activists were arrested by Turkish police on Friday. | COERCE | Turkish police | Four"
            + " activists",
        "Estonia, Latvia and Lithuania rejected Hungary’s proposal. | REJECT |"
            + " Estonia;Latvia;Lithuania | Hungary",
        "Japan and Canada signed an agreement on fisheries. | SUPPORT | Japan;Canada | ''",
        "On Monday, Portugal expelled the Russian ambassador. | SANCTION | Portugal | Russia",
        "Sweden, which holds the chair, condemned Iran over the trial. | ACCUSE | Sweden | Iran",
        "Chile agreed to share its radar data with Peru. | AGREE | Chile | Peru",
        "Egypt threatened to close the border with Sudan. | THREATEN | Egypt | Sudan",
        "Greece has begun withdrawing from the northern sector. | RETREAT | Greece | ''",
        "Senator Ann Ostrova attacked Canada over the tariffs. | ACCUSE | Ann Ostrova | Canada",
        "Kenya delivered 40 tons of food to Somalia. | AID | Kenya | Somalia",
      })
  void tellsWhoDidWhatToWhom(String sentence, EventType type, String actors, String recipients) {
    Event event = only(sentence);

    assertThat(event.type()).isEqualTo(type);
    assertThat(names(event.actors())).isEqualTo(actors);
    assertThat(names(event.recipients())).isEqualTo(recipients);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Norway did not impose sanctions on Belarus.",
        "Norway may impose sanctions on Belarus.",
        "Norway would have condemned Belarus.",
        "If Norway condemned Belarus, the talks would end.",
        "Has Norway condemned Belarus?",
        "Norway will condemn Belarus next week.",
        "Norway has never attacked Belarus.",
        "“Norway condemned Belarus and attacked Iran,” the banner read.",
        "The armed men crossed the river.",
      })
  void whatDidNotHappenIsNoEvent(String sentence) {
    assertThat(find(sentence).events()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Norway imposed sanctions on Belarus on 3 March 2025. | 2025-03-03/2025-03-03",
        "In May 2025 Norway imposed sanctions on Belarus. | 2025-05-01/2025-05-31",
        "Norway has imposed sanctions on Belarus. | ''",
      })
  void happensWhenTheNearestExpressionOfTimeSays(String sentence, String when) {
    assertThat(only(sentence).when().map(p -> p.from() + "/" + p.to()).orElse("")).isEqualTo(when);
  }

  @Test
  void tellsDeploymentsAndExercisesApart() {
    Event deployment = only("Poland deployed 300 soldiers to Estonia.");
    Event exercise = only("Russia held naval exercises near Kaliningrad.");
    Event joint = only("Finland and Sweden held joint exercises in Lapland.");

    assertThat(deployment.mode()).contains(EventMode.DEPLOYMENT);
    assertThat(exercise.mode()).contains(EventMode.EXERCISE);
    assertThat(joint.type()).isEqualTo(EventType.COOPERATE);
    assertThat(joint.mode()).contains(EventMode.EXERCISE);
  }

  @Test
  void aDeploymentToComeIsPlanned() {
    String sentence = "Spain and Italy will send two frigates to the Black Sea.";

    Event event = only(sentence);

    assertThat(event.planned()).isTrue();
    assertThat(names(event.actors())).isEqualTo("Spain;Italy");
    assertThat(event.where().map(w -> w.in(sentence))).contains("Black Sea");
    assertThat(event.what().in(sentence)).isEqualTo("send two frigates to the Black Sea");
  }

  @Test
  void aPledgeIsACommitmentWithAmountDeadlineAndCondition() {
    String sentence =
        "Denmark pledged to give $40 million to Moldova by the end of 2026 if the parliament"
            + " agrees.";

    Commitment commitment = find(sentence).commitments().get(0);

    assertThat(names(commitment.actors())).isEqualTo("Denmark");
    assertThat(commitment.amount().map(a -> a.in(sentence))).contains("$40 million");
    assertThat(commitment.by()).contains(LocalDate.of(2026, 12, 31));
    assertThat(commitment.condition().map(c -> c.in(sentence)))
        .contains("if the parliament agrees");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Denmark refused to give money to Moldova.",
        "Denmark did not agree to give money to Moldova.",
        "Denmark will give money to Moldova.", // the article foretells, nobody undertakes
        "Would Denmark agree to give money to Moldova?",
      })
  void whatNobodyUndertakesIsNoCommitment(String sentence) {
    assertThat(find(sentence).commitments()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "We will drive the talks forward., 1",
    "Harbour Party will also tackle the queues., 1",
    "We will see., 0",
    "Only Harbour Party will tackle the queues., 0",
    "The others will tackle the queues., 0",
  })
  void whatSpeakersSayThatTheyWillDoIsACommitment(String sentence, int commitments) {
    List<Span> all = List.of(new Span(0, sentence.length()));
    var party =
        new Speaker.Named(
            "harbour-party",
            SpeakerType.ORGANISATION,
            Optional.of("Harbour Party"),
            Optional.empty(),
            Optional.empty(),
            "Harbour Party",
            Resolution.NAME);
    var said =
        new Statement(
            "a-1",
            new Attribution(
                Optional.empty(),
                Optional.empty(),
                all,
                Manner.DIRECT,
                Polarity.AFFIRMS,
                OptionalInt.empty(),
                OptionalInt.empty(),
                1),
            Optional.of(party),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            1,
            new Evidence("a", "", all));

    List<Commitment> found =
        new ProceedingsFinder(SpeakerResolver.open())
            .find("a", StructuredText.of(sentence), List.of(said))
            .commitments();

    assertThat(found).hasSize(commitments);
    assertThat(found).allMatch(c -> c.actors().equals(List.of(party)));
  }

  private static Event only(String sentence) {
    List<Event> events = find(sentence).events();
    assertThat(events).as(sentence).hasSize(1);
    return events.get(0);
  }

  private static Proceedings find(String text) {
    return FINDER.find("a", StructuredText.of(text), List.of(), PUBLISHED);
  }

  private static String names(List<Speaker> speakers) {
    return speakers.stream().map(s -> s.name().orElse(s.label())).collect(Collectors.joining(";"));
  }
}
