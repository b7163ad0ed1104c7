package org.rapporteur.stance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rapporteur.text.Span;

/**
 * Finds in what somebody says the sentence that says what should be done: "we think that the
 * Alliance must open an office" gives "The Alliance should open an office", "urged Spain to lift
 * its objection" gives "Spain should lift its objection". Immutable.
 */
public final class Propositions {
  private static final int LONGEST_SUBJECT = 8;
  private static final int LONGEST_PREDICATE = 14;
  private static final int SHORTEST_PREDICATE = 2;
  private static final Set<String> MODALS = Set.of("should", "must", "ought");
  private static final Set<String> ENDS =
      Set.of(
          "because",
          "but",
          "if",
          "unless",
          "while",
          "although",
          "though",
          "so",
          "when",
          "before",
          "after",
          "until",
          "which",
          "who",
          "as");
  private static final Set<String> STARTS =
      Set.of(
          "and",
          "or",
          "that",
          "because",
          "but",
          "if",
          "while",
          "although",
          "though",
          "so",
          "when",
          "which",
          "who",
          "whether",
          "why",
          "how",
          "what",
          "said",
          "says",
          "think",
          "believe",
          "thinks",
          "believes",
          "is",
          "was",
          "there",
          "then");
  private static final Set<String> NO_SUBJECT =
      Set.of(
          "it",
          "he",
          "she",
          "they",
          "we",
          "i",
          "you",
          "this",
          "that",
          "these",
          "those",
          "one",
          "there",
          "everyone",
          "everybody",
          "nobody",
          "someone",
          "people",
          "both",
          "us",
          "them",
          "him",
          "her",
          "me");

  private final Topic.Words words = Topic.Words.load();

  /** The first such sentence in a text, without its full stop; empty if none says it in full. */
  public Optional<String> in(String text) {
    List<Term> terms = Term.of(text, new Span(0, text.length()));
    for (int i = 0; i < terms.size(); i++) {
      Optional<String> found =
          MODALS.contains(terms.get(i).lower())
              ? byModal(text, terms, i)
              : byDemand(text, terms, i);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /** Whether words of position stand in the text: somebody is for or against something. */
  public boolean takesSides(String text) {
    List<Term> terms = Term.of(text, new Span(0, text.length()));
    for (int i = 0; i < terms.size(); i++) {
      if (words
          .attitudes()
          .at(terms, i)
          .filter(f -> f.kind().matches("SUPPORT|OPPOSE|DEMAND|OBLIGE|GOOD|BAD|PLEDGE"))
          .isPresent()) {
        return true;
      }
    }
    return false;
  }

  private Optional<String> byModal(String text, List<Term> terms, int modal) {
    int start = modal;
    while (start > 0 && !parts(terms.get(start - 1)) && modal - start <= LONGEST_SUBJECT) {
      start--;
    }
    int verb = modal + 1;
    if (verb < terms.size() && terms.get(verb).lower().equals("to")) {
      verb++;
    }
    return sentence(text, terms, start, modal, verb);
  }

  private static boolean parts(Term term) {
    return !term.isWord() || STARTS.contains(term.lower());
  }

  /** "called on Spain to lift", "urging members to sign". */
  private Optional<String> byDemand(String text, List<Term> terms, int at) {
    Optional<Phrases.Found> demand =
        words.attitudes().at(terms, at).filter(f -> f.kind().equals("DEMAND"));
    if (demand.isEmpty()) {
      return Optional.empty();
    }
    int start = demand.get().to();
    int to = start;
    while (to < terms.size() && to - start <= LONGEST_SUBJECT && terms.get(to).isWord()) {
      if (terms.get(to).lower().equals("to")) {
        return sentence(text, terms, start, to, to + 1);
      }
      to++;
    }
    return Optional.empty();
  }

  private Optional<String> sentence(String text, List<Term> terms, int start, int end, int verb) {
    int last = verb;
    while (last < terms.size()
        && last - verb < LONGEST_PREDICATE
        && terms.get(last).isWord()
        && !ENDS.contains(terms.get(last).lower())) {
      last++;
    }
    while (last > verb && !words.isContent(terms.get(last - 1))) {
      last--;
    }
    boolean named =
        end > start
            && end - start <= LONGEST_SUBJECT
            && !NO_SUBJECT.contains(terms.get(start).lower())
            && terms.subList(start, end).stream().anyMatch(words::isContent);
    boolean cut = last - verb == LONGEST_PREDICATE;
    if (!named || cut || last - verb < SHORTEST_PREDICATE) {
      return Optional.empty();
    }
    String subject = covered(text, terms, start, end);
    var parts = new ArrayList<String>();
    parts.add(Character.toUpperCase(subject.charAt(0)) + subject.substring(1));
    parts.add("should");
    parts.add(covered(text, terms, verb, last));
    return Optional.of(String.join(" ", parts));
  }

  private static String covered(String text, List<Term> terms, int from, int to) {
    return text.substring(terms.get(from).span().start(), terms.get(to - 1).span().end())
        .replaceAll("\\s+", " ");
  }
}
