package org.rapporteur.attribution;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.rapporteur.text.Lexicon;

/** Tells from a cue's words what the source does with the content. Immutable. */
public final class Polarities {
  private static final Set<String> NEGATIONS =
      Set.of("not", "n't", "never", "neither", "nor", "cannot", "without", "no", "little");

  private final Lexicon lexicon;

  private Polarities(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** Loads the words that ship with the program. */
  public static Polarities load() {
    return new Polarities(Lexicon.beside(Polarities.class, "polarities.tsv"));
  }

  /** A negated denial ("did not deny") is no denial, and no affirmation of more than that. */
  public Polarity of(String cue) {
    List<String> words =
        Arrays.stream(
                cue.toLowerCase(Locale.ROOT)
                    .replace('’', '\'')
                    .replace("n't", " n't")
                    .split("[^\\p{L}']+"))
            .toList();
    boolean negated = words.stream().anyMatch(NEGATIONS::contains);
    for (int i = 0; i < words.size(); i++) {
      for (int length = Math.min(3, words.size() - i); length > 0; length--) {
        String phrase = String.join(" ", words.subList(i, i + length));
        if (lexicon.holds(phrase)) {
          Polarity polarity = Polarity.valueOf(lexicon.classOf(phrase).orElseThrow());
          return polarity == Polarity.DENIES && negated ? Polarity.AFFIRMS : polarity;
        }
      }
    }
    return Polarity.AFFIRMS;
  }
}
