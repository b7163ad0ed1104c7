package org.rapporteur.stance;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.rapporteur.text.Span;

/** One sentence's words about one mention of an issue. Immutable. */
final class Clause {
  private static final int NEAR = 5; // words before a mention that may say what is done
  private static final int BESIDE = 2; // words before it that make a doubtful mention sure
  static final double SURE = 0.6; // strength from which a mention needs no action beside it

  private static final Pattern MODAL =
      Pattern.compile("will|would|won’t|wouldn’t|(?:i|we|he|she|they)’(?:d|ll)");

  private static final Pattern OWN = Pattern.compile("i|we");
  private static final Pattern THEIRS = Pattern.compile("he|she|they");

  final Topic topic;
  final List<Term> terms;
  final Topic.Mention mention;
  final boolean direct;
  final Predicate<Term> isSpeaker;
  final Optional<Span> condition;
  private final Topic.Words words;

  /**
   * @param direct whether the speaker's own "I" stands in it
   * @param isSpeaker whether a capitalised word belongs to the speaker's name
   */
  Clause(
      Topic topic,
      Topic.Words words,
      List<Term> terms,
      Topic.Mention mention,
      boolean direct,
      Predicate<Term> isSpeaker) {
    this.topic = topic;
    this.words = words;
    this.terms = terms;
    this.mention = mention;
    this.direct = direct;
    this.isSpeaker = isSpeaker;
    this.condition = new Conditions(words).in(terms);
  }

  /**
   * What words name.
   *
   * @param acts whether they say what is done
   */
  record Named(int sign, boolean acts) {}

  Optional<Side> side() {
    Ruling before = new Governing(this, words).ruling();
    if (before.settled()) {
      return before.side().isPresent() ? before.side() : dependent();
    }
    Optional<Side> after = new Evaluating(this, words).side();
    return after.isPresent() ? after : dependent();
  }

  /** "If she wins, the office will be closed": no more is told than that it depends. */
  private Optional<Side> dependent() {
    if (condition.isEmpty() || !isSureOrActs()) {
      return Optional.empty();
    }
    Pattern who = direct ? OWN : Pattern.compile(OWN + "|" + THEIRS);
    for (int i = 0; i < terms.size(); i++) {
      Term term = terms.get(i);
      String subject =
          term.lower().contains("’") ? term.lower() : i > 0 ? terms.get(i - 1).lower() : "";
      boolean told = who.matcher(subject.replaceAll("’(?:d|ll)$", "")).matches();
      if (told && MODAL.matcher(term.lower()).matches() && !condition.get().contains(term.span())) {
        return Optional.of(
            new Side(
                1,
                Side.Holder.SPEAKER,
                Side.Ground.CONDITION,
                term.span(),
                Optional.empty(),
                condition));
      }
    }
    return Optional.empty();
  }

  /** Whether the mention stands in what the words before depend on: one that begins may go on. */
  boolean isSupposed() {
    Span of = terms.get(mention.from()).span();
    return condition
        .filter(c -> c.contains(of) && c.start() > terms.get(0).span().start())
        .isPresent();
  }

  Side own(Side.Ground ground, Phrases.Found found, int sign) {
    return new Side(
        sign, Side.Holder.SPEAKER, ground, found.span(terms), Optional.empty(), condition);
  }

  boolean isSureOrActs() {
    int beside = Math.max(0, mention.from() - BESIDE);
    return mention.strength() >= SURE || mention.acts() || doneBetween(beside, mention.from());
  }

  /**
   * The side of what the mention and the words about it name, as if it came about: "closing", "a
   * ban on", "not allowing", "to be dismissed".
   */
  int named() {
    Named before = namedBefore();
    int limit = Math.min(terms.size() - 1, mention.to() + 4);
    for (int i = mention.to(); !before.acts() && i < limit; i++) {
      Optional<Phrases.Found> action = words.actions().at(terms, i + 1);
      if (terms.get(i).lower().matches("to|be|being|been") && action.isPresent()) {
        return before.sign() * Topic.turn(action.get().kind());
      }
    }
    return before.sign();
  }

  /** The same, by the words before it alone. */
  Named namedBefore() {
    int sign = mention.sign() * topic.polarity();
    boolean acts = mention.acts();
    int at = mention.from();
    while (at > Math.max(0, mention.from() - NEAR - 1)) {
      Optional<Phrases.Found> negation =
          words.attitudes().before(terms, 0, at).filter(f -> f.kind().equals("NEGATE"));
      Optional<Phrases.Found> action = words.actions().before(terms, 0, at);
      if (negation.isPresent()) {
        sign = -sign;
        at = negation.get().from();
      } else if (action.isPresent()) {
        sign *= Topic.turn(action.get().kind()) * (at == mention.from() ? asObject() : 1);
        acts = true;
        at = action.get().from();
      } else {
        at--;
      }
    }
    return new Named(sign, acts);
  }

  /** What else turns where a name taken for the doing ("Brexit") is what something is done to. */
  int asObject() {
    return mention.names() ? mention.sign() : 1;
  }

  boolean harms() {
    for (int i = mention.from(); i < terms.size(); i++) {
      if (words.isKind(terms, i, "HARM") || words.isKind(terms, i, "BAD")) {
        return true;
      }
    }
    return false;
  }

  boolean isHedged() {
    for (int i = 0; i < mention.from(); i++) {
      if (words.isKind(terms, i, "HEDGE")) {
        return true;
      }
    }
    return false;
  }

  boolean doneBetween(int from, int to) {
    for (int i = from; i < to; i++) {
      if (words.actions().at(terms, i).isPresent()) {
        return true;
      }
    }
    return false;
  }
}
