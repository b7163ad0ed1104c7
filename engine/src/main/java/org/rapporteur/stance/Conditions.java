package org.rapporteur.stance;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.rapporteur.text.Span;

/** Finds the clause that says on what a side depends. Immutable. */
final class Conditions {
  private static final Pattern ASKING =
      Pattern.compile("ask|asks|asked|asking|wonder|wonders|wondered|know|see|even|sure");
  private static final Pattern OF_THE_CHANCE =
      Pattern.compile("if (?:re-?)?elected.*|if i (?:am|win|become) .*|if asked.*");

  private static final Pattern ENDS = Pattern.compile("[,;:?!”—]");

  private final Topic.Words words;

  Conditions(Topic.Words words) {
    this.words = words;
  }

  /** The clause that says on what it depends; empty if none does. */
  Optional<Span> in(List<Term> terms) {
    for (int i = 0; i < terms.size(); i++) {
      boolean conditional = words.isKind(terms, i, "CONDITION") || words.isKind(terms, i, "EXCEPT");
      boolean asks = i > 0 && ASKING.matcher(terms.get(i - 1).lower()).matches();
      if (!conditional || asks || isTimeLimit(terms, i)) {
        continue;
      }
      int end = i + 1;
      while (end < terms.size() && !ENDS.matcher(terms.get(end).lower()).matches()) {
        end++;
      }
      if (terms.get(end - 1).lower().equals(".")) {
        end--;
      }
      String clause = Term.text(terms.subList(i, end));
      if (end - i > 2 && !OF_THE_CHANCE.matcher(clause).matches()) {
        return Optional.of(new Span(terms.get(i).span().start(), terms.get(end - 1).span().end()));
      }
    }
    return Optional.empty();
  }

  /** "until" sets a condition only to what is not to be ("not until"). */
  private static boolean isTimeLimit(List<Term> terms, int at) {
    return terms.get(at).lower().equals("until")
        && terms.subList(0, at).stream()
            .noneMatch(t -> t.lower().matches("not|never|no|\\p{L}+n’t"));
  }
}
