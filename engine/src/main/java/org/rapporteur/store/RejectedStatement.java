package org.rapporteur.store;

import java.util.List;

/**
 * What was found in an article and is no statement, as a person decided.
 *
 * @param content its words, span by span
 */
public record RejectedStatement(String id, List<String> content, String person) {
  public RejectedStatement {
    content = List.copyOf(content);
  }
}
