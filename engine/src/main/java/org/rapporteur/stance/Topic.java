package org.rapporteur.stance;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rapporteur.text.Lexicon;
import org.rapporteur.text.Span;

/** An issue made ready to be found in texts. Immutable. */
final class Topic {
  /** At least this share of the proposition's own words, close together, is a mention. */
  private static final double LEAST_SHARE = 0.6;

  private static final double BY_ALIAS = 0.95;
  private static final int GAPS = 3; // words that may stand between those of an alias, in all
  private static final Set<String> ADJUNCTS =
      Set.of("over", "because", "after", "amid", "despite", "following", "before", "until");

  private static final Set<String> MODALS = Set.of("should", "must", "ought", "shall", "needs");

  /**
   * Words of a text that speak of the issue.
   *
   * @param from place of the first term
   * @param to one past the place of the last term
   * @param sign 1 where the words name what the proposition is about or its coming about, -1 where
   *     they name its undoing ("ban", "closure"), 0 where they may name either
   * @param acts whether the words themselves name what is done
   * @param strength in (0, 1]: how surely it is this issue
   * @param names whether they are taken for a name of the doing, without saying what is done
   */
  record Mention(int from, int to, int sign, boolean acts, double strength, boolean names) {
    Mention(int from, int to, int sign, boolean acts, double strength) {
      this(from, to, sign, acts, strength, /* names= */ false);
    }
  }

  /** A phrase by which texts speak of the issue. */
  private record Alias(
      List<String> stems, int sign, boolean acts, boolean namesOnly, boolean names) {}

  /** What is done to what: shared by all topics. */
  record Words(Phrases attitudes, Phrases actions, Lexicon functionWords) {
    static Words load() {
      return new Words(
          Phrases.load("attitudes.tsv"),
          Phrases.load("actions.tsv"),
          Lexicon.beside(Topic.class, "function-words.tsv"));
    }

    boolean isContent(Term term) {
      return term.isWord() && !functionWords.holds(term.lower());
    }

    /** Whether a phrase of this kind begins at a place. */
    boolean isKind(List<Term> terms, int at, String kind) {
      return attitudes.at(terms, at).filter(f -> f.kind().equals(kind)).isPresent();
    }

    /** Whether one of the three words before a place turns what follows, once. */
    boolean negatedBefore(List<Term> terms, int place) {
      boolean turned = false;
      int at = Math.max(0, place - 3);
      while (at < place) {
        int end = place;
        Optional<Phrases.Found> negation =
            attitudes.at(terms, at).filter(f -> f.kind().equals("NEGATE") && f.to() <= end);
        turned ^= negation.isPresent();
        at = negation.map(Phrases.Found::to).orElse(at + 1);
      }
      return turned;
    }
  }

  private static final double BY_CONTEXT = 0.65;
  private static final Set<String> POINTING =
      Set.of("the", "this", "that", "an", "a", "such", "another");
  private static final Set<String> MATTERS =
      Set.of(
          "move",
          "idea",
          "plan",
          "proposal",
          "bid",
          "measure",
          "bill",
          "step",
          "initiative",
          "resolution",
          "draft",
          "deal",
          "motion",
          "text",
          "amendment",
          "scheme",
          "project");

  private final Issue issue;
  private final Words words;
  private final boolean inContext;
  private final int polarity;
  private final boolean asks;
  private final boolean withoutObject;
  private final Set<String> subject = new HashSet<>();
  private final Set<String> object = new HashSet<>();
  private final Set<String> names = new HashSet<>();
  private final Set<String> further = new HashSet<>();
  private final List<Alias> aliases = new ArrayList<>();
  private final Set<String> heads = new HashSet<>();

  Topic(Issue issue, Words words) {
    this(issue, words, /* inContext= */ false);
  }

