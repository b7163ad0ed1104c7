package org.rapporteur.stance;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.rapporteur.text.Span;

/**
 * Reads from a clause's words which side it takes on an issue: explicit words of position, what
 * they govern, and what turns them. Each word of undoing and each negation turns what follows; the
 * product, and whether the proposition asks for doing or undoing, give the side. Says nothing
 * rather than something doubtful. Immutable.
 */
final class StanceRules {
  private static final int FAR_LEFT = 14; // words before a mention that may govern it
  private static final int FAR_RIGHT = 9; // words after it that may judge it
  private static final int NEAR = 5; // words before it that may say what is done
  private static final int BESIDE = 2; // words before it that make a doubtful mention sure
  private static final double SURE = 0.6; // strength from which a mention needs no action beside it

  private static final Set<String> BARRIERS = Set.of(";", ":", "—", "(", ")", "“", "”");
  private static final Set<String> CLAUSES =
      Set.of("but", "because", "although", "though", "while", "whereas", "if", "unless", "so");
  private static final Set<String> COPULAS =
      Set.of("is", "was", "would", "will", "as", "be", "are", "were", "’s", "could", "can", "a");
  private static final Set<String> DETERMINERS = Set.of("the", "a", "an", "this", "that", "these");
  private static final Set<String> POSSESSIVES = Set.of("his", "her", "their", "its", "whose");
  private static final Set<String> FIRST =
      Set.of("i", "we", "i’m", "we’re", "i’ve", "we’ve", "my", "our");
  private static final Set<String> THIRD =
      Set.of("he", "she", "they", "it", "who", "he’s", "she’s");
  private static final Pattern MODAL =
      Pattern.compile("will|would|won’t|wouldn’t|(?:i|we|he|she|they)’(?:d|ll)");
  private static final Pattern SKIPPED =
      Pattern.compile(
          "has|have|had|is|are|was|were|be|been|being|will|would|also|still|always|already|now|once|then|not|never|no|longer|does|do|did"
              + "|(?:does|do|did|wo|would|ca|is|are)n’t|can|cannot|to|just|only|even|more|going|continues?|clear|that|\\p{L}+ly");
  private static final Pattern ASKING =
      Pattern.compile("ask|asks|asked|asking|wonder|wonders|wondered|know|see|even|sure");
  private static final Pattern OF_THE_CHANCE =
      Pattern.compile("if (?:re-?)?elected.*|if i (?:am|win|become) .*|if asked.*");

  /** Whose attitude the words tell. */
  enum Holder {
    /** The speaker's own. */
    SPEAKER,
    /** Somebody else's, whom the words name or mean. */
    OTHER
  }

  /**
   * A side that words take.
   *
   * @param sign 1 for the proposition, -1 against it
   * @param predicate the words that take it
   * @param subject the words that say whose the attitude is; empty where that is the speaker's
   * @param condition on what it depends
   */
  record Side(
      int sign, Holder holder, Span predicate, Optional<Span> subject, Optional<Span> condition) {}

  /**
   * What a search for a side came to.
   *
   * @param settled whether nothing else is to be looked for
   */
  record Outcome(boolean settled, Optional<Side> side) {
    static final Outcome OPEN = new Outcome(true, Optional.empty());
    static final Outcome NOTHING = new Outcome(false, Optional.empty());

    static Outcome of(Side side) {
      return new Outcome(true, Optional.of(side));
    }
  }

  private final Topic.Words words;

  StanceRules(Topic.Words words) {
    this.words = words;
  }

  /**
   * The side that a content's words take by themselves.
   *
   * @param terms the words of one sentence
   * @param direct whether the speaker's own "I" stands in it
   * @param isSpeaker whether a capitalised word belongs to the speaker's name
   */
  Optional<Side> ofContent(
      Topic topic, List<Term> terms, boolean direct, Predicate<Term> isSpeaker) {
    if (isQuestion(terms)) {
      return Optional.empty();
    }
    for (Topic.Mention mention : topic.mentions(terms)) {
      Optional<Side> side = new Clause(topic, terms, mention, direct, isSpeaker).side();
      if (side.isPresent()) {
        return side;
      }
    }
    return Optional.empty();
  }

