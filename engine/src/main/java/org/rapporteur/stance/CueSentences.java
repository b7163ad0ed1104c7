package org.rapporteur.stance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.rapporteur.text.Paragraph;
import org.rapporteur.text.Sentence;
import org.rapporteur.text.Span;
import org.rapporteur.text.StructuredText;

/**
 * Finds sentences in which the article itself tells that somebody took a side, without quoting:
 * "the move was shot down by", "at the urging of", "vetoed", "abstained". Immutable.
 */
final class CueSentences {
  private static final double LEAST_CONTEXT = 0.6;
  private static final double NEXT_SENTENCE = 0.95;
  private static final double NEXT_PARAGRAPH = 0.8;
  private static final int FAR = 14; // words between what is told of and who did it
  private static final Pattern BREAK =
      Pattern.compile(
          "[,;:—().“”\"]|and|but|that|who|which|when|because|as|while|after|before|although|whose|where|if");
  private static final Pattern PARTICLE = Pattern.compile("of|the|de|van|von|bin|al|and|’s|for");
  private static final Pattern BETWEEN =
      Pattern.compile(
          "has|have|had|is|are|was|were|been|being|will|would|also|then|later|since|strongly|repeatedly|again|not|never|did|does|do|to|in|at|the|time|year|last|"
              + "\\p{L}+ly|twice|once|both|on|\\p{Lu}\\p{L}+|\\p{N}+");

  /**
   * A sentence that tells of a side.
   *
   * @param source the words that name who takes it
   * @param predicate the words that tell it
   * @param sign 1 for the proposition, -1 against it, 0 where no side is taken
   */
  record Told(Span sentence, Span source, Span predicate, int sign) {}

  private final Topic.Words words;

  CueSentences(Topic.Words words) {
    this.words = words;
  }

  /**
   * All of them that tell of one issue, in reading order.
   *
   * @param taken contents of statements: what stands in them is told by somebody else
   */
  List<Told> find(Topic topic, StructuredText text, List<Span> taken) {
    var found = new ArrayList<Told>();
    double context = 0;
    for (Paragraph paragraph : text.paragraphs()) {
      context *= NEXT_PARAGRAPH;
      for (Sentence sentence : paragraph.sentences()) {
        List<Term> terms = Term.of(text.text(), sentence.span());
        double link = topic.link(terms);
        List<Topic.Mention> mentions = mentions(topic, terms, context);
        if (!mentions.isEmpty()) {
          find(topic, terms, sentence.span(), mentions, taken, found);
        }
        context = Math.max(link, context * NEXT_SENTENCE);
      }
    }
    return found;
  }

  /** Mentions by name, and where the sentences before were about the issue, "the move". */
  private static List<Topic.Mention> mentions(Topic topic, List<Term> terms, double context) {
    Topic wide = context >= LEAST_CONTEXT ? topic.inContext() : topic;
    return wide.mentions(terms).stream().filter(m -> m.strength() >= LEAST_CONTEXT).toList();
  }

  private void find(
      Topic topic,
      List<Term> terms,
      Span sentence,
      List<Topic.Mention> mentions,
      List<Span> taken,
      List<Told> found) {
    for (int i = 0; i < terms.size(); i++) {
      Optional<Phrases.Found> predicate = words.attitudes().at(terms, i);
      if (predicate.isEmpty() || turn(predicate.get().kind()).isEmpty()) {
        continue;
      }
      Phrases.Found told = predicate.get();
      Span span =
          new Span(terms.get(told.from()).span().start(), terms.get(told.to() - 1).span().end());
      i = told.to() - 1;
      if (taken.stream().anyMatch(span::overlaps)) {
        continue;
      }
      for (Topic.Mention mention : mentions) {
        Optional<Span> source = source(terms, told, mention);
        if (source.isPresent() && taken.stream().noneMatch(source.get()::overlaps)) {
          int turn = turn(told.kind()).orElse(0);
          int sign =
              turn
                  * mention.sign()
                  * topic.polarity()
                  * (words.negatedBefore(terms, told.from()) ? -1 : 1);
          found.add(new Told(sentence, source.get(), span, sign));
          break;
        }
      }
    }
  }

