package org.rapporteur.training;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.rapporteur.inference.ClassifierInput;

/**
 * The sets that the judgement model learns from and is scored on, prepared.
 *
 * @param denied pairs of Perspectrum with the claim denied
 * @param strangers claims of Perspectrum with texts about other claims: no stance
 * @param portraits persons and groups in sentences of news
 * @param news statements of news, each toward a proposition and then toward its denial
 * @param moreNews the same of other propositions, several to a statement
 * @param invented statements made up to learn from
 * @param newsStrangers propositions about news with statements about others: no stance
 * @param records the gold standard records of PLOVER
 * @param eventless utterances that report no event
 */
record JudgementSets(
    List<PreparedExample> perspectrum,
    List<PreparedExample> perspectrumDev,
    List<PreparedExample> denied,
    List<PreparedExample> strangers,
    List<PreparedExample> vast,
    List<PreparedExample> portraits,
    List<PreparedExample> news,
    List<PreparedExample> moreNews,
    List<PreparedExample> invented,
    List<PreparedExample> newsStrangers,
    List<PreparedExample> gwsd,
    List<PreparedExample> plv,
    List<PreparedExample> records,
    List<PreparedExample> acts,
    List<PreparedExample> eventless) {
  private static final int STRANGERS = 3_000;
  private static final int EVENTLESS = 300;
  private static final List<String> ACTS_WITHOUT_EVENT =
      List.of("ASSERTIVE_V", "EXPRESSIVE", "INTERROGATIVE", "COMMISSIVE_OUTCOME");

  static JudgementSets read(Path data, Path stances, ClassifierInput.Encoder encoder, long seed)
      throws IOException {
    List<Example> claims = JudgementData.stances(data.resolve("stance-perspectrum/train.jsonl"));
    Path polnear = data.resolve("attribution-polnear/train.jsonl");
    List<Example> news = JudgementData.news(stances, "train", polnear);
    Path events = data.resolve("events-plover");
    List<Example> acts =
        JudgementData.speechActs(data.resolve("commitments-speech-acts/all.jsonl"));
    return new JudgementSets(
        prepared(claims, encoder),
        prepared(JudgementData.stances(data.resolve("stance-perspectrum/dev.jsonl")), encoder),
        prepared(JudgementData.denied(claims), encoder),
        prepared(JudgementData.strangers(claims, STRANGERS, new Random(seed)), encoder),
        prepared(JudgementData.stances(data.resolve("stance-vast/train.jsonl")), encoder),
        prepared(JudgementData.portraits(data.resolve("sentiment-newsmtsc/train.jsonl")), encoder),
        prepared(news, encoder),
        prepared(JudgementData.news(stances, "train-2", polnear), encoder),
        prepared(JudgementData.invented(stances.resolve("invented.txt")), encoder),
        prepared(JudgementData.strangers(news, STRANGERS, new Random(seed)), encoder),
        prepared(JudgementData.gwsd(data.resolve("stance-gwsd/train.jsonl")), encoder),
        prepared(JudgementData.plv(events.resolve("PLV_train.tsv")), encoder),
        prepared(JudgementData.ploverRecords(events.resolve("PLOVER_GSR_CAMEO.txt")), encoder),
        prepared(acts, encoder),
        prepared(eventless(acts), encoder));
  }

  private static List<PreparedExample> prepared(
      List<Example> examples, ClassifierInput.Encoder encoder) {
    return examples.stream().map(e -> PreparedExample.of(e, encoder)).toList();
  }

  private static List<Example> eventless(List<Example> acts) {
    var eventless =
        new ArrayList<>(
            acts.stream().filter(a -> ACTS_WITHOUT_EVENT.contains(a.written())).toList());
    Collections.shuffle(eventless, new Random(0));
    return eventless.stream()
        .limit(EVENTLESS)
        .map(a -> Example.of(JudgementHead.EVENT, a.group(), null, a.text(), "NONE"))
        .toList();
  }

  /** Pairs of a proposition and a text alone. */
  Mixture pairs(long seed) {
    return new Mixture(seed)
        .all(perspectrum)
        .some(denied, 1_500)
        .some(strangers, 1_000)
        .some(vast, 1_000)
        .some(portraits, 1_500);
  }

  /** What all heads learn from, and some of the pairs, so that they are not forgotten. */
  Mixture all(long seed) {
    return new Mixture(seed)
        .some(news, 7_000)
        .some(newsStrangers, 300)
        .some(perspectrum, 600)
        .some(denied, 200)
        .some(strangers, 200)
        .some(vast, 200)
        .all(gwsd)
        .all(plv)
        .all(records)
        .some(acts, 1_800)
        .some(eventless, 150);
  }

  /** Statements above all, and some of the rest, so that it is not forgotten. */
  Mixture statements(long seed) {
    return new Mixture(seed)
        .some(news, 6_000)
        .some(moreNews, 12_000)
        .all(invented)
        .some(newsStrangers, 200)
        .some(perspectrum, 600)
        .some(denied, 200)
        .some(strangers, 200)
        .some(vast, 200)
        .some(gwsd, 600)
        .some(plv, 400)
        .some(records, 100)
        .some(acts, 600)
        .some(eventless, 60);
  }

  /**
   * The sets that are scored in folds, and less of what is not.
   *
   * @param kept which examples may be learned from
   */
  Mixture fold(long seed, Predicate<Example> kept) {
    return new Mixture(seed)
        .some(perspectrum, 100)
        .all(kept(gwsd, kept))
        .some(kept(plv, kept), 600)
        .all(records)
        .some(kept(acts, kept), 1_200)
        .some(kept(eventless, kept), 60);
  }

  private static List<PreparedExample> kept(
      List<PreparedExample> examples, Predicate<Example> kept) {
    return examples.stream().filter(e -> kept.test(e.example())).toList();
  }

  /** What is scored in folds. */
  List<PreparedExample> inFolds() {
    return Stream.of(gwsd, plv, acts).flatMap(List::stream).toList();
  }

  /** The fold of each group of the sets that are scored in folds, from 0. */
  Map<String, Integer> folds(int folds, long seed) {
    var fold = new HashMap<String, Integer>();
    for (List<PreparedExample> set : List.of(gwsd, plv, acts)) {
      var groups = new ArrayList<>(set.stream().map(e -> e.example().group()).distinct().toList());
      Collections.shuffle(groups, new Random(seed));
      for (int g = 0; g < groups.size(); g++) {
        fold.put(groups.get(g), g % folds);
      }
    }
    return fold;
  }
}
