package org.rapporteur.stance;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.rapporteur.text.Span;

/**
 * Attitudes that stand before a mention and govern it: "opposes", "we will", "must not". Each word
 * of undoing and each negation between turns what follows. Immutable.
 */
final class Governing {
  private static final int FAR_LEFT = 14; // words before a mention that may govern it
  static final Set<String> BARRIERS = Set.of(";", ":", "—", "(", ")", "“", "”");
  static final Set<String> CLAUSES =
      Set.of("but", "because", "although", "though", "while", "whereas", "if", "unless", "so");
  private static final Set<String> DETERMINERS = Set.of("the", "a", "an", "this", "that", "these");
  private static final Set<String> POSSESSIVES = Set.of("his", "her", "their", "its", "whose");
  static final Set<String> FIRST = Set.of("i", "we", "i’m", "we’re", "i’ve", "we’ve", "my", "our");
  static final Set<String> THIRD = Set.of("he", "she", "they", "it", "who", "he’s", "she’s");
  static final Pattern SKIPPED =
      Pattern.compile(
          "has|have|had|is|are|was|were|be|been|being|will|would|also|still|always|already|now|once|then|not|never|no|longer|does|do|did"
              + "|(?:does|do|did|wo|would|ca|is|are)n’t|can|cannot|to|just|only|even|more|going|continues?|clear|that|\\p{L}+ly");

  private final Clause clause;
  private final Topic.Words words;

  Governing(Clause clause, Topic.Words words) {
    this.clause = clause;
    this.words = words;
  }

  /** An attitude that stands before the clause.mention and governs it. */
  Ruling ruling() {
    if (clause.isSupposed()) {
      return supposing();
    }
    int sign = clause.mention.sign() * clause.topic.polarity();
    boolean acts = clause.mention.acts();
    int first = Math.max(0, clause.mention.from() - FAR_LEFT);
    int at = clause.mention.from();
    Optional<Phrases.Found> own = words.attitudes().at(clause.terms, at);
    if (acts && own.filter(f -> f.kind().matches("SUPPORT|OPPOSE|DEMAND")).isPresent()) {
      // the clause.mention is itself an attitude: "support Ann", "oppose the ban"
      return attitude(own.get(), sign);
    }
    while (at > first) {
      Term previous = clause.terms.get(at - 1);
      if (BARRIERS.contains(previous.lower()) || CLAUSES.contains(previous.lower())) {
        break;
      }
      Optional<Phrases.Found> attitude = words.attitudes().before(clause.terms, first, at);
      Optional<Phrases.Found> action = words.actions().before(clause.terms, first, at);
      boolean longer =
          attitude.isPresent() && action.isPresent() && action.get().from() < attitude.get().from();
      if (attitude.isPresent() && !longer) {
        Phrases.Found found = attitude.get();
        Optional<Ruling> outcome = said(found, sign, acts);
        if (outcome.isPresent()) {
          return outcome.get();
        }
        sign = found.kind().equals("NEGATE") ? -sign : sign;
        at = found.from();
      } else if (pledges(at - 1) && (acts || clause.doneBetween(at, clause.mention.from()))) {
        return Ruling.of(
            clause.own(Side.Ground.PLEDGE, new Phrases.Found(at - 1, at, "PLEDGE"), sign));
      } else if (action.isPresent()) {
        sign *=
            Topic.turn(action.get().kind()) * (at == clause.mention.from() ? clause.asObject() : 1);
        acts = true;
        at = action.get().from();
      } else {
        sign = previous.lower().equals("than") ? -sign : sign;
        at--;
      }
    }
    return Ruling.NOTHING;
  }

  /** "would agree if she asked for the office": a side on a condition that names the issue. */
  private Ruling supposing() {
    Span condition = clause.condition.orElseThrow();
    int at = 0;
    while (!condition.contains(clause.terms.get(at).span())) {
      at++;
    }
    return words
        .attitudes()
        .before(clause.terms, 0, at)
        .filter(f -> f.kind().matches("SUPPORT|OPPOSE") && !isNoun(f))
        .map(f -> attitude(f, f.kind().equals("OPPOSE") ? -1 : 1))
        .orElse(Ruling.NOTHING);
  }

  /** What an attitude before the clause.mention settles; empty if it settles nothing. */
  private Optional<Ruling> said(Phrases.Found found, int sign, boolean acts) {
    boolean sure = acts || clause.mention.strength() >= Clause.SURE;
    boolean turned = words.negatedBefore(clause.terms, found.from());
    int after = found.to();
    switch (found.kind()) {
      case "HEDGE" -> {
        return Optional.of(Ruling.OPEN);
      }
      case "SUPPORT", "DEMAND", "PLEDGE" -> {
        return isNoun(found)
            ? Optional.empty()
            : Optional.of(sure ? attitude(found, sign) : Ruling.OPEN);
      }
      case "OPPOSE" -> {
        return Optional.of(sure ? attitude(found, -sign) : Ruling.OPEN);
      }
      case "OBLIGE" -> {
        boolean not =
            after < clause.terms.size() && clause.terms.get(after).lower().matches("not|never");
        boolean done = acts || clause.doneBetween(after, clause.mention.from());
        if (after < clause.terms.size() && clause.terms.get(after).lower().equals("have")) {
          return Optional.of(Ruling.OPEN); // "should have been": what was, not what is to be
        }
        if (isEmbedded(found.from())) {
          return Optional.of(Ruling.OPEN);
        }
        // a "not" behind it was met on the way here
        int side = turned ? -sign : sign;
        return Optional.of(
            done || not ? Ruling.of(clause.own(Side.Ground.DUTY, found, side)) : Ruling.NOTHING);
      }
      case "GOOD", "BAD" -> {
        if (clause.mention.from() - after > 3 || !sure) {
          return Optional.empty();
        }
        int side = (turned ? -1 : 1) * (found.kind().equals("BAD") ? -sign : sign);
        return Optional.of(Ruling.of(clause.own(Side.Ground.VALUE, found, side)));
      }
      default -> {
        return Optional.empty();
      }
    }
  }

