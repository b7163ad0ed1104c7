package org.rapporteur.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rapporteur.analysis.KeptEvidence;
import org.rapporteur.decision.DecisionBody;
import org.rapporteur.stance.Issue;
import org.rapporteur.stance.Judgement;
import org.rapporteur.stance.Position;
import org.rapporteur.store.JudgedStatement;
import org.rapporteur.store.Testimony;

/**
 * An issue, and where actors stand on it as of some day. Immutable.
 *
 * @param positions the newest first
 * @param statements those in whose own words somebody takes a side, by their id
 * @param told what articles tell otherwise, by the evidence that it is
 * @param sides all of both, the newest first
 */
record Question(
    Issue issue,
    Optional<DecisionBody> body,
    KeptEvidence evidence,
    List<Position> positions,
    Map<String, JudgedStatement> statements,
    Map<Judgement, Testimony> told,
    List<SideTaken> sides) {

  Question {
    positions = List.copyOf(positions);
    statements = Map.copyOf(statements);
    told = Map.copyOf(told);
    sides = List.copyOf(sides);
  }

  static Question of(
      Issue issue, Optional<DecisionBody> body, KeptEvidence evidence, List<Position> positions) {
    var statements = new HashMap<String, JudgedStatement>();
    evidence.judged().forEach(one -> statements.put(one.statement().statement().id(), one));
    var told = new HashMap<Judgement, Testimony>();
    evidence.told().forEach(one -> told.put(one.judgement(), one));
    return new Question(issue, body, evidence, positions, statements, told, SideTaken.in(evidence));
  }

  String address() {
    return Links.issue(issue.id());
  }

  /** The words that a position rests on first. */
  Optional<StatementLine> newest(Position position) {
    return line(position.evidence().get(0));
  }

  /** The words that are a piece of evidence. */
  Optional<StatementLine> line(Judgement judgement) {
    Optional<Testimony> other = Optional.ofNullable(told.get(judgement));
    return other.isPresent()
        ? other.map(StatementLine::of)
        : judgement
            .statement()
            .flatMap(id -> Optional.ofNullable(statements.get(id)))
            .map(judged -> StatementLine.of(judged.statement()));
  }
}