  private Topic(Issue issue, Words words, boolean inContext) {
    this.issue = issue;
    this.words = words;
    this.inContext = inContext;
    String text = issue.proposition();
    List<Term> terms = Term.of(text, new Span(0, text.length()));
    int modal = 0;
    while (modal < terms.size() && !MODALS.contains(terms.get(modal).lower())) {
      modal++;
    }
    boolean parted = modal < terms.size();
    asks = parted;
    int start = parted ? modal + 1 : 0;
    boolean negated = start < terms.size() && terms.get(start).lower().equals("not");
    int predicate = negated ? start + 1 : start;
    Optional<Phrases.Found> done =
        firstAction(terms, predicate, Math.min(predicate + 2, terms.size()));
    polarity = (negated ? -1 : 1) * done.map(found -> turn(found.kind())).orElse(1);
    int rest = done.map(Phrases.Found::to).orElse(predicate);
    int end = parted ? adjunct(terms, rest) : terms.size();
    add(subject, terms.subList(0, parted ? modal : 0));
    add(object, terms.subList(rest, end));
    for (Term term : terms.subList(rest, end)) {
      if (term.isCapitalised() && words.isContent(term)) {
        names.add(term.stem());
      }
    }
    boolean bare = false;
    if (object.isEmpty()) {
      object.addAll(subject); // "Ann Example should resign"
      add(object, terms.subList(predicate, rest));
      bare = true;
    }
    withoutObject = bare;
    issue.aliases().forEach(this::alias);
    for (Term term : terms.subList(rest, end)) {
      if (!term.isCapitalised() && words.isContent(term)) {
        heads.add(term.stem());
        break; // "export licence for drone engines": what follows is of what it is
      }
    }
    for (String word : issue.words()) {
      add(further, Term.of(word, new Span(0, word.length())));
    }
  }

  /** Where a proposition's words begin to tell when or why: "resign :: over the leak". */
  private static int adjunct(List<Term> terms, int from) {
    int at = from;
    while (at < terms.size() && !ADJUNCTS.contains(terms.get(at).lower())) {
      at++;
    }
    return at;
  }

  private void add(Set<String> stems, List<Term> terms) {
    terms.stream().filter(words::isContent).map(Term::stem).forEach(stems::add);
  }

  private void alias(String alias) {
    if (alias.isBlank()) {
      return;
    }
    List<Term> terms = Term.of(alias, new Span(0, alias.length()));
    List<String> stems = terms.stream().filter(words::isContent).map(Term::stem).toList();
    if (stems.isEmpty()) {
      return;
    }
    Optional<Phrases.Found> done = firstAction(terms, 0, terms.size());
    int sign = done.map(found -> turn(found.kind())).orElse(1);
    for (int i = 0; i < terms.size(); i++) {
      boolean negates =
          words.attitudes().at(terms, i).filter(f -> f.kind().equals("NEGATE")).isPresent();
      sign = negates ? -sign : sign;
    }
    boolean names = done.isEmpty() && !object.containsAll(stems); // "Brexit": the doing itself
    boolean namesOnly =
        terms.stream().filter(words::isContent).allMatch(Term::isCapitalised) && stems.size() < 3;
    Term last = terms.get(terms.size() - 1);
    if (done.isEmpty() && !last.isCapitalised() && words.isContent(last)) {
      heads.add(last.stem());
    }
    boolean either = names && polarity < 0 && !namesOnly; // "inversions" that should be stopped
    aliases.add(
        new Alias(
            stems,
            either ? 0 : names ? sign * polarity : sign,
            names || done.isPresent(),
            namesOnly,
            names));
  }

