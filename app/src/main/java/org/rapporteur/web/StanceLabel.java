package org.rapporteur.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.rapporteur.stance.Issue;
import org.rapporteur.store.Judgement;

/**
 * A stance as shown: never by colour alone.
 *
 * @param css its class
 * @param issue the question's address; "" where the page is about it
 */
record StanceLabel(String label, String css, String issue, String issueName) {

  static StanceLabel of(String stance) {
    return on(stance, "", "");
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
                on(
                    j.stance(),
                    Links.issue(j.issue()),
                    propositions.getOrDefault(j.issue(), j.issue())))
        .toList();
  }

  static StanceLabel on(String stance, String issue, String issueName) {
    return switch (stance) {
      case "FAVOR" -> new StanceLabel("In favour", "favor", issue, issueName);
      case "AGAINST" -> new StanceLabel("Against", "against", issue, issueName);
      case "CONDITIONAL" -> new StanceLabel("On a condition", "conditional", issue, issueName);
      case "NONE" -> new StanceLabel("Takes no side", "none", issue, issueName);
      default -> new StanceLabel("Has not said", "silent", issue, issueName);
    };
  }
}
