package org.rapporteur.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rapporteur.text.Span;

/** The noun phrases about a verb, by closed-class words and punctuation: there is no parser. */
final class NounPhrases {
  private static final int ASIDE = 25; // words of a relative clause or apposition between commas
  private static final Set<String> RELATIVE = Set.of("who", "which", "that");
  private static final Set<String> JOINING = Set.of("and", "then", "but", "or");
  private static final Set<String> OUTSIDE = Set.of("including", "between", "among", "like");
  private static final Set<String> INSIDE =
      Set.of("'s", "'", "&", "$", "€", "£", "%", "-", "[", "]");

  /**
   * A half-open range of places in a sentence.
   *
   * @param preposition what stands before it, in lower case; empty if nothing does
   */
  record Run(int from, int to, String preposition) {
    Run(int from, int to) {
      this(from, to, "");
    }
  }

  private final SentenceWords words;

  NounPhrases(SentenceWords words) {
    this.words = words;
  }

  /** Whether the verb group here goes on with the subject of the verb before it ("met and ..."). */
  boolean isJoined(int group) {
    return words.isAny(skipBack(group) - 1, JOINING);
  }

  /** The phrase that the verb group at this place has as its subject. */
  Optional<Run> subject(int group) {
    int end = skipBack(group);
    if (words.is(end - 1, ",")) {
      int comma = commaBefore(end - 1);
      if (comma < 0) {
        return Optional.empty();
      }
      end = comma;
    } else if (words.isAny(end - 1, RELATIVE)) {
      end -= words.is(end - 2, ",") ? 2 : 1;
    }
    end = beforeBracket(end);
    return before(skipBack(end));
  }

  /** Before "(LNA)". */
  private int beforeBracket(int end) {
    if (!words.is(end - 1, ")")) {
      return end;
    }
    int at = end - 1;
    while (at > 0 && at > end - ASIDE && !words.is(at, "(")) {
      at--;
    }
    return words.is(at, "(") ? at : end;
  }

  private Optional<Run> before(int end) {
    int start = end;
    while (start > 0 && goesOn(start - 1, start, end)) {
      start--;
    }
    while (start < end && (words.isAny(start, JOINING) || words.isAdverb(start))) {
      start++;
    }
    if (words.isAny(start, GrammarWords.PREPOSITIONS)) {
      int comma = start;
      while (comma < end && !words.is(comma, ",")) {
        comma++;
      }
      start = comma + 1; // "In Geneva, X and Y"
    }
    boolean opens = words.isWord(start) || words.is(start, "["); // "[South] Korea"
    boolean noun = start < end && opens && !words.isAny(start, JOINING);
    return noun ? Optional.of(new Run(start, end)) : Optional.empty();
  }

  private boolean goesOn(int place, int start, int end) {
    if (words.is(place, ",")) {
      return lists(start, end) && words.isCapitalised(place - 1) && !isDate(place - 1);
    }
    boolean noun = words.isWord(place) || words.isAny(place, INSIDE);
    return noun
        && !words.isAny(place, OUTSIDE)
        && !(words.isAny(place, GrammarWords.SUBORDINATORS) && !words.is(place, "of"))
        && !words.isAny(place, GrammarWords.REPORTING)
        && !words.isAny(place, GrammarWords.HAVE)
        && !words.isAny(place, GrammarWords.BE)
        && !words.isAny(place, GrammarWords.FUTURE)
        && !words.isAny(place, GrammarWords.HYPOTHETICAL);
  }

  private boolean lists(int from, int to) {
    for (int at = from; at < to; at++) {
      if (words.is(at, "and")) {
        return words.isCapitalised(from) || words.is(from, "[") || at == from;
      }
    }
    return false;
  }

  private int commaBefore(int place) {
    for (int at = place - 1; at > 0 && at > place - ASIDE; at--) {
      if (words.is(at, ",")) {
        return at;
      }
      if (!words.isWord(at) && !words.isAny(at, INSIDE)) {
        return -1;
      }
    }
    return -1;
  }

  /** Back over adverbs and dates: "on Monday", "last week", "on April 19". */
  private int skipBack(int place) {
    int at = place;
    while (at > 0) {
      if (words.isAdverb(at - 1)) {
        at--;
      } else if (isDate(at - 1)) {
        at--;
        while (at > 0
            && (isDate(at - 1)
                || words.isAny(
                    at - 1,
                    Set.of("on", "in", "last", "this", "next", "earlier", "late", "early", "of"))
                || (words.is(at - 1, ",") && words.isNumber(at)))) {
          at--;
        }
      } else {
        break;
      }
    }
    return at;
  }

  private boolean isDate(int place) {
    boolean number =
        words.isNumber(place)
            && (isDay(place - 1) || words.is(place - 1, "in") || isDay(place + 1));
    return isDay(place) || number;
  }

