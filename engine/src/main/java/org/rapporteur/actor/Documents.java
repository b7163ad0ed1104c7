package org.rapporteur.actor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Polls, reports, letters and other writing that words are attributed to: whose they are. The
 * author stands beside the noun ("a University of Example poll", "Ann Example's book", "a letter
 * from the ministry"), or beside the same noun elsewhere in the article ("the poll").
 */
final class Documents {
  private static final Set<String> AUTHORED = Set.of("by", "from", "of", "in");
  private static final Set<String> DEFINITE = Set.of("the", "that", "this", "its", "same");
  private static final Set<String> ARTICLES = Set.of("a", "an", "its", "his", "her");
  private static final Set<String> MADE =
      Set.of("wrote", "published", "released", "issued", "conducted", "commissioned", "filed");
  private static final int LEAD = 1; // the last paragraph that may tell of what is yet to be named
  private static final int FARTHEST = 6; // words from the noun to "by"

  private final Map<String, String> groups = new HashMap<>();
  private final Facts facts;
  private final Words words;
  private final Cast cast;
  private final List<Written> written = new ArrayList<>();

  /** A noun of writing in the text. */
  private record Noun(int place, String group) {}

  /** A piece of writing and its author, if the words beside it name one. */
  private record Written(Noun noun, Optional<SourceReading> author) {}

  Documents(Facts facts, Words words, Cast cast) {
    this.facts = facts;
    this.words = words;
    this.cast = cast;
    groups.putAll(facts.documents());
  }

  /**
   * Takes up all writing of the text whose author stands beside it.
   *
   * @param named what a phrase names, if it names somebody
   */
  void learn(Function<Words.Run, Optional<SourceReading>> named) {
    for (int at = 0; at < words.size(); at++) {
      Optional<Noun> noun = noun(at);
      if (noun.isPresent()) {
        int from = at;
        while (words.together(at, from - 1)
            && at - from < FARTHEST
            && isPhrase(words.at(from - 1))) {
          from--;
        }
        int to = at + 1;
        while (words.together(at, to) && to - at < 2 * FARTHEST && !words.is(to, ".")) {
          to++;
        }
        Noun found = noun.get();
        int start = from;
        Optional<SourceReading> author =
            beside(found, new Words.Run(from, to), named).or(() -> subject(start, named));
        if (author.isPresent() || isNew(from, at)) {
          written.add(new Written(found, author));
        }
      }
    }
  }

  /** "a survey", "the ministry's survey": not one that was spoken of before. */
  private boolean isNew(int from, int noun) {
    boolean owned = false;
    for (int at = from; at < noun; at++) {
      owned |= words.at(at).isPossessive();
    }
    return owned || words.isAny(from - 1, Set.of("a", "an", "another", "one"));
  }

  private boolean isPhrase(Word word) {
    return word.isPossessive()
        || word.form().equals("/")
        || (word.isWord() && (!facts.isFunctionWord(word) || facts.isNameLike(word)));
  }

  /** The authors of the writing that this source's words speak of; empty if they speak of none. */
  Optional<SourceReading> author(
      SourcePhrase phrase, Function<Words.Run, Optional<SourceReading>> named) {
    Optional<Noun> noun = head(phrase);
    if (noun.isEmpty()) {
      return Optional.empty();
    }
    Optional<SourceReading> beside = beside(noun.get(), phrase.whole(), named);
    return beside.or(() -> same(phrase, noun.get()));
  }

  boolean isWriting(SourcePhrase phrase) {
    return head(phrase).isPresent();
  }

  private Optional<Noun> head(SourcePhrase phrase) {
    boolean owned = false;
    for (int at = phrase.whole().from(); at < phrase.whole().to(); at++) {
      owned |= words.at(at).isPossessive() && at < phrase.core().to();
      if (at >= phrase.core().to() && !owned) {
        break;
      }
      Optional<Noun> noun = noun(at);
      if (noun.isPresent()) {
        return noun;
      }
    }
    return Optional.empty();
  }

  /** The noun of writing here, unless it only describes the noun or name after it. */
  private Optional<Noun> noun(int place) {
    Word word = words.at(place);
    String lower = word.lower();
    if (word.isCapitalised() && !word.opens()) {
      return Optional.empty();
    }
    String group = groups.get(lower);
    if (group == null && lower.endsWith("s")) {
      group = groups.get(lower.substring(0, lower.length() - 1));
    }
    if (group == null || isName(place)) {
      return Optional.empty();
    }
    boolean describes =
        words.together(place, place + 1)
            && (groups.containsKey(words.at(place + 1).lower())
                || facts.roles().at(words, place + 1, words.size()).isPresent());
    return describes ? Optional.empty() : Optional.of(new Noun(place, group));
  }

  /** Part of a name; a first word alone is none: "Poll: …". */
  private boolean isName(int place) {
    return cast.at(place)
        .filter(
            m ->
                m.words().length() > 1
                    || m.kind() != Mention.Kind.PART
                    || !words.at(place).opens()
                    || words.at(place).lower().endsWith("s")
                    || cast.bearer(m).isPresent())
        .isPresent();
  }

  private Optional<SourceReading> beside(
      Noun noun, Words.Run around, Function<Words.Run, Optional<SourceReading>> named) {
    Optional<SourceReading> before = before(noun, around.from(), named);
    if (before.isPresent()) {
      return before;
    }
    for (int at = noun.place() + 1; at < around.to() && at <= noun.place() + FARTHEST; at++) {
      if (words.isAny(at, AUTHORED)) {
        boolean sure = !words.is(at, "of") && !words.is(at, "in");
        int start = words.is(at + 1, "the") ? at + 2 : at + 1;
        Optional<Mention> mention = cast.at(start);
        boolean names =
            mention.isPresent()
                && (mention.get().kind() == Mention.Kind.ORGANISATION
                    || cast.bearer(mention.get()).isPresent());
        if (sure || names) {
          Optional<SourceReading> author =
              named.apply(new Words.Run(at + 1, nameEnd(start, around.to())));
          if (author.isPresent()) {
            return author;
          }
        }
      }
      if (words.is(at, ".") || words.is(at, ";")) {
        break;
      }
    }
    return Optional.empty();
  }

  /** "Ann Example wrote a book": who is said to have made what begins here. */
  private Optional<SourceReading> subject(
      int from, Function<Words.Run, Optional<SourceReading>> named) {
    if (!words.isAny(from - 1, ARTICLES) || !words.isAny(from - 2, MADE)) {
      return Optional.empty();
    }
    int end = words.isAny(from - 3, Set.of("has", "have", "had", "also")) ? from - 3 : from - 2;
    return cast.at(end - 1)
        .filter(m -> m.kind() == Mention.Kind.ORGANISATION || cast.bearer(m).isPresent())
        .flatMap(m -> named.apply(m.words()));
  }

  /**
   * Where a name that begins here ends, unless it owns what follows; else the end of the phrase.
   */
  private int nameEnd(int start, int end) {
    int from =
        words.has(start) && Character.isDigit(words.at(start).form().charAt(0)) ? start + 1 : start;
    Optional<Mention> mention = cast.at(from).filter(m -> m.from() == from);
    if (mention.isEmpty() || mention.get().words().to() >= end) {
      return end;
    }
    int after = mention.get().words().to();
    if (words.at(after).isPossessive()) {
      return end;
    }
    if (words.is(after, "and")) {
      int second = words.is(after + 1, "the") ? after + 2 : after + 1;
      boolean named = second < end && cast.at(second).filter(m -> m.from() == second).isPresent();
      return named ? nameEnd(second, end) : after;
    }
    return after;
  }

  /** The owner or the name just before the noun: "X's report", "an X poll", "an X/Y poll". */
  private Optional<SourceReading> before(
      Noun noun, int from, Function<Words.Run, Optional<SourceReading>> named) {
    for (int at = noun.place() - 1; at > from; at--) {
      if (words.at(at).isPossessive()) {
        Optional<SourceReading> owner = named.apply(new Words.Run(from, at));
        if (owner.isPresent()) {
          return owner;
        }
      }
    }
    int end = noun.place();
    while (end > from && cast.at(end - 1).isEmpty() && isPlain(words.at(end - 1))) {
      end--;
    }
    if (end <= from || cast.at(end - 1).isEmpty()) {
      return Optional.empty();
    }
    int start = end;
    while (start > from && (cast.at(start - 1).isPresent() || words.is(start - 1, "/"))) {
      start--;
    }
    return named.apply(new Words.Run(start, end));
  }

  private boolean isPlain(Word word) {
    return word.isWord() && !word.isCapitalised() && !facts.isFunctionWord(word);
  }

  /** Spoken of in the lead, which leaves the author to what follows. */
  private boolean isYetUntold(Written writing) {
    return writing.author().isEmpty() && words.at(writing.noun().place()).paragraph() <= LEAD;
  }

  private Optional<SourceReading> same(SourcePhrase phrase, Noun noun) {
    boolean definite = words.at(noun.place()).paragraph() <= LEAD;
    for (int at = phrase.whole().from(); at < noun.place(); at++) {
      definite |= words.isAny(at, DEFINITE);
    }
    if (!definite) {
      return Optional.empty();
    }
    Optional<Written> found = Optional.empty();
    for (Written other : written) {
      boolean untold = found.isEmpty() || isYetUntold(found.get());
      if (other.noun().group().equals(noun.group())
          && (other.noun().place() < noun.place() || untold)) {
        found = Optional.of(other);
      }
    }
    return found.flatMap(Written::author);
  }
}
