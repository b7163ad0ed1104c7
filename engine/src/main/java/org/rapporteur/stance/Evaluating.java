package org.rapporteur.stance;

import java.util.Optional;
import java.util.Set;

/**
 * What is said of a mention after it: "is a mistake", "would raise", "must be closed". Immutable.
 */
final class Evaluating {
  private static final int FAR_RIGHT = 9; // words after a mention that may judge it
  private static final Set<String> COPULAS =
      Set.of("is", "was", "would", "will", "as", "be", "are", "were", "’s", "could", "can");

  private final Clause clause;
  private final Topic.Words words;

  Evaluating(Clause clause, Topic.Words words) {
    this.clause = clause;
    this.words = words;
  }

  /**
   * What is said of the clause.mention after it: "is a mistake", "would raise", "must be closed".
   */
  Optional<Side> side() {
    if (!clause.isSureOrActs() || isModifier()) {
      return Optional.empty();
    }
    int sign = clause.namedBefore().sign();
    Optional<Side> within = within(sign);
    if (within.isPresent()) {
      return within;
    }
    int limit = Math.min(clause.terms.size(), clause.mention.to() + FAR_RIGHT);
    boolean verb =
        clause.mention.to() < clause.terms.size()
            && clause.terms.get(clause.mention.to()).lower().matches("[“\"'‘]");
    for (int i = clause.mention.to(); i < limit; i++) {
      String lower = clause.terms.get(i).lower();
      if ((Governing.BARRIERS.contains(lower) && verb && i > clause.mention.to())
          || Governing.CLAUSES.contains(lower)) {
        return Optional.empty();
      }
      verb |= COPULAS.contains(lower);
      Optional<Phrases.Found> found = words.attitudes().at(clause.terms, i);
      if (found.isEmpty()) {
        continue;
      }
      switch (found.get().kind()) {
        case "NEGATE" -> sign = -sign;
        case "OBLIGE" -> {
          int next = found.get().to();
          if (next < clause.terms.size() && clause.terms.get(next).lower().equals("have")) {
            return Optional.empty(); // "should have been": what was, not what is to be
          }
          for (int j = next; j < Math.min(clause.terms.size(), found.get().to() + 4); j++) {
            Optional<Phrases.Found> action = words.actions().at(clause.terms, j);
            if (action.isPresent()) {
              return Optional.of(
                  clause.own(
                      Side.Ground.DUTY, found.get(), sign * Topic.turn(action.get().kind())));
            }
          }
        }
        case "GOOD" -> {
          if (verb) {
            return Optional.of(clause.own(Side.Ground.VALUE, found.get(), sign));
          }
        }
        case "BAD", "HARM" -> {
          if (verb) {
            return Optional.of(clause.own(Side.Ground.VALUE, found.get(), -sign));
          }
        }
        case "HEDGE" -> {
          return Optional.empty();
        }
        default -> {}
      }
    }
    return Optional.empty();
  }

  /** What is said of a deed by the words that name it: "Ann Example should not resign". */
  private Optional<Side> within(int sign) {
    Topic.Mention mention = clause.mention;
    if (!mention.acts()) {
      return Optional.empty();
    }
    for (int i = mention.from(); i < mention.to(); i++) {
      Optional<Phrases.Found> duty =
          words.attitudes().at(clause.terms, i).filter(f -> f.kind().equals("OBLIGE"));
      if (duty.isPresent()) {
        boolean not = words.isKind(clause.terms, duty.get().to(), "NEGATE");
        return Optional.of(clause.own(Side.Ground.DUTY, duty.get(), not ? -sign : sign));
      }
    }
    return Optional.empty();
  }

  /** Whether it tells of what the next word is: "Tokyo office staff". */
  private boolean isModifier() {
    if (clause.mention.to() >= clause.terms.size()) {
      return false;
    }
    Term next = clause.terms.get(clause.mention.to());
    boolean known =
        words.attitudes().at(clause.terms, clause.mention.to()).isPresent()
            || words.actions().at(clause.terms, clause.mention.to()).isPresent();
    return next.isWord() && words.isContent(next) && !next.isCapitalised() && !known;
  }
}
