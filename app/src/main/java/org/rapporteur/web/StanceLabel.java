package org.rapporteur.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.rapporteur.stance.Condition;
import org.rapporteur.stance.Issue;
import org.rapporteur.stance.Position;
import org.rapporteur.store.Judgement;

/**
 * A stance as shown: never by colour alone.
 *
 * @param css its class
 * @param issue the question's address; "" where the page is about it
 * @param condition the article's words that say on what it depends; "" where none do
 */
record StanceLabel(String label, String css, String issue, String issueName, String condition) {

  static StanceLabel of(String stance) {
    return of(stance, "", "", "");
  }

  /** Where an actor stands. */
  static StanceLabel of(Position position) {
    return of(position.stance().name(), "", "", words(position.condition()));
  }

  /** What a statement says. */
  static StanceLabel of(Judgement judgement) {
    return of(judgement.stance(), "", "", words(judgement.condition()));
  }

  /** What one piece of evidence says. */
  static StanceLabel of(org.rapporteur.stance.Judgement evidence) {
    return of(evidence.stance().name(), "", "", words(evidence.condition()));
  }

  /**
   * What one statement says on the questions, without those on which a program merely found
   * nothing.
   */
  static List<StanceLabel> of(List<Judgement> judgements, List<Issue> issues) {
    Map<String, String> propositions =
        issues.stream().collect(Collectors.toMap(Issue::id, Issue::proposition));
    return judgements.stream()
        .filter(j -> j.person() || j.explicit() || !j.stance().equals("NONE"))
        .map(
            j ->
                of(
                    j.stance(),
                    Links.issue(j.issue()),
                    propositions.getOrDefault(j.issue(), j.issue()),
                    words(j.condition())))
        .toList();
  }

  private static String words(Optional<Condition> condition) {
    return condition.map(Condition::words).orElse("");
  }

  private static StanceLabel of(String stance, String issue, String issueName, String condition) {
    return switch (stance) {
      case "FAVOR" -> new StanceLabel("In favour", "favor", issue, issueName, condition);
      case "AGAINST" -> new StanceLabel("Against", "against", issue, issueName, condition);
      case "CONDITIONAL" ->
          new StanceLabel("On a condition", "conditional", issue, issueName, condition);
      case "NONE" -> new StanceLabel("Takes no side", "none", issue, issueName, condition);
      default -> new StanceLabel("Has not said", "silent", issue, issueName, condition);
    };
  }
}
