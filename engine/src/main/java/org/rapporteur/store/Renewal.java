package org.rapporteur.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rapporteur.statement.Statement;
import org.rapporteur.text.Span;

/**
 * What of a new reading comes into the record beside what people settled: statements with other
 * contents than theirs, under ids that theirs leave free.
 */
final class Renewal {
  private final List<Statement> kept;
  private final List<Statement> rejected;

  /**
   * @param kept statements that people settled, which stay
   * @param rejected statements that people took out, which stay out
   */
  Renewal(List<Statement> kept, List<Statement> rejected) {
    this.kept = kept;
    this.rejected = rejected;
  }

  List<Statement> of(List<Statement> found) {
    Set<String> taken = new HashSet<>();
    kept.forEach(statement -> taken.add(statement.id()));
    var ids = new HashMap<String, String>(); // of the reading, to those in the record
    var fresh = new ArrayList<Statement>();
    for (Statement statement : found) {
      Optional<Statement> settled = kept.stream().filter(k -> alike(k, statement)).findFirst();
      if (settled.isPresent()) {
        ids.put(statement.id(), settled.get().id());
      } else if (rejected.stream().noneMatch(r -> alike(r, statement))) {
        String id = free(statement.id(), taken);
        taken.add(id);
        ids.put(statement.id(), id);
        fresh.add(statement);
      }
    }
    return fresh.stream().map(statement -> named(statement, ids)).toList();
  }

  /** Whether two contents are the same but for their edges: half of their words are shared. */
  private static boolean alike(Statement one, Statement other) {
    List<Span> a = one.attribution().content();
    List<Span> b = other.attribution().content();
    int shared = a.stream().mapToInt(x -> b.stream().mapToInt(x::overlap).sum()).sum();
    return 4 * shared >= length(a) + length(b);
  }

  private static int length(List<Span> spans) {
    return spans.stream().mapToInt(Span::length).sum();
  }

  private static String free(String id, Set<String> taken) {
    String candidate = id;
    for (int i = 2; taken.contains(candidate); i++) {
      candidate = id + "-" + i;
    }
    return candidate;
  }

  private static Statement named(Statement s, Map<String, String> ids) {
    return new Statement(
        ids.getOrDefault(s.id(), s.id()),
        s.attribution(),
        s.speaker(),
        s.with(),
        s.within().flatMap(id -> Optional.ofNullable(ids.get(id))),
        s.continues().flatMap(id -> Optional.ofNullable(ids.get(id))),
        s.said(),
        s.occasion(),
        s.anonymity(),
        s.confidence(),
        s.evidence());
  }
}