  /** What a cue does with a content that names the issue: "opposes", "called for". */
  Outcome ofCue(Topic topic, List<Term> whole, List<Term> content) {
    Optional<Topic.Mention> surest =
        topic.mentions(content).stream().max(Comparator.comparingDouble(Topic.Mention::strength));
    if (surest.isEmpty() || isQuestion(content)) {
      return Outcome.NOTHING;
    }
    List<Term> cue = plain(whole);
    Optional<Phrases.Found> attitude = last(cue);
    if (cue.stream().anyMatch(t -> isKind(cue, cue.indexOf(t), "HEDGE"))) {
      return Outcome.OPEN;
    }
    var clause = new Clause(topic, content, surest.get(), false, t -> false);
    if (attitude.isEmpty()) {
      return done(cue, clause, surest.get());
    }
    if (!clause.isSureOrActs() || clause.isHedged()) {
      return Outcome.NOTHING;
    }
    boolean negated = negatedBefore(cue, attitude.get().from());
    int sign = (negated ? -1 : 1) * clause.named();
    Span span = span(cue, attitude.get());
    Optional<Span> condition = clause.condition();
    return switch (attitude.get().kind()) {
      case "SUPPORT", "DEMAND", "PLEDGE" ->
          Outcome.of(new Side(sign, Holder.SPEAKER, span, Optional.empty(), condition));
      case "OPPOSE" ->
          Outcome.of(new Side(-sign, Holder.SPEAKER, span, Optional.empty(), condition));
      case "WORRY" ->
          !negated && clause.harms()
              ? Outcome.of(new Side(-sign, Holder.SPEAKER, span, Optional.empty(), condition))
              : Outcome.NOTHING;
      default -> Outcome.NOTHING;
    };
  }

  /**
   * What words name.
   *
   * @param acts whether they say what is done
   */
  private record Named(int sign, boolean acts) {}

  /** A cue that itself does, or undoes, what the content begins with: "banned", "passed". */
  private Outcome done(List<Term> cue, Clause clause, Topic.Mention mention) {
    if (cue.isEmpty() || mention.from() > BESIDE || mention.strength() < SURE) {
      return Outcome.NOTHING;
    }
    Optional<Phrases.Found> action = words.actions().before(cue, 0, cue.size());
    return action
        .map(
            found -> {
              boolean negated = negatedBefore(cue, found.from());
              int sign = Topic.turn(found.kind()) * (negated ? -1 : 1) * clause.named();
              return Outcome.of(
                  new Side(
                      sign,
                      Holder.SPEAKER,
                      span(cue, found),
                      Optional.empty(),
                      clause.condition()));
            })
        .orElse(Outcome.NOTHING);
  }

  /** One sentence's words about one mention. */
  private final class Clause {
    private final Topic topic;
    private final List<Term> terms;
    private final Topic.Mention mention;
    private final boolean direct;
    private final Predicate<Term> isSpeaker;
    private final Optional<Span> condition;

    Clause(
        Topic topic,
        List<Term> terms,
        Topic.Mention mention,
        boolean direct,
        Predicate<Term> isSpeaker) {
      this.topic = topic;
      this.terms = terms;
      this.mention = mention;
      this.direct = direct;
      this.isSpeaker = isSpeaker;
      this.condition = StanceRules.this.condition(terms);
    }

    Optional<Span> condition() {
      return condition;
    }

    Optional<Side> side() {
      Outcome before = governing();
      if (before.settled()) {
        return before.side().isPresent() ? before.side() : dependent();
      }
      Optional<Side> after = judged();
      return after.isPresent() ? after : dependent();
    }

    /** "If she wins, the office will be closed": no more is told than that it depends. */
    private Optional<Side> dependent() {
      if (condition.isEmpty()) {
        return Optional.empty();
      }
      for (int i = 0; i < terms.size(); i++) {
        Term term = terms.get(i);
        boolean whose = i > 0 && terms.get(i - 1).lower().matches("i|we|he|she|they");
        boolean told = term.lower().contains("’") || whose;
        if (told
            && MODAL.matcher(term.lower()).matches()
            && !condition.get().contains(term.span())) {
          return Optional.of(new Side(1, Holder.SPEAKER, term.span(), Optional.empty(), condition));
        }
      }
      return Optional.empty();
    }

