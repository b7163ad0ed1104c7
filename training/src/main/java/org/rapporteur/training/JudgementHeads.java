package org.rapporteur.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * The linear heads on a trained encoder, which does not change any more. The encoder has seen none
 * of GWSD, PLV, PLOVER's records and the speech acts, so that for a fold of these the heads alone
 * need be learned anew.
 */
final class JudgementHeads {
  private static final int EVENTLESS = 300;
  private static final List<String> ACTS_WITHOUT_EVENT =
      List.of("ASSERTIVE_V", "EXPRESSIVE", "INTERROGATIVE", "COMMISSIVE_OUTCOME");

  private final Map<JudgementHead, LinearHead> heads = new EnumMap<>(JudgementHead.class);

  /**
   * Learns all heads.
   *
   * @param kept which examples may be learned from
   * @param stance the layer that was trained with the encoder
   */
  static JudgementHeads fit(
      List<EncodedExample> examples,
      Predicate<Example> kept,
      LinearHead.Start stance,
      int vocabulary,
      long seed) {
    var learned = new ArrayList<>(examples.stream().filter(e -> kept.test(e.example())).toList());
    learned.stream()
        .filter(e -> e.example().head() == JudgementHead.ACT)
        .filter(e -> ACTS_WITHOUT_EVENT.contains(e.label()))
        .limit(EVENTLESS)
        .map(JudgementHeads::eventless)
        .toList()
        .forEach(learned::add);
    var heads = new JudgementHeads();
    for (JudgementHead head : JudgementHead.values()) {
      List<EncodedExample> own = learned.stream().filter(e -> e.example().head() == head).toList();
      LinearHead.Start begin = head == JudgementHead.STANCE ? stance : LinearHead.Start.NONE;
      heads.heads.put(head, fit(head, own, begin, vocabulary, seed));
    }
    return heads;
  }

  private static EncodedExample eventless(EncodedExample act) {
    Example said = act.example();
    return act.as(Example.of(JudgementHead.EVENT, said.group(), null, said.text(), "NONE"));
  }

  private static LinearHead fit(
      JudgementHead head,
      List<EncodedExample> examples,
      LinearHead.Start begin,
      int vocabulary,
      long seed) {
    int[] answers = examples.stream().mapToInt(e -> e.example().label()).toArray();
    return LinearHead.fit(
        examples.stream().map(EncodedExample::read).toList(),
        answers,
        rootWeights(answers, head.labels().size()),
        vocabulary,
        begin,
        seed);
  }

  /** The rarer a label, the heavier its texts, by the root; 1 on average. */
  private static float[] rootWeights(int[] answers, int labels) {
    int[] counts = new int[labels];
    for (int answer : answers) {
      counts[answer]++;
    }
    double roots = Arrays.stream(counts).mapToDouble(Math::sqrt).sum();
    float[] weights = new float[labels];
    for (int l = 0; l < labels; l++) {
      weights[l] = counts[l] == 0 ? 0 : (float) (answers.length / roots / Math.sqrt(counts[l]));
    }
    return weights;
  }

  /** Scores of all heads' labels; only those of the head that is asked are not 0. */
  float[] scores(EncodedExample encoded) {
    JudgementHead head = encoded.example().head();
    float[] scores = new float[JudgementHead.columns()];
    LinearHead linear = heads.get(head);
    if (linear != null) {
      float[] own = linear.scores(encoded.read());
      System.arraycopy(own, 0, scores, head.firstColumn(), own.length);
    }
    return scores;
  }

  /**
   * Puts the heads into the model's weights: {@code head.weight} and {@code head.bias} over the
   * first and the mean state, and {@code pieces.weight}, a row of all heads' labels for each piece.
   */
  void putInto(Map<String, float[]> weights, int width, int vocabulary) {
    int columns = JudgementHead.columns();
    float[] head = new float[columns * 2 * width];
    float[] bias = new float[columns];
    float[] pieces = new float[vocabulary * columns];
    heads.forEach(
        (which, linear) -> {
          int unread = 2 * width - linear.width(); // the first state, unless it is read too
          for (int l = 0; l < which.labels().size(); l++) {
            int column = which.firstColumn() + l;
            bias[column] = linear.bias(l);
            for (int i = 0; i < linear.width(); i++) {
              head[column * 2 * width + unread + i] = linear.ofState(i, l);
            }
            for (int piece = 0; piece < vocabulary; piece++) {
              pieces[piece * columns + column] = linear.ofPiece(piece, l);
            }
          }
        });
    weights.put("head.weight", head);
    weights.put("head.bias", bias);
    weights.put("pieces.weight", pieces);
  }
}
