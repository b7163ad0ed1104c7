package org.rapporteur.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.rapporteur.text.Paragraph;
import org.rapporteur.text.Quotation;
import org.rapporteur.text.Sentence;
import org.rapporteur.text.Span;
import org.rapporteur.text.StructuredText;
import org.rapporteur.text.Token;

/** The tokens of a text in one row, so that a place in it is a number. */
final class Words {
  private static final Set<String> OPENERS =
      Set.of("“", "\"", "''", "``", "‘", "(", "[", ":", "—", "•", "-");

  private final String text;
  private final List<Word> words;

  private Words(String text, List<Word> words) {
    this.text = text;
    this.words = words;
  }

  static Words of(StructuredText structured) {
    boolean[] quoted = new boolean[structured.text().length() + 1];
    for (Quotation quotation : structured.quotations()) {
      java.util.Arrays.fill(quoted, quotation.inner().start(), quotation.inner().end(), true);
    }
    var words = new ArrayList<Word>();
    int sentences = 0;
    int paragraphs = 0;
    for (Paragraph paragraph : structured.paragraphs()) {
      for (Sentence sentence : paragraph.sentences()) {
        boolean opens = true;
        for (Token token : sentence.tokens()) {
          String form = Spelling.repaired(token.form());
          words.add(
              new Word(
                  form,
                  form.toLowerCase(Locale.ROOT),
                  token.span(),
                  sentences,
                  paragraphs,
                  quoted[token.span().start()],
                  opens));
          opens = OPENERS.contains(token.form());
        }
        sentences++;
      }
      paragraphs++;
    }
    return new Words(structured.text(), List.copyOf(words));
  }

  int size() {
    return words.size();
  }

  Word at(int place) {
    return words.get(place);
  }

  boolean has(int place) {
    return place >= 0 && place < words.size();
  }

  /** Whether the word at this place, if there is one, is this one (lower case). */
  boolean is(int place, String lower) {
    return has(place) && words.get(place).is(lower);
  }

  boolean isAny(int place, Set<String> lower) {
    return has(place) && lower.contains(words.get(place).lower());
  }

  /** Whether both places are in one sentence of the text. */
  boolean together(int a, int b) {
    return has(a) && has(b) && words.get(a).sentence() == words.get(b).sentence();
  }

  /** The first word that ends after this offset; {@link #size()} if none does. */
  int from(int offset) {
    int low = 0;
    int high = words.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (words.get(middle).span().end() <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The words that a span touches. */
  Run within(Span span) {
    int from = from(span.start());
    int to = from;
    while (to < words.size() && words.get(to).span().start() < span.end()) {
      to++;
    }
    return new Run(from, to);
  }

  /** The text as it stands from the first to the last word; empty for an empty run. */
  String text(int from, int to) {
    return from >= to
        ? ""
        : text.substring(words.get(from).span().start(), words.get(to - 1).span().end());
  }

  String text(Run run) {
    return text(run.from(), run.to());
  }

  /** A half-open range of places, not of text offsets; it may be empty. */
  record Run(int from, int to) {
    int length() {
      return to - from;
    }

    boolean isEmpty() {
      return to <= from;
    }

    boolean holds(int place) {
      return from <= place && place < to;
    }

    boolean overlaps(Run other) {
      return from < other.to && other.from < to;
    }
  }
}
