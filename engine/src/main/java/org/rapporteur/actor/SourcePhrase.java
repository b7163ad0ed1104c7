package org.rapporteur.actor;

import java.util.Optional;
import java.util.Set;

/**
 * The parts of a source's words: "Two other NATO officials" has the determiner "two", the head
 * "officials" and nothing after it.
 *
 * @param whole the phrase without marks at its edges
 * @param core from the determiner up to the head noun, before "of …", a comma or "who"
 * @param rest what follows the core
 */
record SourcePhrase(Words.Run whole, Words.Run core, Words.Run rest) {
  private static final Set<String> PREPOSITIONS =
      Set.of(
          "of",
          "at",
          "for",
          "in",
          "with",
          "from",
          "on",
          "to",
          "by",
          "like",
          "among",
          "within",
          "near",
          "behind",
          "around",
          "inside",
          "across",
          "close",
          "familiar",
          "who",
          "whom",
          "which",
          "that",
          "including",
          "such",
          "(",
          "—",
          "–",
          "-",
          "--",
          ":",
          ";",
          ",",
          "both",
          "as",
          "speaking",
          "is",
          "are",
          "was",
          "were",
          "under",
          "against");
  private static final Set<String> EDGES =
      Set.of(
          ",", "(", ")", "“", "”", "\"", "''", "``", ":", ";", "—", "–", "--", ".", "‘", "[", "]",
          "and", "*");

  static SourcePhrase of(Words words, Words.Run run, Cast cast) {
    int from = run.from();
    int to = run.to();
    while (from < to && EDGES.contains(words.at(from).lower())) {
      from++;
    }
    while (to > from && EDGES.contains(words.at(to - 1).lower())) {
      to--;
    }
    if (to > from + 1 && words.at(to - 1).isPossessive()) {
      to--;
    }
    int cut = from + 1;
    while (cut < to && !(PREPOSITIONS.contains(words.at(cut).lower()) && !inName(cast, cut))) {
      cut++;
    }
    cut = Math.min(cut, to);
    return new SourcePhrase(
        new Words.Run(from, to), new Words.Run(from, cut), new Words.Run(cut, to));
  }

  private static boolean inName(Cast cast, int place) {
    Optional<Mention> mention = cast.at(place);
    return mention.isPresent() && mention.get().words().from() < place;
  }

  boolean isEmpty() {
    return whole.isEmpty();
  }

  /** The last word of the core, where a noun phrase has its head. */
  int head() {
    return core.to() - 1;
  }
}
