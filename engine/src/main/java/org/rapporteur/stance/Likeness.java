package org.rapporteur.stance;

import java.util.LinkedHashMap;
import java.util.Map;
import org.rapporteur.inference.SentenceVectors;

/**
 * How alike the meanings of a proposition and a statement are, whatever words they use: up to 1,
 * around 0 for what has nothing to do with each other. Implementations are thread-safe.
 */
@FunctionalInterface
public interface Likeness {
  /** Of nobody who compares. */
  Likeness UNKNOWN = (proposition, statement) -> Double.NaN;

  /** Compares a statement's words with a proposition's; not a number where that is unknown. */
  double of(String proposition, String statement);

  /** The cosine of the vectors, of which the last thousand are kept. */
  static Likeness of(SentenceVectors vectors) {
    var kept =
        new LinkedHashMap<String, float[]>(16, 0.75f, /* accessOrder= */ true) {
          @Override
          protected boolean removeEldestEntry(Map.Entry<String, float[]> eldest) {
            return size() > 1_000;
          }
        };
    return (proposition, statement) -> {
      synchronized (kept) {
        return SentenceVectors.cosine(
            kept.computeIfAbsent(proposition, vectors::of),
            kept.computeIfAbsent(statement, vectors::of));
      }
    };
  }
}
