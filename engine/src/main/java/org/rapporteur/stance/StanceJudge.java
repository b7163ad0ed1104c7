package org.rapporteur.stance;

import java.util.List;
import java.util.Optional;
import org.rapporteur.attribution.Manner;
import org.rapporteur.attribution.Polarity;
import org.rapporteur.text.Span;
import org.rapporteur.text.StructuredText;

/**
 * Says which side a single utterance takes on an issue: by explicit words of position, or else by a
 * model where that is sure. Immutable.
 */
public final class StanceJudge {
  /** Changes when the same words are judged otherwise, so that what is kept is judged anew. */
  public static final String RULES = "rules 8";

  /** Below this, a text is not taken to speak of the issue. */
  static final double LEAST_LINK = 0.6;

  private static final double NEAR = 0.75; // "the office" means it in and next to its paragraph
  private static final double LEAST_EXPLICIT = 0.4; // with words of position beside it
  private static final double LEAST_NEAR = 0.4; // for a model to be asked
  private static final double ALIKE = 0.4; // likeness from which a text speaks of it by meaning
  private static final double UNLIKE = 0.1; // below it the text before does not link it either
  private static final double BY_CONTEXT = 0.7; // what the text before counts, next to a link
  private static final double SURE = 0.8; // a model's side; see evaluation/stance.md
  private static final double SURE_OF_CONDITION = 0.4;
  private static final double MISLED = 0.85; // that words are no such side
  private static final double EXPLICIT = 0.9;
  private static final double BY_CUE = 0.85;

  private final Topic.Words words = Topic.Words.load();
  private final StanceRules rules = new StanceRules(words);
  private final Conditions conditions = new Conditions(words);
  private final StanceClassifier classifier;
  private final Likeness likeness;

  /**
   * A judge of words alone, for what needs no model: to say what a text speaks of, or to show what
   * the rules give.
   */
  public static StanceJudge ofWords() {
    return new StanceJudge((p, s) -> StanceClassifier.Likelihood.UNKNOWN, Likeness.UNKNOWN);
  }

  /**
   * @param classifier asked where words of position do not settle the side
   * @param likeness asked where words do not say whether a text speaks of the issue
   */
  public StanceJudge(StanceClassifier classifier, Likeness likeness) {
    this.classifier = classifier;
    this.likeness = likeness;
  }

  /** The speaker's own stance on the issue; NONE where the speaker tells of somebody else's. */
  public Stance stance(Issue issue, StructuredText text, Utterance utterance) {
    StanceReading reading = judge(Linked.of(topic(issue), text), utterance);
    return reading.other().isPresent() ? Stance.NONE : reading.stance();
  }

  /** Whether words name the issue by themselves, wherever they stand. */
  public boolean speaksOf(Issue issue, String words) {
    return topic(issue).link(Term.of(words, new Span(0, words.length()))) >= LEAST_LINK;
  }

  Topic topic(Issue issue) {
    return new Topic(issue, words);
  }

  Topic.Words words() {
    return words;
  }

  /** Which side the utterance takes, if it speaks of the issue. */
  StanceReading judge(Linked linked, Utterance utterance) {
    Topic topic = linked.topic();
    StructuredText text = linked.text();
    List<List<Term>> sentences = utterance.sentences(text);
    boolean asks = utterance.polarity() == Polarity.ASKS && !begins(sentences, "to");
    if (asks || sentences.isEmpty()) {
      return StanceReading.NONE;
    }
    double link = sentences.stream().mapToDouble(topic::link).max().orElse(0);
    double context = linked.context(utterance.content().get(0));
    if (link < LEAST_LINK && context >= LEAST_LINK) {
      Topic wider = topic.inContext();
      double pointed = sentences.stream().mapToDouble(wider::link).max().orElse(0);
      if (context >= NEAR && pointed >= LEAST_LINK) {
        topic = wider;
        link = pointed * context;
      }
    }
    Optional<StanceReading> said =
        link < LEAST_EXPLICIT
            ? Optional.empty()
            : explicit(topic, text, utterance, sentences, link);
    if (said.isPresent()) {
      return doubted(said.get(), topic, text, utterance);
    }
    if (utterance.polarity() == Polarity.DENIES) {
      return StanceReading.NONE;
    }
    double near = link < LEAST_LINK ? near(topic, text, utterance, link, context) : link;
    return near < LEAST_NEAR ? StanceReading.NONE : implied(topic, text, utterance, near);
  }

