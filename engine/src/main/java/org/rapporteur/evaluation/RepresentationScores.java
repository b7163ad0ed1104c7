package org.rapporteur.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.rapporteur.actor.Standing;

/** Whom statements are said to commit, against labels. */
public record RepresentationScores(int articles, List<Judgement> judgements) {
  public static final RepresentationScores NONE = new RepresentationScores(0, List.of());

  /**
   * One labelled statement.
   *
   * @param source the words that name its speaker; empty if there are none
   * @param speaker the speaker that was given, with role and affiliation; "-" if none
   * @param standing what the speaker was taken for; empty if no speaker was given
   * @param gold the id of the state or organisation that the statement commits; empty if none
   * @param given the id that was given
   */
  public record Judgement(
      String document,
      int number,
      String source,
      String speaker,
      Optional<Standing> standing,
      Optional<String> gold,
      Optional<String> given) {

    public boolean isRight() {
      return gold.equals(given);
    }
  }

  public RepresentationScores {
    judgements = List.copyOf(judgements);
  }

  RepresentationScores plus(RepresentationScores other) {
    var all = new ArrayList<>(judgements);
    all.addAll(other.judgements);
    return new RepresentationScores(articles + other.articles, all);
  }

  /** Of those said to commit somebody, and of those that do, how many are said to commit whom. */
  public Score score() {
    int both = count(j -> j.isRight() && j.gold().isPresent());
    int given = count(j -> j.given().isPresent());
    int gold = count(j -> j.gold().isPresent());
    return new Score(both, given, gold);
  }

  /** How many commit nobody, and are said to. */
  public int rightlyNobody() {
    return count(j -> j.isRight() && j.gold().isEmpty());
  }

  private int count(Predicate<Judgement> wanted) {
    return (int) judgements.stream().filter(wanted).count();
  }
}
