package org.rapporteur.stance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapporteur.attribution.Manner;
import org.rapporteur.attribution.Polarities;
import org.rapporteur.text.Span;
import org.rapporteur.text.StructuredText;

/** Invented words on invented and real questions: cue and content in, stance out. */
class StanceJudgeTest {
  private static final StanceJudge JUDGE = StanceJudge.ofWords();
  private static final Polarities POLARITIES = Polarities.load();

  private static final Issue OFFICE =
      issue("office", "NATO should open a liaison office in Nairobi", "Nairobi office");
  private static final Issue BAN =
      issue("ban", "The EU should ban the re-export of liquefied gas", "ban on re-export");
  private static final Issue PRISON =
      issue("prison", "Ruritania should close the prison on Long Island", "Long Island prison");

  private static final Issue EXIT =
      issue("exit", "Ruritania should leave the Customs Union", "leave the Customs Union");
  private static final Issue RESIGNATION =
      issue("resign", "Minister Ann Example should resign over the leak", "Example’s resignation");
  private static final Issue SHIPS =
      issue("ships", "Ruritania should hand over the grain ships", "grain ships");
  private static final Issue CASH =
      issue("cash", "Candidates should do without cash gifts", "envelopes");

  @ParameterizedTest(name = "{3}: {0} | {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "said|We should open the Nairobi office this year|FAVOR|obligation",
        "said|We must not open the Nairobi office|AGAINST|negated obligation",
        "said|We should avoid opening the Nairobi office|AGAINST|obligation to refrain",
        "said|I strongly support the Nairobi office|FAVOR|explicit support",
        "said|We oppose the Nairobi office|AGAINST|explicit opposition",
        "said|We cannot support the Nairobi office|AGAINST|negated support",
        "said|I do not oppose the Nairobi office|NONE|no objection is not yet support",
        "said|We will abstain on the Nairobi office|NONE|abstention",
        "said|Even if it rains, we will open the Nairobi office|FAVOR|no condition",
        "said|The Nairobi office should have been opened long ago|NONE|what was not done",
        "said|I’m the only one who has seen the Nairobi office|NONE|no undertaking",
        "is not inclined to|support the Nairobi office|NONE|an inclination denied",
        "praised|the staff who keep the Nairobi office clean|NONE|praise of others",
        "withdrew|her opposition to the Nairobi office|FAVOR|opposition withdrawn",
        "suggested|that the Nairobi office opened in May|NONE|a fact suggested",
        "asked|to open the Nairobi office|FAVOR|asked for it",
        "called for|the suspension of the Nairobi office|AGAINST|a noun that undoes",
        "said|The Nairobi office would be a mistake|AGAINST|judgement",
        "said|The Nairobi office is long overdue|FAVOR|judgement",
        "said|There is no need for the Nairobi office|AGAINST|no need",
        "said|We will open the Nairobi office|FAVOR|the speaker's own undertaking",
        "called for|a liaison office in Nairobi|FAVOR|cue that demands",
        "rejected|the Nairobi office|AGAINST|cue that opposes",
        "denied|that the Nairobi office costs money|NONE|a fact denied",
        "recalled|claims that NATO should open the Nairobi office|NONE|what others claim",
        "praised|the staff after NATO had opened the Nairobi office|NONE|when it was",
        "worried|that the Nairobi office would raise tensions|AGAINST|feared harm",
        "said|Should we open the Nairobi office?|NONE|a question",
        "asked|whether the Nairobi office should be opened|NONE|asked whether",
        "denied|that he supports the Nairobi office|NONE|reported denial",
        "said|The Nairobi office has three rooms|NONE|no side",
        "said|We might open the Nairobi office|NONE|left open",
        "said|I am not sure Spain will open the Nairobi office|NONE|a prediction",
        "said|Spain opposes the Nairobi office|NONE|another's view",
        "said|We would open the Nairobi office if Kenya asked for it in"
            + " writing|CONDITIONAL|condition",
        "said|We would agree if Kenya asked for the Nairobi office|CONDITIONAL|condition that"
            + " names it",
      })
  void takesASideByWordsOfPosition(String cue, String content, Stance wanted, String why) {
    assertThat(stance(OFFICE, cue, content)).as(why).isEqualTo(wanted);
  }

  @ParameterizedTest(name = "{2}: {0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "We should ban the re-export of liquefied gas|FAVOR|the asked-for undoing",
        "We should allow the re-export of liquefied gas|AGAINST|the contrary doing",
        "We oppose the ban on re-export|AGAINST|opposing the undoing",
        "We want to stop the re-export of liquefied gas|FAVOR|another word for it",
      })
  void undoingIsCountedOnce(String content, Stance wanted, String why) {
    assertThat(stance(BAN, "said", content)).as(why).isEqualTo(wanted);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "The Long Island prison must be closed|FAVOR",
        "We should keep the prison on Long Island open|AGAINST",
        "We will never close the prison on Long Island|AGAINST",
      })
  void keepingIsAgainstClosing(String content, Stance wanted) {
    assertThat(stance(PRISON, "said", content)).isEqualTo(wanted);
  }

  @ParameterizedTest(name = "{0} | {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "hailed|Ruritania’s vote to leave the Customs Union|FAVOR",
        "said|We should leave the Customs Union|FAVOR",
        "opposed|the decision to leave the Customs Union|AGAINST",
        "said|Ruritania should stay in the Customs Union|AGAINST",
      })
  void whoWantsToLeaveIsForLeaving(String cue, String content, Stance wanted) {
    assertThat(stance(EXIT, cue, content)).isEqualTo(wanted);
  }

  @ParameterizedTest(name = "{0} | {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "said|Minister Example should resign|FAVOR",
        "said|Minister Example should not resign|AGAINST",
        "spoke of|the leak as a shame|NONE",
      })
  void whySomethingShouldBeDoneIsNotWhatIsToBeDone(String cue, String content, Stance wanted) {
    assertThat(stance(RESIGNATION, cue, content)).isEqualTo(wanted);
  }

  @Test
  void aVerbsParticleIsNoReason() {
    assertThat(stance(SHIPS, "said", "We should hand over the grain ships"))
        .isEqualTo(Stance.FAVOR);
  }

  @ParameterizedTest(name = "{0} | {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "decried|cash gifts|FAVOR",
        "defended|cash gifts|AGAINST",
        "slammed|the envelopes|NONE",
        "vowed|to do without cash gifts|FAVOR",
      })
  void aWordThatMayNameTheEvilOrItsCureTakesNoSide(String cue, String content, Stance wanted) {
    assertThat(stance(CASH, cue, content)).isEqualTo(wanted);
  }

  @Test
  void aModelJudgesOnlyWhatWordsLeaveOpenAndOnlyWhenSure() {
    StanceJudge sure = asking((p, s) -> new StanceClassifier.Likelihood(0.97, 0.01, 0.01, 0.01));
    StanceJudge unsure = asking((p, s) -> new StanceClassifier.Likelihood(0.5, 0.2, 0.1, 0.2));
    StructuredText text = StructuredText.of("The Nairobi office has three rooms");

    assertThat(sure.stance(OFFICE, text, utterance(text, 0, Optional.empty(), "said")))
        .isEqualTo(Stance.FAVOR);
    assertThat(unsure.stance(OFFICE, text, utterance(text, 0, Optional.empty(), "said")))
        .isEqualTo(Stance.NONE);
  }

  @Test
  void aConditionThatAModelReadsIsShownInTheTextsWords() {
    StanceJudge sure = asking((p, s) -> StanceClassifier.Likelihood.certain(Stance.CONDITIONAL));
    StructuredText text = StructuredText.of("The Nairobi office has rooms unless it burns.");
    Utterance utterance = utterance(text, 0, Optional.empty(), "said");

    StanceReading reading = sure.judge(Linked.of(sure.topic(OFFICE), text), utterance);

    assertThat(reading.stance()).isEqualTo(Stance.CONDITIONAL);
    assertThat(reading.condition().map(span -> span.in(text.text()))).contains("unless it burns");
  }

  @Test
  void whoRaisesAnIdeaNeedNotBeForItWhateverAModelSays() {
    StanceJudge sure = asking((p, s) -> StanceClassifier.Likelihood.certain(Stance.FAVOR));
    StructuredText text = StructuredText.of("She floated the idea of a Nairobi office");
    var cue = Optional.of(new Span(4, 23));

    assertThat(sure.stance(OFFICE, text, utterance(text, 24, cue, "floated the idea of")))
        .isEqualTo(Stance.NONE);
  }

  @Test
  void aModelIsAskedAboutOtherWordsOfLikeMeaningAndNotAboutUnlikeOnes() {
    StructuredText text =
        StructuredText.of("The Nairobi office is new.\n\nA post in Kenya would help us all.");
    var said = utterance(text, 28, Optional.empty(), "said");
    StanceClassifier favor = (p, s) -> StanceClassifier.Likelihood.certain(Stance.FAVOR);

    assertThat(new StanceJudge(favor, (p, s) -> 0.6).stance(OFFICE, text, said))
        .isEqualTo(Stance.FAVOR);
    assertThat(new StanceJudge(favor, (p, s) -> 0.05).stance(OFFICE, text, said))
        .isEqualTo(Stance.NONE);
  }

  private static StanceJudge asking(StanceClassifier model) {
    return new StanceJudge(model, Likeness.UNKNOWN);
  }

  private static Stance stance(Issue issue, String cue, String content) {
    StructuredText text = StructuredText.of("She " + cue + " " + content);
    int start = 4 + cue.length() + 1;
    return JUDGE.stance(
        issue, text, utterance(text, start, Optional.of(new Span(4, start - 1)), cue));
  }

  private static Utterance utterance(
      StructuredText text, int start, Optional<Span> cue, String words) {
    boolean own = text.text().substring(start).matches("(?:We|I|Should) .*|.* is .*");
    return new Utterance(
        List.of(new Span(start, text.text().length())),
        cue,
        own ? Manner.DIRECT : Manner.INDIRECT,
        POLARITIES.of(words),
        "Ann Example");
  }

  private static Issue issue(String id, String proposition, String alias) {
    return new Issue(id, proposition, List.of(alias), List.of(), Optional.empty(), List.of());
  }
}
