package org.rapporteur.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rapporteur.decision.DecisionBody;
import org.rapporteur.stance.Issue;
import org.rapporteur.stance.Position;
import org.rapporteur.store.JudgedStatement;

/**
 * An issue, and where actors stand on it as of some day. Immutable.
 *
 * @param judged statements that take a side, the newest first
 * @param positions the newest first
 * @param byId the same statements by their id
 */
record Question(
    Issue issue,
    Optional<DecisionBody> body,
    List<JudgedStatement> judged,
    List<Position> positions,
    Map<String, JudgedStatement> byId) {

  String address() {
    return Links.issue(issue.id());
  }

  /** The statement that a position rests on first. */
  Optional<JudgedStatement> newest(Position position) {
    return position.evidence().get(0).statement().map(byId::get);
  }
}
