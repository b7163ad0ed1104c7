package org.rapporteur.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import org.rapporteur.event.NounPhrases.Run;
import org.rapporteur.text.Sentence;
import org.rapporteur.text.Span;

/** Finds what a sentence tells as done. Thread-safe. */
final class EventFinder {
  private static final Set<String> TOWARDS =
      Set.of(
          "", "against", "on", "to", "with", "from", "of", "toward", "towards", "upon", "between",
          "for");
  private static final Set<String> PLACING =
      Set.of("in", "at", "near", "off", "around", "across", "outside");
  private static final Set<String> SENDING = Set.of("to", "into", "through", "on", "along");
  private static final Set<EventType> STRICT =
      Set.of(EventType.COERCE, EventType.ASSAULT, EventType.MOBILIZE, EventType.AID);
  private static final Set<String> INTRANSITIVE =
      Set.of(
          "withdraw",
          "retreat",
          "resign",
          "surrender",
          "protest",
          "demonstrate",
          "march",
          "rally",
          "riot",
          "disarm",
          "warn",
          "drill",
          "mobilise",
          "mobilize",
          "backtrack",
          "loot",
          "complain",
          "patrol");

  private final VerbLexicon lexicon = new VerbLexicon();

  /**
   * The events of one sentence, in its order.
   *
   * @param voiced whether the article itself speaks at this place, rather than a quotation
   */
  List<EventDraft> find(Sentence sentence, IntPredicate voiced) {
    var words = new SentenceWords(sentence);
    if (words.isQuestion()) {
      return List.of();
    }
    var phrases = new NounPhrases(words);
    var drafts = new ArrayList<EventDraft>();
    Optional<Run> last = Optional.empty();
    for (int at = 0; at < words.size(); at++) {
      if (!voiced.test(words.start(at))) {
        continue;
      }
      Optional<Use> use = use(words, at);
      if (use.isEmpty()) {
        continue;
      }
      int group = use.get().group().from();
      Optional<Run> subject = phrases.isJoined(group) ? last : phrases.subject(group);
      last = subject;
      if (!isSupposed(words, group)) {
        draft(sentence, words, phrases, use.get(), subject).ifPresent(drafts::add);
      }
    }
    return drafts;
  }

  private record Use(VerbLexicon.Match match, VerbGroup group) {}

  private Optional<Use> use(SentenceWords words, int at) {
    for (var reading : lexicon.forms().of(words.lower(at)).entrySet()) {
      Optional<VerbLexicon.Match> match = lexicon.match(reading.getKey(), words, at);
      if (match.isPresent()) {
        boolean object =
            !match.get().pattern().isBare()
                || INTRANSITIVE.contains(reading.getKey())
                || beginsObject(words, at + 1, match.get().pattern().type());
        Optional<VerbGroup> group = VerbGroup.of(words, at, reading.getValue(), object);
        if (group.isPresent() && !isCapitalisedName(words, at)) {
          return Optional.of(new Use(match.get(), group.get()));
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isCapitalisedName(SentenceWords words, int at) {
    return at > 0 && words.isCapitalised(at);
  }

  /** Whether an object begins here; for deeds with many participles ("armed men") a plain one. */
  private static boolean beginsObject(SentenceWords words, int from, EventType type) {
    int at = from;
    while (words.isAdverb(at) && !words.isAny(at, Set.of("all", "both", "each"))) {
      at++;
    }
    if (words.isAny(at, GrammarWords.APPROXIMATE)) {
      return words.isNumber(at + 1)
          || words.isAny(
              at + 1, Set.of("half", "dozen", "two", "three", "four", "five", "six", "ten"))
          || words.isAny(at + 1, Set.of("least", "most", "to", "than"));
    }
    if (STRICT.contains(type)) {
      return words.isCapitalised(at)
          || words.isNumber(at)
          || words.isAny(at, GrammarWords.DETERMINERS)
          || words.isAny(at, Set.of("him", "them", "her", "civilians", "people", "protesters"));
    }
    return (words.isWord(at)
            && !words.isAny(at, GrammarWords.PREPOSITIONS)
            && !words.isAny(at, GrammarWords.SUBORDINATORS)
            && !words.isAny(at, GrammarWords.DAYS_AND_MONTHS)
            && !words.is(at, "and"))
        || words.isAny(at, Set.of("$", "€", "£", "“", "\""))
        || words.is(at, "that");
  }

  /** "if X attacked", "whether X will send": no word of that having happened. */
  private static boolean isSupposed(SentenceWords words, int group) {
    for (int at = group - 1; at >= 0 && (words.isWord(at) || words.is(at, "'s")); at--) {
      if (words.isAny(at, GrammarWords.CONDITIONS)) {
        return true;
      }
    }
    return false;
  }

  private Optional<EventDraft> draft(
      Sentence sentence, SentenceWords words, NounPhrases phrases, Use use, Optional<Run> subject) {
    VerbLexicon.Pattern pattern = use.match().pattern();
    VerbGroup group = use.group();
    boolean planned = group.tense() == VerbGroup.Tense.PLANNED;
    if (planned && pattern.type() != EventType.MOBILIZE) {
      return Optional.empty();
    }
    int end = Math.max(phrases.clauseEnd(group.verb() + 1), use.match().end());
    boolean infinitive = words.is(use.match().end() - 1, "to");
    List<Run> after = phrases.after(use.match().end() + (infinitive ? 1 : 0), end);
    List<Run> actors = new ArrayList<>();
    List<Run> recipients = new ArrayList<>();
    if (group.passive()) {
      after.stream().filter(r -> r.preposition().equals("by")).findFirst().ifPresent(actors::add);
      subject.ifPresent(recipients::add);
    } else {
      subject.ifPresent(actors::add);
      after.stream()
          .filter(r -> TOWARDS.contains(r.preposition()))
          .limit(3)
          .forEach(recipients::add);
    }
    return Optional.of(
        new EventDraft(
            pattern,
            named(phrases, actors),
            named(phrases, recipients),
            words.span(group.verb(), end),
            where(words, phrases, after, pattern),
            sentence.span(),
            group.passive(),
            planned));
  }

  private static List<ActorPhrase> named(NounPhrases phrases, List<Run> runs) {
    return runs.stream()
        .flatMap(r -> phrases.items(r).stream())
        .map(phrases::phrase)
        .distinct()
        .toList();
  }

  private static Optional<Span> where(
      SentenceWords words, NounPhrases phrases, List<Run> after, VerbLexicon.Pattern pattern) {
    boolean sends = pattern.type() == EventType.MOBILIZE;
    return after.stream()
        .filter(
            r ->
                PLACING.contains(r.preposition())
                    || (sends
                        && (SENDING.contains(r.preposition()) || r.preposition().equals("of"))))
        .flatMap(r -> phrases.place(r).stream())
        .map(r -> words.span(r.from(), r.to()))
        .findFirst();
  }
}
