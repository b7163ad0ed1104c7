package org.rapporteur.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.rapporteur.attribution.Manner;
import org.rapporteur.attribution.Polarity;
import org.rapporteur.statement.Statement;
import org.rapporteur.text.Paragraph;
import org.rapporteur.text.Sentence;
import org.rapporteur.text.Span;
import org.rapporteur.text.StructuredText;

/**
 * Finds the questions that a quoted speaker asks and nobody answers: neither the speaker, in the
 * words that follow, nor whoever is quoted next. A question that hopes for no answer ("Who knows?")
 * cannot be told from one that does. Thread-safe.
 */
final class QuestionFinder {
  private static final Pattern ANSWER =
      Pattern.compile(
          "(?i)(?:yes|no|yeah|nope|sure|absolutely|of course|not (?:at"
              + " all|really|yet)|well,|because|the answer|i (?:do not |don['’]t"
              + " )?(?:think|believe|know|guess|suspect|doubt)|certainly|maybe|perhaps|probably|exactly|never|nobody|nothing|none|to)\\b.*");
  private static final Pattern BEGINS =
      Pattern.compile(
          "(?i)(?:(?:and|but|so|or|now|then|well),?\\s+)?(?:what|who|whom|whose|which|when|where|why|how|is|are|was|were|do|does|did|can|could|will|would|should|shall|may|has|have|had|am|if|isn['’]t|aren['’]t|don['’]t|doesn['’]t|didn['’]t|won['’]t|can['’]t)\\b.*");
  private static final int FEWEST_WORDS = 4;

  /** In reading order. */
  List<OpenQuestion> find(StructuredText text, List<Statement> statements) {
    var questions = new ArrayList<OpenQuestion>();
    for (int i = 0; i < statements.size(); i++) {
      Statement statement = statements.get(i);
      if (statement.attribution().manner() == Manner.INDIRECT
          || statement.polarity() == Polarity.DENIES) {
        continue;
      }
      for (Span content : statement.attribution().content()) {
        for (Span asked : asked(text, content)) {
          if (!isAnswered(text, statements, i, asked)) {
            questions.add(new OpenQuestion(statement.speaker(), asked, statement.id()));
          }
        }
      }
    }
    return questions;
  }

  /** The sentences of a content that ask, without what stands before a colon. */
  private static List<Span> asked(StructuredText text, Span content) {
    var asked = new ArrayList<Span>();
    for (Span sentence : sentences(text, content)) {
      int mark = lastMark(text.text(), sentence);
      if (mark < 0) {
        continue;
      }
      int start = sentence.start();
      int colon = text.text().indexOf(": ", start);
      if (colon > 0 && colon < mark && asks(text.text(), colon + 2, mark)) {
        start = colon + 2;
      }
      if (asks(text.text(), start, mark)) {
        asked.add(new Span(start, mark + 1));
      }
    }
    return asked;
  }

  private static int lastMark(String text, Span sentence) {
    int at = sentence.end() - 1;
    while (at > sentence.start() && "”\"’' )]".indexOf(text.charAt(at)) >= 0) {
      at--;
    }
    return text.charAt(at) == '?' ? at : -1;
  }

  private static boolean asks(String text, int start, int end) {
    String words = text.substring(start, end);
    return BEGINS.matcher(words).matches() && words.split("\\s+").length >= FEWEST_WORDS;
  }

  private static List<Span> sentences(StructuredText text, Span content) {
    var spans = new ArrayList<Span>();
    for (Paragraph paragraph : text.paragraphs()) {
      if (!paragraph.span().overlaps(content)) {
        continue;
      }
      for (Sentence sentence : paragraph.sentences()) {
        int start = Math.max(sentence.span().start(), content.start());
        int end = Math.min(sentence.span().end(), content.end() + 1);
        if (end > start + 1) {
          spans.add(trimmed(text.text(), start, Math.min(end, text.text().length())));
        }
      }
    }
    return spans;
  }

  private static Span trimmed(String text, int from, int to) {
    int start = from;
    while (start < to - 1 && "“\"‘' ".indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    return new Span(start, to);
  }

  private static boolean isAnswered(
      StructuredText text, List<Statement> statements, int asker, Span asked) {
    Optional<Span> own = following(text, statements.get(asker), asked);
    if (own.isPresent()) {
      String words = own.get().in(text.text());
      return !words.endsWith("?") && !words.endsWith("?”") && ANSWER.matcher(words).matches();
    }
    if (asker + 1 >= statements.size()) {
      return false;
    }
    Statement next = statements.get(asker + 1);
    boolean near = next.attribution().content().get(0).start() - asked.end() < 300;
    return near
        && next.attribution().manner() != Manner.INDIRECT
        && ANSWER.matcher(next.attribution().content().get(0).in(text.text())).lookingAt();
  }

  /** The sentence that the same content goes on with. */
  private static Optional<Span> following(StructuredText text, Statement statement, Span asked) {
    return statement.attribution().content().stream()
        .filter(c -> c.contains(asked.start()))
        .flatMap(c -> sentences(text, c).stream())
        .filter(s -> s.start() >= asked.end())
        .findFirst();
  }
}