  private static Optional<Integer> turn(String kind) {
    return switch (kind) {
      case "SUPPORT", "DEMAND" -> Optional.of(1);
      case "OPPOSE" -> Optional.of(-1);
      case "ABSTAIN" -> Optional.of(0);
      default -> Optional.empty();
    };
  }

  private Optional<Span> source(List<Term> terms, Phrases.Found told, Topic.Mention mention) {
    boolean nominal = terms.get(told.to() - 1).lower().equals("of");
    if (nominal && told.from() >= mention.to() - FAR) {
      boolean at = told.from() >= 2 && terms.get(told.from() - 1).lower().equals("the");
      return at ? named(terms, told.to()) : Optional.empty();
    }
    if (mention.to() <= told.from() && isPassive(terms, told)) {
      for (int i = told.to(); i < Math.min(terms.size(), told.to() + FAR); i++) {
        String lower = terms.get(i).lower();
        if (lower.equals("by")) {
          return named(terms, i + 1);
        }
        if (!BETWEEN.matcher(terms.get(i).form()).matches() && !BETWEEN.matcher(lower).matches()) {
          return Optional.empty();
        }
      }
      return Optional.empty();
    }
    boolean after = mention.from() >= told.to() && mention.from() - told.to() <= FAR / 2;
    boolean before = mention.to() <= told.from() && told.kind().equals("ABSTAIN");
    return after || before ? subject(terms, told.from(), mention) : Optional.empty();
  }

  private static boolean isPassive(List<Term> terms, Phrases.Found told) {
    for (int i = told.from() - 1; i >= Math.max(0, told.from() - 3); i--) {
      if (terms.get(i).lower().matches("is|are|was|were|been|being|be")) {
        return true;
      }
    }
    return false;
  }

  /** A name from this place on, with the role before it: "French President Ann Example". */
  private static Optional<Span> named(List<Term> terms, int from) {
    int end = -1;
    for (int i = from; i < Math.min(terms.size(), from + FAR); i++) {
      Term term = terms.get(i);
      boolean first = i == from || end < 0;
      if (term.isCapitalised()) {
        end = i + 1;
      } else if (!term.isWord()
          || (!first && !PARTICLE.matcher(term.lower()).matches())
          || BREAK.matcher(term.lower()).matches()) {
        break;
      }
    }
    return end < 0
        ? Optional.empty()
        : Optional.of(new Span(terms.get(from).span().start(), terms.get(end - 1).span().end()));
  }

  /** The name before a verb, as far back as the clause reaches. */
  private static Optional<Span> subject(List<Term> terms, int verb, Topic.Mention mention) {
    int end = verb;
    while (end > 0
        && !terms.get(end - 1).isCapitalised()
        && BETWEEN.matcher(terms.get(end - 1).lower()).matches()) {
      end--;
    }
    if (end == 0 || !terms.get(end - 1).isWord()) {
      return Optional.empty();
    }
    int start = end;
    boolean named = false;
    while (start > 0 && !BREAK.matcher(terms.get(start - 1).lower()).matches() && end - start < 8) {
      start--;
      named |=
          (terms.get(start).isCapitalised() && start > 0)
              || terms.get(start).form().matches("\\p{Lu}{2,}.*")
              || (start == 0 && end - start <= 3 && terms.get(0).isCapitalised());
    }
    boolean clear = mention.to() <= start || mention.from() >= end;
    boolean ends = terms.get(end - 1).isCapitalised();
    return named && clear && ends
        ? Optional.of(new Span(terms.get(start).span().start(), terms.get(end - 1).span().end()))
        : Optional.empty();
  }
}