  private boolean isDay(int place) {
    return words.isAny(place, GrammarWords.DAYS_AND_MONTHS)
        || (words.isAny(place, GrammarWords.TIME_WORDS)
            && words.isAny(place - 1, Set.of("last", "this", "next")));
  }

  /** The phrases from this place on, to the end of the clause: the object, then prepositional. */
  List<Run> after(int from, int clauseEnd) {
    var runs = new ArrayList<Run>();
    int at = from;
    String preposition = "";
    while (at < clauseEnd) {
      int start = at;
      while (at < clauseEnd && !ends(at)) {
        at++;
      }
      if (at > start) {
        runs.add(new Run(start, at, preposition));
      }
      preposition = words.isAny(at, GrammarWords.PREPOSITIONS) ? words.lower(at) : "";
      at++;
    }
    return runs;
  }

  private boolean ends(int place) {
    return words.isAny(place, GrammarWords.PREPOSITIONS)
        || words.isAny(place, GrammarWords.SUBORDINATORS)
        || isDate(place)
        || (words.is(place, ",")
            && !(words.isCapitalised(place - 1) && words.isCapitalised(place + 1)))
        || words.isAny(place, GrammarWords.HAVE)
        || words.isAny(place, GrammarWords.BE);
  }

  /** One past the last word of the clause that this place is in. */
  int clauseEnd(int from) {
    for (int at = from; at < words.size(); at++) {
      boolean mark = !words.isWord(at) && !words.isAny(at, INSIDE) && !words.is(at, ",");
      boolean clause =
          at > from
              && words.isAny(at, GrammarWords.SUBORDINATORS)
              && !words.is(at, "that")
              && !words.is(at, "following");
      if (mark || clause || (words.is(at, ",") && !isListed(at))) {
        return at;
      }
    }
    return words.size();
  }

  private boolean isListed(int comma) {
    boolean names = words.isCapitalised(comma - 1) && words.isCapitalised(comma + 1);
    boolean last =
        words.is(comma + 1, "and")
            && words.isCapitalised(comma + 2)
            && words.isCapitalised(comma - 1);
    return names || last;
  }

  /** "X", "Y" and "Z" of "X, Y and Z", where each begins like a name; otherwise the run itself. */
  List<Run> items(Run run) {
    var items = new ArrayList<Run>();
    int start = run.from();
    for (int at = run.from(); at <= run.to(); at++) {
      if (at == run.to() || words.is(at, ",") || words.is(at, "and")) {
        if (at > start) {
          if (!beginsLikeName(start)) {
            return List.of(run);
          }
          items.add(new Run(start, at, run.preposition()));
        }
        start = at + 1;
      }
    }
    return items;
  }

  /** What the run may name. */
  ActorPhrase phrase(Run run) {
    int head = run.from();
    while (head + 1 < run.to()
        && words.isWord(head + 1)
        && !words.isAny(head + 1, GrammarWords.PREPOSITIONS)) {
      head++;
    }
    Span span = words.span(run.from(), run.to());
    Optional<Span> name =
        nameIn(run).map(n -> words.span(n.from(), n.to())).filter(n -> !n.equals(span));
    return new ActorPhrase(span, name, words.lower(head));
  }

  private boolean beginsLikeName(int place) {
    return words.isCapitalised(place)
        || (words.is(place, "[") && words.isCapitalised(place + 1))
        || (words.isAny(place, Set.of("the", "both", "former")) && words.isCapitalised(place + 1));
  }

  /** "Iran" of "Iran's offer", or else the first capitalised words of the run. */
  Optional<Run> nameIn(Run run) {
    for (int at = run.from() + 1; at < run.to(); at++) {
      if (words.is(at, "'s") || words.is(at, "'")) {
        return Optional.of(new Run(run.from(), at, run.preposition()));
      }
    }
    for (int at = run.from(); at < run.to(); at++) {
      boolean article = words.is(at, "the") || words.is(at, "a") || words.is(at, "an");
      if (words.isCapitalised(at) && !article && !isDate(at)) {
        int end = nameEnd(at, run.to());
        if (!words.is(end, "-")) {
          return Optional.of(new Run(at, end, run.preposition()));
        }
        at = end;
      }
    }
    return Optional.empty();
  }

  private int nameEnd(int from, int limit) {
    int end = from;
    while (end < limit && words.isCapitalised(end) && !isDate(end)) {
      end++;
    }
    return end;
  }

  /** The name of a place that the run is, without "the": empty if it does not begin like one. */
  Optional<Run> place(Run run) {
    int from = words.is(run.from(), "the") ? run.from() + 1 : run.from();
    int end = nameEnd(from, run.to());
    if (words.is(end, "-")) {
      end = nameEnd(end + 2, run.to()); // "U.S.-led Operation"
    }
    return end > from ? Optional.of(new Run(from, end, run.preposition())) : Optional.empty();
  }
}