    /** An attitude that stands before the mention and governs it. */
    private Outcome governing() {
      int sign = mention.sign() * topic.polarity();
      boolean acts = mention.acts();
      int first = Math.max(0, mention.from() - FAR_LEFT);
      int at = mention.from();
      Optional<Phrases.Found> own = words.attitudes().at(terms, at);
      if (acts && own.filter(f -> f.kind().matches("SUPPORT|OPPOSE|DEMAND")).isPresent()) {
        // the mention is itself an attitude: "support Ann", "oppose the ban"
        return attitude(own.get(), sign);
      }
      while (at > first) {
        Term previous = terms.get(at - 1);
        if (BARRIERS.contains(previous.lower()) || CLAUSES.contains(previous.lower())) {
          break;
        }
        Optional<Phrases.Found> attitude = words.attitudes().before(terms, first, at);
        Optional<Phrases.Found> action = words.actions().before(terms, first, at);
        boolean longer =
            attitude.isPresent()
                && action.isPresent()
                && action.get().from() < attitude.get().from();
        if (attitude.isPresent() && !longer) {
          Phrases.Found found = attitude.get();
          Optional<Outcome> outcome = said(found, sign, acts);
          if (outcome.isPresent()) {
            return outcome.get();
          }
          sign = found.kind().equals("NEGATE") ? -sign : sign;
          at = found.from();
        } else if (pledges(at - 1) && (acts || doneBetween(at, mention.from()))) {
          return Outcome.of(own(new Phrases.Found(at - 1, at, "PLEDGE"), sign));
        } else if (action.isPresent()) {
          sign *= Topic.turn(action.get().kind()) * (at == mention.from() ? asObject() : 1);
          acts = true;
          at = action.get().from();
        } else {
          sign = previous.lower().equals("than") ? -sign : sign;
          at--;
        }
      }
      return Outcome.NOTHING;
    }

    /** What an attitude before the mention settles; empty if it settles nothing. */
    private Optional<Outcome> said(Phrases.Found found, int sign, boolean acts) {
      boolean sure = acts || mention.strength() >= SURE;
      boolean turned = negatedBefore(terms, found.from());
      int after = found.to();
      switch (found.kind()) {
        case "HEDGE" -> {
          return Optional.of(Outcome.OPEN);
        }
        case "SUPPORT", "DEMAND", "PLEDGE" -> {
          boolean modifier =
              found.from() > 0 && DETERMINERS.contains(terms.get(found.from() - 1).lower());
          return modifier
              ? Optional.empty()
              : Optional.of(sure ? attitude(found, sign) : Outcome.OPEN);
        }
        case "OPPOSE" -> {
          return Optional.of(sure ? attitude(found, -sign) : Outcome.OPEN);
        }
        case "OBLIGE" -> {
          boolean not = after < terms.size() && terms.get(after).lower().matches("not|never");
          boolean done = acts || doneBetween(after, mention.from());
          if (isEmbedded(found.from())) {
            return Optional.of(Outcome.OPEN);
          }
          // a "not" behind it was met on the way here
          int side = turned ? -sign : sign;
          return Optional.of(done || not ? Outcome.of(own(found, side)) : Outcome.NOTHING);
        }
        case "GOOD", "BAD" -> {
          if (mention.from() - after > 3 || !sure) {
            return Optional.empty();
          }
          int side = (turned ? -1 : 1) * (found.kind().equals("BAD") ? -sign : sign);
          return Optional.of(Outcome.of(own(found, side)));
        }
        default -> {
          return Optional.empty();
        }
      }
    }

    /** Whether it stands in what somebody agrees, or denies, that it is so. */
    private boolean isEmbedded(int to) {
      for (int i = 0; i < to; i++) {
        Optional<Phrases.Found> found = words.attitudes().at(terms, i);
        if (found.filter(f -> f.kind().matches("SUPPORT|OPPOSE") && f.to() <= to).isPresent()
            && terms.subList(i, to).stream().anyMatch(t -> t.lower().equals("that"))) {
          return true;
        }
      }
      return false;
    }

    /** "I will", "she’d" in a report of her words: what the speaker is to do. */
    private boolean pledges(int at) {
      String who = direct ? "i|we" : "he|she|they|i|we";
      String lower = terms.get(at).lower();
      if (lower.matches("(?:" + who + ")’(?:ll|d|re|m|s)")) {
        return true;
      }
      if (!lower.matches("will|would|won’t|wouldn’t|is|are|was|were|am|isn’t|aren’t|wasn’t")) {
        return false;
      }
      int before = at - 1;
      while (before > 0 && terms.get(before).lower().matches("also|still|\\p{L}+ly")) {
        before--;
      }
      return before >= 0
          && terms.get(before).lower().matches(who)
          && (direct || !namesOther(before));
    }

