package org.rapporteur.training;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.rapporteur.inference.Classification;
import org.rapporteur.inference.LabelProbabilities;

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
  void addClaim(Example example, Classification said) {
    LabelProbabilities stance = said.of("stance");
    claims.add(stance.best(), example.written());
    String given = stance.of("FAVOR") >= stance.of("AGAINST") ? "FAVOR" : "AGAINST";
    claimsRightOfTwo += given.equals(example.written()) ? 1 : 0;
    claimsAsked++;
  }

  /** An example of GWSD, PLV or the speech acts, by its head. */
  void add(Example example, Classification said) {
    LabelProbabilities labels = said.of(example.head().written());
    String given = labels.best();
    switch (example.head()) {
      case STANCE -> sentences.add(given, example.written());
      case EVENT -> {
        roots.add(given, example.written());
        quads.add(quad(given), quad(example.written()));
      }
      case ACT -> {
        acts.add(given, example.written());
        commissive.add(
            labels.of("COMMISSIVE_ACTION") + labels.of("COMMISSIVE_OUTCOME") >= 0.5
                ? "commissive"
                : "other",
            example.written().startsWith("COMMISSIVE") ? "commissive" : "other");
      }
    }
  }

  private static String quad(String root) {
    return QUADS.getOrDefault(root, "none");
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