  private Optional<Phrases.Found> firstAction(List<Term> terms, int from, int to) {
    for (int i = from; i < to; i++) {
      Optional<Phrases.Found> found = words.actions().at(terms, i);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  Issue issue() {
    return issue;
  }

  /** The same where the text about it is on the issue: "the office", "open it" speak of it too. */
  Topic inContext() {
    return new Topic(issue, words, /* inContext= */ true);
  }

  /** Whether the proposition says what should be done; if not, it claims what is so. */
  boolean asks() {
    return asks;
  }

  /** 1 where the proposition asks that its object come about, -1 where that it be undone. */
  int polarity() {
    return polarity;
  }

  /** -1 if doing this undoes what it is done to, else 1. */
  static int turn(String action) {
    return action.equals("UNDOES") ? -1 : 1;
  }

  /** All mentions, in reading order; of those that overlap, the surest. */
  List<Mention> mentions(List<Term> terms) {
    var found = new ArrayList<Mention>();
    for (int i = 0; i < terms.size(); i++) {
      best(terms, i).ifPresent(found::add);
      if (inContext) {
        pointed(terms, i).ifPresent(found::add);
      }
    }
    var kept = new ArrayList<Mention>();
    for (Mention mention : found) {
      boolean better =
          found.stream()
              .anyMatch(
                  o ->
                      !o.equals(mention)
                          && o.from() < mention.to()
                          && mention.from() < o.to()
                          && (o.strength() > mention.strength()
                              || (o.strength() == mention.strength()
                                  && o.from() < mention.from())));
      if (!better) {
        kept.add(mention);
      }
    }
    return kept;
  }

  /** "the office", "this plan", and after a doing, "it". */
  private Optional<Mention> pointed(List<Term> terms, int from) {
    String lower = terms.get(from).lower();
    if (lower.equals("it") && from > 0) {
      boolean done =
          words.actions().before(terms, 0, from).isPresent()
              || words.attitudes().before(terms, 0, from).isPresent();
      return done
          ? Optional.of(new Mention(from, from + 1, 1, false, BY_CONTEXT))
          : Optional.empty();
    }
    Optional<Phrases.Found> done =
        withoutObject ? words.actions().at(terms, from) : Optional.empty();
    if (done.isPresent() && turn(done.get().kind()) == polarity) {
      return Optional.of(new Mention(from, done.get().to(), polarity, true, BY_CONTEXT));
    }
    if (!POINTING.contains(lower)) {
      return Optional.empty();
    }
    for (int i = from + 1; i < Math.min(terms.size(), from + 4); i++) {
      if (heads.contains(terms.get(i).stem())) {
        return Optional.of(new Mention(from, i + 1, 1, false, BY_CONTEXT));
      }
      if (MATTERS.contains(terms.get(i).lower()) && !lower.startsWith("a")) {
        return Optional.of(new Mention(from, i + 1, polarity, true, BY_CONTEXT));
      }
    }
    return Optional.empty();
  }

  private Optional<Mention> best(List<Term> terms, int from) {
    if (!words.isContent(terms.get(from))) {
      return Optional.empty();
    }
    Optional<Mention> best = Optional.empty();
    for (Alias alias : aliases) {
      int to = end(terms, from, alias);
      if (to > 0) {
        double strength =
            alias.stems().size() == 1 && !terms.get(from).isCapitalised() ? 0.8 : BY_ALIAS;
        var mention = new Mention(from, to, alias.sign(), alias.acts(), strength, alias.names());
        if (best.isEmpty() || to - from > best.get().to() - best.get().from()) {
          best = Optional.of(mention);
        }
      }
    }
    return best.isPresent() ? best : byProposition(terms, from);
  }

  /** One past the end of the alias's words from here on, with a few others between; else 0. */
  private int end(List<Term> terms, int from, Alias alias) {
    int at = from;
    int gaps = 0;
    for (String stem : alias.stems()) {
      while (at < terms.size() && !terms.get(at).stem().equals(stem)) {
        gaps++;
        boolean parts = alias.namesOnly() && words.isContent(terms.get(at));
        at++;
        if (gaps > GAPS || at == from + 1 || parts) {
          return 0;
        }
      }
      if (at == terms.size()) {
        return 0;
      }
      at++;
    }
    return at;
  }

  private Optional<Mention> byProposition(List<Term> terms, int from) {
    if (!object.contains(terms.get(from).stem())) {
      return Optional.empty();
    }
    var seen = new HashSet<String>();
    int last = from;
    for (int i = from; i < Math.min(terms.size(), from + object.size() + 2 * GAPS); i++) {
      if (object.contains(terms.get(i).stem()) && seen.add(terms.get(i).stem())) {
        last = i;
      }
    }
    double share = (double) seen.size() / object.size();
    boolean named = seen.stream().anyMatch(names::contains);
    if (share >= LEAST_SHARE) {
      int sign = withoutObject ? polarity : 1;
      return Optional.of(new Mention(from, last + 1, sign, withoutObject, 0.6 + 0.3 * share));
    }
    return named ? Optional.of(new Mention(from, last + 1, 1, false, 0.4)) : Optional.empty();
  }

  /**
   * How surely a text speaks of the issue, in [0, 1]: by its surest mention, made surer by the
   * proposition's subject and further words.
   */
  double link(List<Term> terms) {
    double surest = mentions(terms).stream().mapToDouble(Mention::strength).max().orElse(0);
    long others =
        terms.stream()
            .map(Term::stem)
            .filter(stem -> subject.contains(stem) || further.contains(stem))
            .distinct()
            .count();
    return surest == 0 ? 0 : Math.min(1, surest + 0.05 * others);
  }
}