  /** "the call for", "his plan to": what somebody has, not what somebody does. */
  private boolean isNoun(Phrases.Found found) {
    if (found.from() == 0) {
      return false;
    }
    String before = clause.terms.get(found.from() - 1).lower();
    boolean owned = POSSESSIVES.contains(before) || before.endsWith("’s");
    return DETERMINERS.contains(before) || (owned && found.kind().equals("PLEDGE"));
  }

  /** Whether it stands in what somebody agrees, or denies, that it is so. */
  private boolean isEmbedded(int to) {
    for (int i = 0; i < to; i++) {
      Optional<Phrases.Found> found = words.attitudes().at(clause.terms, i);
      if (found.filter(f -> f.kind().matches("SUPPORT|OPPOSE") && f.to() <= to).isPresent()
          && clause.terms.subList(i, to).stream().anyMatch(t -> t.lower().equals("that"))) {
        return true;
      }
    }
    return false;
  }

  /** "I will", "she’d" in a report of her words: what the speaker is to do. */
  private boolean pledges(int at) {
    String who = clause.direct ? "i|we" : "he|she|they|i|we";
    String lower = clause.terms.get(at).lower();
    if (lower.matches("(?:" + who + ")’(?:ll|d)")) {
      return true;
    }
    if (lower.matches("(?:" + who + ")’(?:re|m|s)")) {
      return isGoing(at + 1);
    }
    boolean modal = lower.matches("will|would|won’t|wouldn’t");
    boolean copula = lower.matches("is|are|was|were|am|isn’t|aren’t|wasn’t|weren’t");
    if (!modal && !(copula && isGoing(at + 1))) {
      return false;
    }
    int before = at - 1;
    while (before > 0 && clause.terms.get(before).lower().matches("also|still|\\p{L}+ly")) {
      before--;
    }
    return before >= 0
        && clause.terms.get(before).lower().matches(who)
        && (clause.direct || !namesOther(before));
  }

  /** "going to close", "not closing": what is being done or is about to be. */
  private boolean isGoing(int at) {
    int next = at;
    while (next < clause.terms.size()
        && clause.terms.get(next).lower().matches("not|never|also|still|now|both|\\p{L}+ly")) {
      next++;
    }
    return next < clause.terms.size() && clause.terms.get(next).lower().endsWith("ing");
  }

  private Ruling attitude(Phrases.Found found, int sign) {
    Side.Ground ground = found.kind().equals("PLEDGE") ? Side.Ground.PLEDGE : Side.Ground.ATTITUDE;
    boolean negated = words.negatedBefore(clause.terms, found.from());
    if (negated && found.kind().equals("OPPOSE")) {
      return Ruling.OPEN; // who does not oppose is not yet for it
    }
    int turned = negated ? -sign : sign;
    int at = found.from() - 1;
    boolean hedged = false;
    while (at >= 0
        && (SKIPPED.matcher(clause.terms.get(at).lower()).matches()
            || words.isKind(clause.terms, at, "HEDGE"))) {
      hedged |= words.isKind(clause.terms, at, "HEDGE");
      at--;
    }
    if (hedged) {
      return Ruling.OPEN;
    }
    if (at < 0 || !clause.terms.get(at).isWord()) {
      return Ruling.of(clause.own(ground, found, turned));
    }
    Term subject = clause.terms.get(at);
    String lower = subject.lower().replaceAll("’(?:re|m|s|ll|d|ve)$", "");
    boolean named = subject.isCapitalised() && words.isContent(subject);
    boolean speaker =
        FIRST.contains(lower)
            || (!clause.direct
                && (THIRD.contains(lower) || POSSESSIVES.contains(lower))
                && !namesOther(at))
            || (named && clause.isSpeaker.test(subject));
    if (speaker
        || (!named
            && !words.isContent(subject)
            && !THIRD.contains(lower)
            && !POSSESSIVES.contains(lower))) {
      return Ruling.of(clause.own(ground, found, turned));
    }
    if (!named) {
      return Ruling.OPEN; // somebody's, and not told whose
    }
    int start = at;
    while (start > 0 && clause.terms.get(start - 1).isCapitalised()) {
      start--;
    }
    var whose = new Span(clause.terms.get(start).span().start(), subject.span().end());
    return Ruling.of(
        new Side(
            turned,
            Side.Holder.OTHER,
            ground,
            found.span(clause.terms),
            Optional.of(whose),
            clause.condition));
  }

  /** Whether somebody else is named before, whom "he" may mean. */
  private boolean namesOther(int to) {
    return clause.terms.subList(Math.min(1, to), to).stream()
        .anyMatch(
            t ->
                t.isCapitalised()
                    && t.isWord()
                    && !clause.isSpeaker.test(t)
                    && !FIRST.contains(t.lower()));
  }
}
