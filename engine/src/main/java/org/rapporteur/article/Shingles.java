package org.rapporteur.article;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.LongStream;

/**
 * The runs of so many words (shingles) that occur in a text, each as a 64-bit hash: what two texts
 * share of them tells whether one is a copy of the other. Words are compared without case; marks do
 * not count. Immutable.
 *
 * <p>After Broder, "On the resemblance and containment of documents" (1997): resemblance is {@link
 * #jaccard}, containment {@link #containment}, and {@link #sketch} is the sample by which
 * candidates are found (the smallest hashes), so that a text cut short still shares part of it.
 */
public final class Shingles {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
  private static final long PRIME = 0x100000001b3L; // FNV-1a, 64 bits
  private static final long BASIS = 0xcbf29ce484222325L;

  private final long[] hashes;

  private Shingles(long[] hashes) {
    this.hashes = hashes;
  }

  /**
   * Takes a text apart.
   *
   * @param words in a run, at least 1; a text with fewer is one run
   */
  public static Shingles of(String text, int words) {
    String lower = text.toLowerCase(Locale.ROOT);
    long[] each =
        WORD.matcher(lower).results().map(MatchResult::group).mapToLong(Shingles::hash).toArray();
    if (each.length == 0) {
      return new Shingles(new long[0]);
    }
    int runs = Math.max(1, each.length - words + 1);
    var hashes = LongStream.builder();
    for (int i = 0; i < runs; i++) {
      long hash = BASIS;
      for (int j = i; j < Math.min(i + words, each.length); j++) {
        hash = (hash ^ each[j]) * PRIME;
      }
      hashes.add(mixed(hash));
    }
    return new Shingles(hashes.build().sorted().distinct().toArray());
  }

  private static long hash(String word) {
    long hash = BASIS;
    for (int i = 0; i < word.length(); i++) {
      hash = (hash ^ word.charAt(i)) * PRIME;
    }
    return hash;
  }

  /**
   * Spreads a hash over all bits, so that its size is as good as random (the end of MurmurHash3).
   */
  private static long mixed(long hash) {
    long h = hash;
    h = (h ^ (h >>> 33)) * 0xff51afd7ed558ccdL;
    h = (h ^ (h >>> 33)) * 0xc4ceb9fe1a85ec53L;
    return h ^ (h >>> 33);
  }

  /** How many different runs there are. */
  public int size() {
    return hashes.length;
  }

  /** The smallest hashes, at most so many, in order. */
  public List<Long> sketch(int most) {
    return Arrays.stream(hashes).limit(most).boxed().toList();
  }

  /** The share of the runs of either that both have, in [0, 1]; 0 if one has none. */
  public double jaccard(Shingles other) {
    int shared = shared(other);
    int all = size() + other.size() - shared;
    return all == 0 ? 0 : (double) shared / all;
  }

  /** The share of the runs of the one with fewer that the other has too, in [0, 1]. */
  public double containment(Shingles other) {
    int fewer = Math.min(size(), other.size());
    return fewer == 0 ? 0 : (double) shared(other) / fewer;
  }

  private int shared(Shingles other) {
    int shared = 0;
    for (int i = 0, j = 0; i < hashes.length && j < other.hashes.length; ) {
      int order = Long.compare(hashes[i], other.hashes[j]);
      shared += order == 0 ? 1 : 0;
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    return shared;
  }
}
