package org.rapporteur.event;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.rapporteur.statement.Statement;
import org.rapporteur.text.Span;

/** Which statement's content a place of the text is in. Immutable. */
final class Contents {
  private record Part(Span span, Statement statement) {}

  private final List<Part> parts;

  Contents(List<Statement> statements) {
    parts =
        statements.stream()
            .flatMap(s -> s.attribution().content().stream().map(c -> new Part(c, s)))
            .sorted(Comparator.comparingInt(p -> p.span().length()))
            .toList();
  }

  /** The innermost. */
  Optional<Statement> at(int offset) {
    return parts.stream().filter(p -> p.span().contains(offset)).map(Part::statement).findFirst();
  }
}
