package org.rapporteur.inference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.rapporteur.text.Span;

/**
 * Turns one row of label scores for each piece into runs of words that carry one label. Only pieces
 * that begin words are labelled, so that no run begins or ends inside a word. Immutable.
 *
 * <p>A run is taken when it is likely enough as a whole, from its first word to its last, the
 * likelier of two that overlap. Where the field is sure of a label but not of where its run ends,
 * no run may be likely enough; there the best path that BIO allows decides.
 */
public final class LabelDecoder {
  // both chosen on articles held out of the train part, see evaluation/attribution.md
  private static final double LIKELY = 0.35;
  private static final double SURE = 0.9;

  private static final Comparator<Candidate> LIKELIEST_FIRST =
      Comparator.comparingDouble(Candidate::probability)
          .reversed()
          .thenComparingInt(Candidate::from)
          .thenComparingInt(Candidate::to)
          .thenComparingInt(Candidate::begin);

  private final List<String> labels;
  private final LinearChain chain;

  /**
   * @param labels the scores' columns: {@code O}, then {@code B-x}, {@code I-x} for each label x
   * @param chain scores of the steps between them, forbidding what BIO does not allow
   */
  public LabelDecoder(List<String> labels, LinearChain chain) {
    if (labels.size() % 2 == 0 || !labels.get(0).equals("O")) {
      throw new IllegalArgumentException("expected O and pairs of B- and I-: " + labels);
    }
    this.labels = List.copyOf(labels);
    this.chain = chain;
  }

  /**
   * A half-open range of words, not of text offsets.
   *
   * @param begin the column of the run's {@code B-} label; its {@code I-} label is the next
   * @param probability that exactly this run is there, in [0, 1]
   */
  private record Candidate(int from, int to, int begin, double probability) {
    boolean overlaps(Candidate other) {
      return from < other.to && other.from < to;
    }
  }

  /** The labelled runs in reading order; no two overlap. */
  public List<LabelRun> decode(EncoderInput input, float[][] scores) {
    int[] words = words(input);
    if (words.length == 0) {
      return List.of();
    }
    float[][] wordScores = new float[words.length][];
    for (int w = 0; w < words.length; w++) {
      wordScores[w] = scores[words[w]];
    }
    LinearChain.Expectation expected = chain.expect(wordScores);
    var taken = new ArrayList<Candidate>();
    for (Candidate candidate : likely(expected, words.length)) {
      if (taken.stream().noneMatch(candidate::overlaps)) {
        taken.add(candidate);
      }
    }
    for (Candidate candidate : onBestPath(expected, chain.best(wordScores))) {
      if (taken.stream().noneMatch(candidate::overlaps) && mean(expected, candidate) >= SURE) {
        taken.add(candidate);
      }
    }
    taken.sort(Comparator.comparingInt(Candidate::from));
    return taken.stream().map(run -> run(input, words, run, mean(expected, run))).toList();
  }

  /** All runs that are likely enough as a whole, the likeliest first. */
  private List<Candidate> likely(LinearChain.Expectation expected, int length) {
    var likely = new ArrayList<Candidate>();
    for (int from = 0; from < length; from++) {
      for (int begin = 1; begin < labels.size(); begin += 2) {
        double open = expected.marginal(from, begin);
        for (int last = from; last < length && open >= LIKELY; last++) {
          double goesOn = goesOn(expected, from, last, begin, length);
          if (open * (1 - goesOn) >= LIKELY) {
            likely.add(new Candidate(from, last + 1, begin, open * (1 - goesOn)));
          }
          open *= goesOn;
        }
      }
    }
    likely.sort(LIKELIEST_FIRST);
    return likely;
  }

  private static double goesOn(
      LinearChain.Expectation expected, int from, int last, int begin, int length) {
    int label = last == from ? begin : begin + 1;
    return last + 1 < length ? Math.min(1, expected.next(last, label, begin + 1)) : 0;
  }

  private List<Candidate> onBestPath(LinearChain.Expectation expected, int[] path) {
    var runs = new ArrayList<Candidate>();
    for (int from = 0; from < path.length; from++) {
      int begin = path[from];
      if (begin % 2 == 1) {
        double probability = expected.marginal(from, begin);
        int last = from;
        while (last + 1 < path.length && path[last + 1] == begin + 1) {
          probability *= goesOn(expected, from, last, begin, path.length);
          last++;
        }
        probability *= 1 - goesOn(expected, from, last, begin, path.length);
        runs.add(new Candidate(from, last + 1, begin, probability));
      }
    }
    return runs;
  }

  /** The probability that a word of the run carries the label, in this run or in another. */
  private static double mean(LinearChain.Expectation expected, Candidate run) {
    double sum = 0;
    for (int w = run.from(); w < run.to(); w++) {
      sum += expected.marginal(w, run.begin()) + expected.marginal(w, run.begin() + 1);
    }
    return sum / (run.to() - run.from());
  }

  private LabelRun run(EncoderInput input, int[] words, Candidate run, double mean) {
    int lastPiece = run.to() < words.length ? words[run.to()] - 1 : input.length() - 1;
    Span span = new Span(input.span(words[run.from()]).start(), input.span(lastPiece).end());
    double confidence = Math.min(1, mean); // may pass 1 by a rounding error
    return new LabelRun(labels.get(run.begin()).substring(2), span, confidence);
  }

  private static int[] words(EncoderInput input) {
    int[] words = new int[input.length()];
    int count = 0;
    for (int p = 0; p < input.length(); p++) {
      if (p == 0 || input.startsWord(p)) {
        words[count++] = p;
      }
    }
    return Arrays.copyOf(words, count);
  }
}
