package org.rapporteur.analysis;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rapporteur.stance.Issue;

/**
 * A question that the record seems to be about: statements that are alike in meaning, by several
 * speakers. Immutable.
 *
 * @param issue the question as it might be added; a person should read it over
 * @param stated whether somebody's own words say what should be done; otherwise the proposition is
 *     only the question's name in a sentence
 * @param statements how many statements there are, what was printed twice counted once
 * @param articles in how many articles they are
 * @param speakers who speaks, by name, with the number of statements, the most frequent first
 * @param from the day of the oldest
 * @param to the day of the newest
 * @param examples the statements that are most like all the others
 */
public record Suggestion(
    Issue issue,
    boolean stated,
    int statements,
    int articles,
    Map<String, Integer> speakers,
    Optional<LocalDate> from,
    Optional<LocalDate> to,
    List<Example> examples) {

  /** A statement's id, who says it, and its words. */
  public record Example(String statement, String speaker, String words) {}

  public Suggestion {
    examples = List.copyOf(examples);
  }
}
