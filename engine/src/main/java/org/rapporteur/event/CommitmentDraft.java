package org.rapporteur.event;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.rapporteur.statement.Statement;
import org.rapporteur.text.Span;

/**
 * A commitment whose phrases are not resolved yet.
 *
 * @param actors phrases that together name who undertakes it; empty if the speaker of the statement
 *     does ("we will ...")
 * @param statement the one that tells it
 */
record CommitmentDraft(
    List<ActorPhrase> actors,
    Span what,
    Optional<Span> amount,
    Optional<LocalDate> by,
    Optional<Span> condition,
    Optional<Statement> statement) {
  CommitmentDraft {
    actors = List.copyOf(actors);
  }
}
