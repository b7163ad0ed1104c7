package org.rapporteur.training;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How well the judgement model answers, set by set. One thread at a time. */
final class JudgementScores {
  /** The quad class of each root type; PLOVER 2021. */
  private static final Map<String, String> QUADS =
      Map.ofEntries(
          Map.entry("AGREE", "verbal cooperation"),
          Map.entry("CONSULT", "verbal cooperation"),
          Map.entry("SUPPORT", "verbal cooperation"),
          Map.entry("COOPERATE", "material cooperation"),
          Map.entry("AID", "material cooperation"),
          Map.entry("YIELD", "material cooperation"),
          Map.entry("REQUEST", "verbal conflict"),
          Map.entry("ACCUSE", "verbal conflict"),
          Map.entry("REJECT", "verbal conflict"),
          Map.entry("THREATEN", "verbal conflict"),
          Map.entry("PROTEST", "material conflict"),
          Map.entry("SANCTION", "material conflict"),
          Map.entry("MOBILIZE", "material conflict"),
          Map.entry("COERCE", "material conflict"),
          Map.entry("ASSAULT", "material conflict"),
          Map.entry("NONE", "none"));

  private final ClassScores claims = new ClassScores(JudgementHead.STANCE.labels());
  private int claimsRightOfTwo;
  private int claimsAsked;
  private final ClassScores sentences = new ClassScores(JudgementHead.STANCE.labels());
  private final ClassScores roots = new ClassScores(JudgementHead.EVENT.labels());
  private final ClassScores quads = new ClassScores(QUADS.values().stream().distinct().toList());
  private final ClassScores acts = new ClassScores(JudgementHead.ACT.labels());
  private final ClassScores commissive = new ClassScores(List.of("commissive", "other"));

  /** A pair of Perspectrum, in favour or against. */
  void addClaim(Example example, float[] scores) {
    claims.add(best(JudgementHead.STANCE, scores), label(example));
    int given = scores[0] >= scores[1] ? 0 : 1; // of FAVOR and AGAINST
    claimsRightOfTwo += given == example.label() ? 1 : 0;
    claimsAsked++;
  }

  /** An example of GWSD, PLV or the speech acts, by its head. */
  void add(Example example, float[] scores) {
    switch (example.head()) {
      case STANCE -> addSentence(example, scores);
      case EVENT -> addEvent(example, scores);
      case ACT -> addAct(example, scores);
    }
  }

  private void addSentence(Example example, float[] scores) {
    sentences.add(best(JudgementHead.STANCE, scores), label(example));
  }

  private void addEvent(Example example, float[] scores) {
    String given = best(JudgementHead.EVENT, scores);
    roots.add(given, label(example));
    quads.add(quad(given), quad(label(example)));
  }

  private void addAct(Example example, float[] scores) {
    acts.add(best(JudgementHead.ACT, scores), label(example));
    commissive.add(
        commissive(scores) >= 0.5 ? "commissive" : "other",
        label(example).startsWith("COMMISSIVE") ? "commissive" : "other");
  }

  private static String label(Example example) {
    return example.head().labels().get(example.label());
  }

  private static String quad(String root) {
    return QUADS.getOrDefault(root, "none");
  }

  private static String best(JudgementHead head, float[] scores) {
    int first = head.firstColumn();
    int best = 0;
    for (int i = 1; i < head.labels().size(); i++) {
      best = scores[first + i] > scores[first + best] ? i : best;
    }
    return head.labels().get(best);
  }

  /** The probability that something is undertaken, of either kind. */
  private static double commissive(float[] scores) {
    int first = JudgementHead.ACT.firstColumn();
    double sum = 0;
    double promised = 0;
    for (int i = 0; i < JudgementHead.ACT.labels().size(); i++) {
      double e = Math.exp(scores[first + i]);
      sum += e;
      promised += JudgementHead.ACT.labels().get(i).startsWith("COMMISSIVE") ? e : 0;
    }
    return promised / sum;
  }

  /** A line for each set that was asked about. */
  @Override
  public String toString() {
    var text = new StringBuilder();
    if (claimsAsked > 0) {
      text.append(
          String.format(
              Locale.ROOT,
              "%nperspectrum, FAVOR or AGAINST: accuracy %.3f%nperspectrum, NONE allowed: %s",
              (double) claimsRightOfTwo / claimsAsked,
              claims));
    }
    add(text, "gwsd", sentences);
    add(text, "plv root", roots);
    add(text, "plv quad class", quads);
    add(text, "act", acts);
    add(text, "commissive", commissive);
    return text.toString();
  }

  private static void add(StringBuilder text, String name, ClassScores scores) {
    if (!Double.isNaN(scores.accuracy())) {
      text.append(String.format(Locale.ROOT, "%n%s: %s", name, scores));
    }
  }
}
