package org.rapporteur.stance;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.rapporteur.text.Span;

/**
 * Reads from a clause's words which side it takes on an issue: explicit words of position, what
 * they govern, and what turns them. Each word of undoing and each negation turns what follows; the
 * product, and whether the proposition asks for doing or undoing, give the side. Says nothing
 * rather than something doubtful. Immutable.
 */
final class StanceRules {
  private static final Set<String> THOUGHTS = Set.of("idea", "notion", "possibility", "prospect");

  private static final String ELSEWHERE = // what begins a part that the cue does not govern
      "who|whom|whose|which|where|after|following|amid|despite|when|while|because";

  /** What somebody has said, before "that": "comments that", "the claim that". */
  private static final Set<String> TOLD =
      Set.of(
          "comment",
          "claim",
          "narrative",
          "suggestion",
          "argument",
          "notion",
          "assertion",
          "statement",
          "remark",
          "allegation",
          "rumor",
          "contention",
          "accusation",
          "belief");

  private static final int BESIDE = 2; // words before a mention that a cue may do or undo

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
    if (isQuestion(terms) || !topic.asks()) {
      return Optional.empty();
    }
    for (Topic.Mention mention : topic.mentions(terms)) {
      if (isTold(terms, mention.from())) {
        continue;
      }
      Optional<Side> side =
          new Clause(topic, words, terms, mention, direct, isSpeaker)
              .side()
              .filter(s -> mention.sign() != 0 || s.condition().isPresent());
      if (side.isPresent()) {
        return side;
      }
    }
    return Optional.empty();
  }

  /** Whether it stands in what somebody is told to have said: "comments that Japan should arm". */
  private static boolean isTold(List<Term> terms, int to) {
    for (int i = 1; i < to; i++) {
      if (terms.get(i).lower().equals("that")) {
        List<Term> before = terms.subList(Math.max(0, i - 6), i);
        if (before.stream().anyMatch(t -> TOLD.contains(t.lower().replaceAll("s$", "")))) {
          return true;
        }
      }
    }
    return false;
  }

  /** What a cue does with a content that names the issue: "opposes", "called for". */
  Ruling ofCue(Topic topic, List<Term> whole, List<Term> content) {
    Optional<Topic.Mention> surest =
        topic.mentions(content).stream().max(Comparator.comparingDouble(Topic.Mention::strength));
    if (surest.isEmpty() || isQuestion(content) || !topic.asks()) {
      return Ruling.NOTHING;
    }
    List<Term> cue = plain(whole);
    Optional<Phrases.Found> attitude = asksFor(cue, content).or(() -> last(cue));
    if (cue.stream().anyMatch(t -> words.isKind(cue, cue.indexOf(t), "HEDGE"))) {
      return Ruling.OPEN;
    }
    if (attitude.isEmpty() && cue.stream().anyMatch(t -> THOUGHTS.contains(t.lower()))) {
      return Ruling.OPEN; // who raises an idea need not be for it
    }
    var clause = new Clause(topic, words, content, surest.get(), false, t -> false);
    if (surest.get().sign() == 0 && clause.condition.isEmpty()) {
      return Ruling.NOTHING; // "slammed :: the inversion": the doing, or what should be undone?
    }
    if (attitude.isEmpty()) {
      boolean declines = words.negatedBefore(cue, cue.size()) && isToDo(cue, content);
      return declines ? Ruling.OPEN : done(cue, clause, surest.get());
    }
    if (!clause.isSureOrActs() || clause.isHedged() || isFact(attitude.get(), cue, content)) {
      return Ruling.NOTHING;
    }
    boolean negated = words.negatedBefore(cue, attitude.get().from());
    if (negated && attitude.get().kind().equals("OPPOSE")) {
      return Ruling.OPEN; // who does not oppose is not yet for it
    }
    int turn = turnBefore(content, surest.get());
    if (turn == 0) {
      return Ruling.NOTHING;
    }
    int sign = (negated ? -1 : 1) * turn * clause.named();
    Span span = attitude.get().span(cue);
    Optional<Span> condition = clause.condition;
    return switch (attitude.get().kind()) {
      case "SUPPORT", "DEMAND", "PLEDGE" ->
          Ruling.of(
              new Side(
                  sign, Side.Holder.SPEAKER, Side.Ground.CUE, span, Optional.empty(), condition));
      case "OPPOSE" ->
          Ruling.of(
              new Side(
                  -sign, Side.Holder.SPEAKER, Side.Ground.CUE, span, Optional.empty(), condition));
      case "WORRY" ->
          !negated && clause.harms()
              ? Ruling.of(
                  new Side(
                      -sign,
                      Side.Holder.SPEAKER,
                      Side.Ground.CUE,
                      span,
                      Optional.empty(),
                      condition))
              : Ruling.NOTHING;
      default -> Ruling.NOTHING;
    };
  }

  /** A cue that itself does, or undoes, what the content begins with: "banned", "passed". */
  private Ruling done(List<Term> cue, Clause clause, Topic.Mention mention) {
    if (begins(clause.terms, "that")) {
      return Ruling.NOTHING; // "denied :: that the office costs money": said, not done
    }
    int turn = turnBefore(clause.terms, mention);
    boolean near = mention.from() <= BESIDE || turn < 0; // "withdrew :: her opposition to"
    if (cue.isEmpty() || !near || turn == 0 || mention.strength() < Clause.SURE) {
      return Ruling.NOTHING;
    }
    Optional<Phrases.Found> action = words.actions().before(cue, 0, cue.size());
    return action
        .map(
            found -> {
              boolean negated = words.negatedBefore(cue, found.from());
              int sign = Topic.turn(found.kind()) * (negated ? -1 : 1) * turn * clause.named();
              return Ruling.of(
                  new Side(
                      sign,
                      Side.Holder.SPEAKER,
                      Side.Ground.DEED,
                      found.span(cue),
                      Optional.empty(),
                      clause.condition));
            })
        .orElse(Ruling.NOTHING);
  }

  /** Whether the speaker says to take no side: "we will abstain". */
  boolean abstains(List<Term> terms, boolean direct, Predicate<Term> isSpeaker) {
    for (int i = 0; i < terms.size(); i++) {
      if (!words.isKind(terms, i, "ABSTAIN") || words.negatedBefore(terms, i)) {
        continue;
      }
      int at = i - 1;
      while (at >= 0 && Governing.SKIPPED.matcher(terms.get(at).lower()).matches()) {
        at--;
      }
      String subject = at < 0 ? "" : terms.get(at).lower().replaceAll("’(?:ll|d|re|m)$", "");
      boolean own =
          at < 0
              || Governing.FIRST.contains(subject)
              || (!direct && Governing.THIRD.contains(subject))
              || isSpeaker.test(terms.get(at));
      if (own && new Conditions(words).in(terms).isEmpty()) {
        return true;
      }
    }
    return false;
  }

  /** "asked" with what somebody is to do. */
  private static Optional<Phrases.Found> asksFor(List<Term> cue, List<Term> content) {
    int last = cue.size() - 1;
    boolean asks = last >= 0 && cue.get(last).lower().matches("ask|asks|asked|asking");
    return asks && begins(content, "to")
        ? Optional.of(new Phrases.Found(last, last + 1, "DEMAND"))
        : Optional.empty();
  }

  private static boolean isToDo(List<Term> cue, List<Term> content) {
    return begins(content, "to")
        || (!cue.isEmpty() && cue.get(cue.size() - 1).lower().equals("to"));
  }

  private static boolean begins(List<Term> content, String word) {
    return !content.isEmpty() && content.get(0).lower().equals(word);
  }

  /** "suggests that", "agrees that": what is so, unless it says what must be. */
  private boolean isFact(Phrases.Found attitude, List<Term> cue, List<Term> content) {
    String verb = cue.get(attitude.from()).lower();
    if (verb.startsWith("offer") && !isToDo(cue, content)) {
      return true; // "offered few ideas for"
    }
    if (!verb.matches("(?:suggest|insist|agree|fear|hope)(?:s|ed|d|ing)?")
        || begins(content, "to")) {
      return false;
    }
    boolean that = begins(content, "that") || cue.get(cue.size() - 1).lower().equals("that");
    return that
        && content.stream().noneMatch(t -> words.isKind(content, content.indexOf(t), "OBLIGE"));
  }

  /**
   * What stands between the content's begin and what is spoken of: -1 if that turns the cue's side
   * ("withdrew :: its opposition to"), 0 if it belongs to another clause ("praised :: the senators
   * who held it up"), else 1.
   */
  private int turnBefore(List<Term> content, Topic.Mention mention) {
    int turn = 1;
    for (int i = 0; i < mention.from(); i++) {
      if (i > 0 && content.get(i).lower().matches(ELSEWHERE)) {
        return 0;
      }
      Optional<Phrases.Found> attitude =
          words
              .attitudes()
              .at(content, i)
              .filter(f -> f.kind().matches("SUPPORT|OPPOSE") && f.to() <= mention.from());
      if (attitude.isPresent()) {
        boolean noun = content.get(attitude.get().to() - 1).lower().matches("of|for|to");
        if (!noun && i > 0) {
          return 0;
        }
        turn = attitude.get().kind().equals("OPPOSE") ? -turn : turn;
        i = attitude.get().to() - 1;
      }
    }
    return turn;
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

  private static boolean isQuestion(List<Term> terms) {
    for (int i = terms.size() - 1; i >= 0 && !terms.get(i).isWord(); i--) {
      if (terms.get(i).lower().equals("?")) {
        return true;
      }
    }
    return !terms.isEmpty() && terms.get(0).lower().equals("whether");
  }
}
