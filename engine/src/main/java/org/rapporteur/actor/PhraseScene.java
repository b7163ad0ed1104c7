package org.rapporteur.actor;

/** One article as all see it who resolve its sources' phrases. */
record PhraseScene(Facts facts, Words words, Cast cast, Speakers speakers) {

  /** The phrase of these words. */
  SourcePhrase phrase(int from, int to) {
    return SourcePhrase.of(words, new Words.Run(from, to), cast);
  }

  /** A phrase's words as printed. */
  String label(SourcePhrase phrase) {
    return words.text(phrase.whole());
  }
}