  /**
   * How surely a statement speaks of an issue that its words do not name: by the text before it, or
   * by its meaning.
   */
  private double near(
      Topic topic, StructuredText text, Utterance utterance, double link, double context) {
    double alike = likeness.of(topic.issue().proposition(), utterance.words(text));
    double byContext = alike < UNLIKE ? 0 : BY_CONTEXT * context;
    return Math.max(Math.max(link, byContext), alike >= ALIKE ? alike : 0);
  }

  private static boolean begins(List<List<Term>> sentences, String word) {
    return !sentences.isEmpty()
        && !sentences.get(0).isEmpty()
        && sentences.get(0).get(0).lower().equals(word);
  }

  private Optional<StanceReading> explicit(
      Topic topic,
      StructuredText text,
      Utterance utterance,
      List<List<Term>> sentences,
      double link) {
    Ruling byCue =
        utterance
            .cue()
            .map(cue -> rules.ofCue(topic, Term.of(text.text(), cue), sentences.get(0)))
            .orElse(Ruling.NOTHING);
    if (byCue.settled()) {
      return Optional.of(
          byCue.side().map(s -> reading(s, BY_CUE * link)).orElse(StanceReading.NONE));
    }
    if (utterance.polarity() == Polarity.DENIES) {
      return Optional.empty();
    }
    boolean direct = utterance.manner() == Manner.DIRECT;
    if (sentences.stream().anyMatch(s -> rules.abstains(s, direct, utterance::isOf))) {
      return Optional.of(
          new StanceReading(
              Stance.NONE,
              EXPLICIT * link,
              /* explicit= */ true,
              Optional.empty(),
              Optional.empty()));
    }
    for (List<Term> sentence : sentences) {
      Optional<Side> side = rules.ofContent(topic, sentence, direct, utterance::isOf);
      if (side.isPresent()) {
        return side.map(s -> reading(s, EXPLICIT * link));
      }
    }
    return Optional.empty();
  }

  private static StanceReading reading(Side side, double confidence) {
    Stance stance =
        side.condition().isPresent()
            ? Stance.CONDITIONAL
            : side.sign() > 0 ? Stance.FAVOR : Stance.AGAINST;
    return new StanceReading(stance, confidence, true, side.subject(), side.condition());
  }

  /** The reading of words, or none where the model is sure that they mislead. */
  private StanceReading doubted(
      StanceReading reading, Topic topic, StructuredText text, Utterance utterance) {
    boolean side = reading.stance() == Stance.FAVOR || reading.stance() == Stance.AGAINST;
    if (!side || reading.other().isPresent()) {
      return reading;
    }
    StanceClassifier.Likelihood likelihood = likelihood(topic, text, utterance);
    double opposed = reading.stance() == Stance.FAVOR ? likelihood.against() : likelihood.favor();
    return opposed + likelihood.none() >= MISLED ? StanceReading.NONE : reading;
  }

  private StanceReading implied(
      Topic topic, StructuredText text, Utterance utterance, double near) {
    StanceClassifier.Likelihood likelihood = likelihood(topic, text, utterance);
    double side = Math.max(likelihood.favor(), likelihood.against());
    Stance stance =
        likelihood.conditional() >= SURE_OF_CONDITION
            ? Stance.CONDITIONAL
            : side < SURE
                ? Stance.NONE
                : likelihood.favor() > likelihood.against() ? Stance.FAVOR : Stance.AGAINST;
    return stance == Stance.NONE
        ? StanceReading.NONE
        : new StanceReading(
            stance,
            Math.max(side, likelihood.conditional()) * near * 0.8,
            false,
            Optional.empty(),
            stance == Stance.CONDITIONAL ? condition(text, utterance) : Optional.empty());
  }

  /** The words that say on what it depends; empty where none are known to. */
  private Optional<Span> condition(StructuredText text, Utterance utterance) {
    return utterance.sentences(text).stream().flatMap(s -> conditions.in(s).stream()).findFirst();
  }

  private StanceClassifier.Likelihood likelihood(
      Topic topic, StructuredText text, Utterance utterance) {
    return classifier.judge(topic.issue().proposition(), utterance.words(text));
  }
}