    private Outcome attitude(Phrases.Found found, int sign) {
      int turned = negatedBefore(terms, found.from()) ? -sign : sign;
      int at = found.from() - 1;
      boolean hedged = false;
      while (at >= 0
          && (SKIPPED.matcher(terms.get(at).lower()).matches() || isKind(terms, at, "HEDGE"))) {
        hedged |= isKind(terms, at, "HEDGE");
        at--;
      }
      if (hedged) {
        return Outcome.OPEN;
      }
      if (at < 0 || !terms.get(at).isWord()) {
        return Outcome.of(own(found, turned));
      }
      Term subject = terms.get(at);
      String lower = subject.lower().replaceAll("’(?:re|m|s|ll|d|ve)$", "");
      boolean named = subject.isCapitalised() && words.isContent(subject);
      boolean speaker =
          FIRST.contains(lower)
              || (!direct
                  && (THIRD.contains(lower) || POSSESSIVES.contains(lower))
                  && !namesOther(at))
              || (named && isSpeaker.test(subject));
      if (speaker
          || (!named
              && !words.isContent(subject)
              && !THIRD.contains(lower)
              && !POSSESSIVES.contains(lower))) {
        return Outcome.of(own(found, turned));
      }
      if (!named) {
        return Outcome.OPEN; // somebody's, and not told whose
      }
      int start = at;
      while (start > 0 && terms.get(start - 1).isCapitalised()) {
        start--;
      }
      var whose = new Span(terms.get(start).span().start(), subject.span().end());
      return Outcome.of(
          new Side(turned, Holder.OTHER, span(terms, found), Optional.of(whose), condition));
    }

    /** Whether somebody else is named before, whom "he" may mean. */
    private boolean namesOther(int to) {
      return terms.subList(Math.min(1, to), to).stream()
          .anyMatch(
              t ->
                  t.isCapitalised()
                      && t.isWord()
                      && !isSpeaker.test(t)
                      && !FIRST.contains(t.lower()));
    }

    private Side own(Phrases.Found found, int sign) {
      return new Side(sign, Holder.SPEAKER, span(terms, found), Optional.empty(), condition);
    }

