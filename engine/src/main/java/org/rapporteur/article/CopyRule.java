package org.rapporteur.article;

/**
 * When one text is a copy of another, and how candidates for that are found. Immutable.
 *
 * @param words in a shingle
 * @param sketch how many of a text's smallest hashes are kept to find it by
 * @param common how many hashes of two sketches must agree before their texts are compared
 * @param containment from which {@linkplain Shingles#containment containment} they are copies
 */
public record CopyRule(int words, int sketch, int common, double containment) {
  /**
   * Articles: wire stories under other headlines, cut at the end, with a local lead, edited. Chosen
   * on the synthetic near-duplicates, see evaluation/copies.md.
   */
  public static final CopyRule ARTICLES = new CopyRule(5, 24, 2, 0.4);

  /** Quotations: the same words with other marks, a cut sentence, an ellipsis. */
  public static final CopyRule QUOTATIONS = new CopyRule(3, 6, 1, 0.7);

  public Shingles shingles(String text) {
    return Shingles.of(text, words);
  }

  /** Whether two texts are copies. */
  public boolean holds(Shingles one, Shingles other) {
    return one.containment(other) >= containment;
  }

  /** How many hashes must agree for a text with so many: a short one has few. */
  public int common(Shingles shingles) {
    return Math.min(common, Math.max(1, shingles.size() / 8));
  }
}
