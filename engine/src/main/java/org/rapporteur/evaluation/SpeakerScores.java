package org.rapporteur.evaluation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.rapporteur.actor.Resolution;
import org.rapporteur.evaluation.SpeakerJudgement.Outcome;
import org.rapporteur.evaluation.SpeakerJudgement.Sort;

/**
 * Judgements of speakers, counted.
 *
 * @param articles how many were scored
 * @param unclear attributions left out because a careful reader cannot tell who speaks
 * @param unreadable labels left out because the attribution that they name has no fitting offsets
 */
public record SpeakerScores(
    int articles, int unclear, int unreadable, List<SpeakerJudgement> judgements) {
  public static final SpeakerScores NONE = new SpeakerScores(0, 0, 0, List.of());

  public SpeakerScores {
    judgements = List.copyOf(judgements);
  }

  /** How many of some kind came out how. */
  public record Counts(int right, int wrong, int unknown, int notFound) {
    static final Counts NONE = new Counts(0, 0, 0, 0);

    Counts plus(Outcome outcome) {
      return switch (outcome) {
        case RIGHT -> new Counts(right + 1, wrong, unknown, notFound);
        case WRONG -> new Counts(right, wrong + 1, unknown, notFound);
        case UNKNOWN -> new Counts(right, wrong, unknown + 1, notFound);
        case NOT_FOUND -> new Counts(right, wrong, unknown, notFound + 1);
      };
    }

    public int total() {
      return right + wrong + unknown + notFound;
    }

    /** Of all, in [0, 1]; 0 of none. */
    public double rightShare() {
      return total() == 0 ? 0 : (double) right / total();
    }

    /** Of all, in [0, 1]; 0 of none. */
    public double wrongShare() {
      return total() == 0 ? 0 : (double) wrong / total();
    }
  }

  public SpeakerScores plus(SpeakerScores other) {
    var all = new ArrayList<>(judgements);
    all.addAll(other.judgements);
    return new SpeakerScores(
        articles + other.articles, unclear + other.unclear, unreadable + other.unreadable, all);
  }

  /** Those with a nameable speaker, joint speakers included: the figure that counts. */
  public Counts nameable() {
    return count(judgements.stream().filter(SpeakerScores::isNameable).toList());
  }

  public Counts of(Sort sort) {
    return count(judgements.stream().filter(j -> j.sort() == sort).toList());
  }

  /** Those with a nameable speaker by how the article names them; kinds that occur. */
  public Map<Resolution, Counts> byKind() {
    var kinds = new EnumMap<Resolution, Counts>(Resolution.class);
    judgements.stream()
        .filter(SpeakerScores::isNameable)
        .forEach(
            j ->
                kinds.merge(
                    j.kind(), Counts.NONE.plus(j.outcome()), (a, b) -> a.plus(j.outcome())));
    return kinds;
  }

  private static boolean isNameable(SpeakerJudgement judgement) {
    return judgement.sort() == Sort.NAMEABLE || judgement.sort() == Sort.JOINT;
  }

  private static Counts count(List<SpeakerJudgement> judgements) {
    Counts counts = Counts.NONE;
    for (SpeakerJudgement judgement : judgements) {
      counts = counts.plus(judgement.outcome());
    }
    return counts;
  }
}