    /** What is said of the mention after it: "is a mistake", "would raise", "must be closed". */
    private Optional<Side> judged() {
      if (!isSureOrActs() || isModifier()) {
        return Optional.empty();
      }
      int sign = namedBefore().sign();
      int limit = Math.min(terms.size(), mention.to() + FAR_RIGHT);
      boolean verb =
          mention.to() < terms.size() && terms.get(mention.to()).lower().matches("[“\"'‘]");
      for (int i = mention.to(); i < limit; i++) {
        String lower = terms.get(i).lower();
        if ((BARRIERS.contains(lower) && verb && i > mention.to()) || CLAUSES.contains(lower)) {
          return Optional.empty();
        }
        verb |= COPULAS.contains(lower);
        Optional<Phrases.Found> found = words.attitudes().at(terms, i);
        if (found.isEmpty()) {
          continue;
        }
        switch (found.get().kind()) {
          case "NEGATE" -> sign = -sign;
          case "OBLIGE" -> {
            for (int j = found.get().to(); j < Math.min(terms.size(), found.get().to() + 4); j++) {
              Optional<Phrases.Found> action = words.actions().at(terms, j);
              if (action.isPresent()) {
                return Optional.of(own(found.get(), sign * Topic.turn(action.get().kind())));
              }
            }
          }
          case "GOOD" -> {
            if (verb) {
              return Optional.of(own(found.get(), sign));
            }
          }
          case "BAD", "HARM" -> {
            if (verb) {
              return Optional.of(own(found.get(), -sign));
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

    /** Whether it tells of what the next word is: "Tokyo office staff". */
    private boolean isModifier() {
      if (mention.to() >= terms.size()) {
        return false;
      }
      Term next = terms.get(mention.to());
      boolean known =
          words.attitudes().at(terms, mention.to()).isPresent()
              || words.actions().at(terms, mention.to()).isPresent();
      return next.isWord() && words.isContent(next) && !next.isCapitalised() && !known;
    }

    boolean isSureOrActs() {
      int beside = Math.max(0, mention.from() - BESIDE);
      return mention.strength() >= SURE || mention.acts() || doneBetween(beside, mention.from());
    }

    /**
     * The side of what the mention and the words about it name, as if it came about: "closing", "a
     * ban on", "not allowing", "to be dismissed".
     */
    int named() {
      Named before = namedBefore();
      int limit = Math.min(terms.size() - 1, mention.to() + 4);
      for (int i = mention.to(); !before.acts() && i < limit; i++) {
        Optional<Phrases.Found> action = words.actions().at(terms, i + 1);
        if (terms.get(i).lower().matches("to|be|being|been") && action.isPresent()) {
          return before.sign() * Topic.turn(action.get().kind());
        }
      }
      return before.sign();
    }

    /** The same, by the words before it alone. */
    private Named namedBefore() {
      int sign = mention.sign() * topic.polarity();
      boolean acts = mention.acts();
      int at = mention.from();
      while (at > Math.max(0, mention.from() - NEAR - 1)) {
        Optional<Phrases.Found> negation =
            words.attitudes().before(terms, 0, at).filter(f -> f.kind().equals("NEGATE"));
        Optional<Phrases.Found> action = words.actions().before(terms, 0, at);
        if (negation.isPresent()) {
          sign = -sign;
          at = negation.get().from();
        } else if (action.isPresent()) {
          sign *= Topic.turn(action.get().kind()) * (at == mention.from() ? asObject() : 1);
          acts = true;
          at = action.get().from();
        } else {
          at--;
        }
      }
      return new Named(sign, acts);
    }

    /** What else turns where a name taken for the doing ("Brexit") is what something is done to. */
    private int asObject() {
      return mention.names() ? mention.sign() : 1;
    }

    boolean harms() {
      for (int i = mention.from(); i < terms.size(); i++) {
        if (isKind(terms, i, "HARM") || isKind(terms, i, "BAD")) {
          return true;
        }
      }
      return false;
    }

    boolean isHedged() {
      for (int i = 0; i < mention.from(); i++) {
        if (isKind(terms, i, "HEDGE")) {
          return true;
        }
      }
      return false;
    }

    private boolean doneBetween(int from, int to) {
      for (int i = from; i < to; i++) {
        if (words.actions().at(terms, i).isPresent()) {
          return true;
        }
      }
      return false;
    }
  }

  boolean isKind(List<Term> terms, int at, String kind) {
    return words.attitudes().at(terms, at).filter(f -> f.kind().equals(kind)).isPresent();
  }

  /** A cue without the adverbs that part its words: "called again for". */
  private static List<Term> plain(List<Term> cue) {
    return cue.stream()
        .filter(t -> !t.lower().matches("again|also|still|once|more|\\p{L}+ly"))
        .toList();
  }

  /** The attitude that a cue ends with, so far as it has one. */
  Optional<Phrases.Found> last(List<Term> cue) {
    Optional<Phrases.Found> last = Optional.empty();
    for (int i = 0; i < cue.size(); i++) {
      Optional<Phrases.Found> found =
          words.attitudes().at(cue, i).filter(f -> !f.kind().equals("NEGATE"));
      if (found.isPresent() && (last.isEmpty() || found.get().to() > last.get().to())) {
        last = found;
      }
    }
    return last;
  }

  /** Whether one of the three words before a place turns what follows, once. */
  boolean negatedBefore(List<Term> terms, int place) {
    boolean turned = false;
    int at = Math.max(0, place - 3);
    while (at < place) {
      int end = place;
      Optional<Phrases.Found> negation =
          words.attitudes().at(terms, at).filter(f -> f.kind().equals("NEGATE") && f.to() <= end);
      turned ^= negation.isPresent();
      at = negation.map(Phrases.Found::to).orElse(at + 1);
    }
    return turned;
  }

  /** The clause that says on what it depends; empty if none does. */
  private Optional<Span> condition(List<Term> terms) {
    for (int i = 0; i < terms.size(); i++) {
      boolean conditional = isKind(terms, i, "CONDITION") || isKind(terms, i, "EXCEPT");
      boolean asks = i > 0 && ASKING.matcher(terms.get(i - 1).lower()).matches();
      if (!conditional || asks || isTimeLimit(terms, i)) {
        continue;
      }
      int end = i + 1;
      while (end < terms.size() && !terms.get(end).lower().matches("[,;:?!”—]")) {
        end++;
      }
      String clause = text(terms.subList(i, end));
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

  private static boolean isQuestion(List<Term> terms) {
    for (int i = terms.size() - 1; i >= 0 && !terms.get(i).isWord(); i--) {
      if (terms.get(i).lower().equals("?")) {
        return true;
      }
    }
    return !terms.isEmpty() && terms.get(0).lower().equals("whether");
  }

  private static Span span(List<Term> terms, Phrases.Found found) {
    return new Span(terms.get(found.from()).span().start(), terms.get(found.to() - 1).span().end());
  }

  private static String text(List<Term> terms) {
    return String.join(" ", terms.stream().map(Term::lower).toList());
  }
}
