package org.rapporteur.stance;

import java.util.List;
import java.util.Optional;
import org.rapporteur.text.Lexicon;
import org.rapporteur.text.Span;

/** A lexicon of phrases of one to four words, looked up in a run of terms. Immutable. */
final class Phrases {
  private static final int LONGEST = 5;

  /**
   * A phrase found.
   *
   * @param from place of its first term
   * @param to one past the place of its last term
   */
  record Found(int from, int to, String kind) {
    /** The words that it covers. */
    Span span(List<Term> terms) {
      return new Span(terms.get(from).span().start(), terms.get(to - 1).span().end());
    }
  }

  private final Lexicon lexicon;

  private Phrases(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  static Phrases load(String resource) {
    return new Phrases(Lexicon.beside(Phrases.class, resource));
  }

  /** The longest phrase that begins at this place. */
  Optional<Found> at(List<Term> terms, int from) {
    return longest(terms, from, from, Math.min(terms.size(), from + LONGEST));
  }

  /** The longest phrase that ends before this place, reaching back no further than a first one. */
  Optional<Found> before(List<Term> terms, int first, int to) {
    for (int from = Math.max(first, to - LONGEST); from < to; from++) {
      Optional<String> kind = lexicon.classOf(text(terms, from, to));
      if (kind.isPresent()) {
        return Optional.of(new Found(from, to, kind.get()));
      }
    }
    return Optional.empty();
  }

  private Optional<Found> longest(List<Term> terms, int at, int from, int limit) {
    for (int to = limit; to > from; to--) {
      Optional<String> kind = lexicon.classOf(text(terms, at, to));
      if (kind.isPresent()) {
        return Optional.of(new Found(at, to, kind.get()));
      }
    }
    return Optional.empty();
  }

  private static String text(List<Term> terms, int from, int to) {
    var text = new StringBuilder();
    for (Term term : terms.subList(from, to)) {
      text.append(text.length() == 0 ? "" : " ").append(term.lower());
    }
    return text.toString();
  }
}
