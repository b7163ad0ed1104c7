package org.rapporteur.evaluation;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.rapporteur.fault.Fault;
import org.rapporteur.fault.RapporteurException;
import org.rapporteur.stance.Issue;
import org.rapporteur.stance.Stance;
import org.rapporteur.stance.StanceJudge;

/** Scores stances of single statements against labelled ones. */
public final class StanceEvaluation {
  private final StanceJudge judge;
  private final Map<String, Issue> issues = new HashMap<>();
  private final StanceRows rows;

  /**
   * @param polnear the file of PolNeAR articles that the rows point into
   * @throws RapporteurException if it cannot be read
   */
  public StanceEvaluation(StanceJudge judge, List<Issue> issues, Path polnear) {
    this.judge = judge;
    issues.forEach(issue -> this.issues.put(issue.id(), issue));
    rows = new StanceRows(polnear);
  }

  /**
   * Precision, recall and F1 of each stance over all rows.
   *
   * @param seen is given each row's id with the gold stance and the one found, parted by a space
   * @throws RapporteurException {@link Fault#DATA} if a row is none, or names what is not there
   */
  public Map<Stance, Score> of(Path gold, BiConsumer<String, String> seen) {
    var scores = new EnumMap<Stance, Score>(Stance.class);
    for (Stance stance : Stance.values()) {
      scores.put(stance, Score.NONE);
    }
    for (StanceRows.Row row : rows.of(gold)) {
      Stance wanted = row.stance();
      Stance found = found(row);
      seen.accept(row.id(), wanted + " " + found);
      for (Stance stance : Stance.values()) {
        int right = wanted == stance && found == stance ? 1 : 0;
        int given = found == stance ? 1 : 0;
        scores.merge(stance, new Score(right, given, wanted == stance ? 1 : 0), Score::plus);
      }
    }
    return scores;
  }

  private Stance found(StanceRows.Row row) {
    Issue issue = issues.get(row.issue());
    if (issue == null) {
      throw new RapporteurException(Fault.DATA, row.place() + ": no such issue: " + row.issue());
    }
    return row.utterance().map(u -> judge.stance(issue, row.text(), u)).orElse(Stance.NONE);
  }
}
