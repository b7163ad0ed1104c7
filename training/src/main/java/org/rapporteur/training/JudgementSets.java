package org.rapporteur.training;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rapporteur.inference.ClassifierInput;

/**
 * The sets that the judgement model learns from and is scored on, prepared.
 *
 * @param strangers claims of Perspectrum with texts about other claims: no stance
 * @param records the gold standard records of PLOVER
 */
record JudgementSets(
    List<PreparedExample> perspectrum,
    List<PreparedExample> perspectrumDev,
    List<PreparedExample> vast,
    List<PreparedExample> strangers,
    List<PreparedExample> gwsd,
    List<PreparedExample> plv,
    List<PreparedExample> records,
    List<PreparedExample> acts) {
  private static final int STRANGERS = 2_000;
  private static final int PAIRS_FOR_HEADS = 2_500;
  private static final int POSTS_FOR_HEADS = 300;
  private static final int STRANGERS_FOR_HEADS = 500;

  /**
   * Reads all sets.
   *
   * @param documents how many of the documents with speech acts are used, from the first
   */
  static JudgementSets read(Path data, ClassifierInput.Encoder encoder, int documents, long seed)
      throws IOException {
    List<Example> claims = JudgementData.stances(data.resolve("stance-perspectrum/train.jsonl"));
    Path events = data.resolve("events-plover");
    List<Example> acts =
        JudgementData.speechActs(data.resolve("commitments-speech-acts/all.jsonl"));
    Set<String> read =
        acts.stream().map(Example::group).distinct().limit(documents).collect(Collectors.toSet());
    return new JudgementSets(
        prepared(claims, encoder),
        prepared(JudgementData.stances(data.resolve("stance-perspectrum/dev.jsonl")), encoder),
        prepared(JudgementData.stances(data.resolve("stance-vast/train.jsonl")), encoder),
        prepared(JudgementData.strangers(claims, STRANGERS, new Random(seed)), encoder),
        prepared(JudgementData.gwsd(data.resolve("stance-gwsd/train.jsonl")), encoder),
        prepared(JudgementData.plv(events.resolve("PLV_train.tsv")), encoder),
        prepared(JudgementData.ploverRecords(events.resolve("PLOVER_GSR_CAMEO.txt")), encoder),
        prepared(acts.stream().filter(a -> read.contains(a.group())).toList(), encoder));
  }

  private static List<PreparedExample> prepared(
      List<Example> examples, ClassifierInput.Encoder encoder) {
    return examples.stream().map(e -> new PreparedExample(e, encoder)).toList();
  }

  /**
   * Pairs of claims and texts, with some of VAST and some strangers.
   *
   * @param vast how many of VAST an epoch takes
   */
  Mixture pairs(long seed, int vast, int strange) {
    return new Mixture(seed).all(perspectrum).some(vast(), vast).some(strangers, strange);
  }

  /** What the heads learn from: some of the pairs, all of the others. */
  List<PreparedExample> forHeads() {
    return Stream.of(
            perspectrum.subList(0, Math.min(PAIRS_FOR_HEADS, perspectrum.size())),
            vast.subList(0, Math.min(POSTS_FOR_HEADS, vast.size())),
            strangers.subList(0, Math.min(STRANGERS_FOR_HEADS, strangers.size())),
            gwsd,
            plv,
            records,
            acts)
        .flatMap(List::stream)
        .toList();
  }

  /** Drops what left the frozen layers, to be called before others are frozen. */
  void forget() {
    Stream.of(perspectrum, perspectrumDev, vast, strangers, gwsd, plv, records, acts)
        .flatMap(List::stream)
        .forEach(PreparedExample::forget);
  }

  /** A fold for each group of a set, all of nearly the same number of groups. */
  static Map<String, Integer> folds(List<PreparedExample> examples, int folds, long seed) {
    var groups =
        new ArrayList<>(examples.stream().map(e -> e.example().group()).distinct().toList());
    Collections.shuffle(groups, new Random(seed));
    var fold = new HashMap<String, Integer>();
    for (int g = 0; g < groups.size(); g++) {
      fold.put(groups.get(g), g % folds);
    }
    return fold;
  }
}
