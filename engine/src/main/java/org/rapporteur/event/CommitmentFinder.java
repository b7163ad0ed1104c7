package org.rapporteur.event;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rapporteur.actor.Speaker;
import org.rapporteur.event.NounPhrases.Run;
import org.rapporteur.event.VerbForms.Form;
import org.rapporteur.statement.Statement;
import org.rapporteur.text.Lexicon;
import org.rapporteur.text.Sentence;
import org.rapporteur.text.Span;
import org.rapporteur.time.Deadline;

/**
 * Finds what somebody undertakes: what is pledged in so many words ("agreed to send"), anywhere;
 * what a statement says that its speaker will do, whatever that is; and what it says that somebody
 * else will do, if that is a deed of the list. What the article itself foretells ("Germany will
 * send") is no undertaking. Thread-safe.
 */
final class CommitmentFinder {
  private static final Lexicon VERBS =
      Lexicon.beside(CommitmentFinder.class, "commissive-verbs.tsv");
  private static final Set<String> FIRST_PERSON = Set.of("we", "i");

  /** What one does not undertake: states, what befalls, and to speak. */
  private static final Set<String> NO_DEEDS =
      Set.of(
          "be",
          "have",
          "see",
          "know",
          "need",
          "find",
          "get",
          "lose",
          "win",
          "hear",
          "face",
          "want",
          "like",
          "feel",
          "die",
          "suffer",
          "think",
          "believe",
          "happen",
          "seem",
          "become",
          "live",
          "remember",
          "regret",
          "wonder",
          "wake",
          "miss",
          "learn",
          "agree",
          "notice",
          "no",
          "tell",
          "say",
          "talk",
          "ask",
          "mention",
          "explain");

  private static final Pattern AMOUNT =
      Pattern.compile(
          "(?:(?:US|C|A|NZ)?[$€£¥]\\s?\\d[\\d.,]*(?:\\s(?:million|billion|trillion))?|\\d[\\d.,]*\\s?(?:percent|per"
              + " cent|%)(?: of (?:their |its |the |our )?(?:GDP|gross domestic product|national"
              + " income))?|\\b(?:\\d[\\d.,]*(?:\\s(?:million|billion|trillion|thousand))?|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|a"
              + " dozen|dozens of|hundreds of|thousands of)\\s(?!percent|per"
              + " cent|year|month|day|week|hour)[\\p{L}-]+(?:\\s[\\p{L}-]+s\\b)?)");
  private static final Pattern CONDITION =
      Pattern.compile(
          "\\b(?:if|unless|provided(?: that)?|on (?:the )?condition that|as long as|so long as|only"
              + " when|once)\\b[^.;:?!“”\"]*");

  private final VerbForms forms = new VerbForms(VERBS.entries());

  /**
   * The commitments of one sentence, in its order.
   *
   * @param statementAt the statement whose content holds this offset, innermost
   * @param published the article's day, for dates like "by June"
   */
  List<CommitmentDraft> find(
      String text,
      Sentence sentence,
      IntFunction<Optional<Statement>> statementAt,
      Optional<LocalDate> published) {
    var words = new SentenceWords(sentence);
    if (words.isQuestion()) {
      return List.of();
    }
    var phrases = new NounPhrases(words);
    var drafts = new ArrayList<CommitmentDraft>();
    int done = 0;
    for (int at = 0; at < words.size(); at++) {
      if (at < done) {
        continue;
      }
      Optional<Undertaking> found = undertaking(words, phrases, at);
      if (found.isEmpty()) {
        continue;
      }
      Undertaking undertaking = found.get();
      Optional<Statement> statement = statementAt.apply(words.start(undertaking.deed()));
      Optional<List<ActorPhrase>> actors = actors(words, phrases, undertaking, statement);
      if (actors.isPresent() && !isSupposed(words, undertaking.group().from())) {
        int end = phrases.clauseEnd(undertaking.deed() + 1);
        Span what = words.span(undertaking.deed(), end);
        drafts.add(
            new CommitmentDraft(
                actors.get(),
                what,
                first(AMOUNT, text, what),
                Deadline.in(text, what, published),
                condition(text, sentence.span(), what),
                statement));
        done = end;
      }
    }
    return drafts;
  }

  /**
   * @param deed the first word of what is undertaken
   * @param how what tells that it is undertaken
   */
  private record Undertaking(VerbGroup group, int deed, How how) {}

  private enum How {
    /** A verb of undertaking: "pledged to". */
    PLEDGED,
    /** A deed of the list is to come: "Norway will send". */
    TO_COME,
    /** Any deed is to come; an undertaking only of who speaks: "we will see it through". */
    INTENDED
  }

  private Optional<Undertaking> undertaking(SentenceWords words, NounPhrases phrases, int at) {
    for (var reading : forms.of(words.lower(at)).entrySet()) {
      String kind = VERBS.classOf(reading.getKey()).orElseThrow();
      Set<Form> found = reading.getValue();
      if (kind.equals("UNDERTAKES")) {
        Optional<Undertaking> pledge =
            VerbGroup.of(words, at, found, true)
                .filter(g -> !g.passive() && g.tense() == VerbGroup.Tense.DONE)
                .flatMap(g -> pledged(words, phrases, g));
        if (pledge.isPresent()) {
          return pledge;
        }
      } else {
        Optional<Undertaking> promise =
            VerbGroup.of(words, at, found, true)
                .filter(g -> !g.passive() && g.tense() == VerbGroup.Tense.PLANNED)
                .map(g -> new Undertaking(g, at, How.TO_COME));
        if (promise.isPresent()) {
          return promise;
        }
      }
    }
    return intended(words, at);
  }

  /** "will V", whatever is meant to be done. */
  private static Optional<Undertaking> intended(SentenceWords words, int at) {
    int will = at - 1;
    while (words.isAdverb(will)) {
      will--;
    }
    boolean deed =
        words.isAny(will, GrammarWords.FUTURE)
            && words.isWord(at)
            && !words.isAdverb(at)
            && !words.isAny(at, NO_DEEDS)
            && !words.isAny(at, GrammarWords.NEGATIONS);
    return deed
        ? Optional.of(
            new Undertaking(
                new VerbGroup(will, at, VerbGroup.Tense.PLANNED, false), at, How.INTENDED))
        : Optional.empty();
  }

  /** "pledged to V", "pledged that it would V", "pledged $10 million": where the deed begins. */
  private static Optional<Undertaking> pledged(
      SentenceWords words, NounPhrases phrases, VerbGroup group) {
    int at = group.verb() + 1;
    while (words.isAdverb(at) || words.isAny(at, Set.of("itself", "themselves", "himself"))) {
      at++;
    }
    if (words.is(at, "to") && words.isWord(at + 1) && !words.is(at + 1, "the")) {
      return Optional.of(new Undertaking(group, at + 1, How.PLEDGED));
    }
    int would = at;
    while (would < at + 6 && words.isWord(would) && !words.is(would, "would")) {
      would++;
    }
    if (words.is(would, "would") && !words.is(would + 1, "not") && words.isWord(would + 1)) {
      return Optional.of(new Undertaking(group, would + 1, How.PLEDGED));
    }
    boolean thing =
        !words.is(group.verb(), "agreed")
            && (words.isNumber(at) || words.isAny(at, Set.of("$", "€", "£", "¥")))
            && phrases.clauseEnd(at) > at;
    return thing ? Optional.of(new Undertaking(group, at, How.PLEDGED)) : Optional.empty();
  }

  /** The phrases that name who undertakes it: none for "we" of a statement; empty if nobody can. */
  private static Optional<List<ActorPhrase>> actors(
      SentenceWords words,
      NounPhrases phrases,
      Undertaking undertaking,
      Optional<Statement> statement) {
    Optional<Run> subject = phrases.subject(undertaking.group().from());
    if (subject.isEmpty() || (undertaking.how() != How.PLEDGED && statement.isEmpty())) {
      return Optional.empty();
    }
    Run run = subject.get();
    if (words.isAny(run.to() - 1, FIRST_PERSON)) {
      return statement.isPresent() ? Optional.of(List.of()) : Optional.empty();
    }
    List<Run> items = phrases.items(run);
    if (items.size() == 1 && statement.filter(s -> isOf(words, run, s)).isPresent()) {
      boolean contrast = words.is(run.from(), "only") || words.is(run.from() - 1, "only");
      return contrast ? Optional.empty() : Optional.of(List.of());
    }
    return undertaking.how() == How.INTENDED
        ? Optional.empty()
        : Optional.of(items.stream().map(phrases::phrase).toList());
  }

  /** Whether who speaks is named as the subject: a party that says "Labor will ...". */
  private static boolean isOf(SentenceWords words, Run run, Statement statement) {
    var subject = new StringBuilder(" ");
    for (int at = run.from(); at < run.to(); at++) {
      subject.append(words.form(at)).append(' ');
    }
    return statement
        .speaker()
        .flatMap(Speaker::name)
        .filter(name -> subject.indexOf(" " + name + " ") >= 0)
        .isPresent();
  }

  private static boolean isSupposed(SentenceWords words, int group) {
    for (int at = group - 1; at >= 0 && words.isWord(at); at--) {
      if (words.isAny(at, GrammarWords.CONDITIONS)) {
        return true;
      }
    }
    return false;
  }

  private static Optional<Span> condition(String text, Span sentence, Span what) {
    return first(CONDITION, text, new Span(what.end(), Math.max(what.end() + 1, sentence.end())))
        .or(() -> first(CONDITION, text, new Span(sentence.start(), what.start())))
        .map(s -> trimmed(text, s));
  }

  private static Span trimmed(String text, Span span) {
    int end = span.end();
    while (end > span.start() + 1
        && (Character.isWhitespace(text.charAt(end - 1)) || text.charAt(end - 1) == ',')) {
      end--;
    }
    int comma = text.indexOf(',', span.start());
    return new Span(span.start(), comma > 0 && comma < end ? comma : end);
  }

  private static Optional<Span> first(Pattern pattern, String text, Span within) {
    Matcher matcher =
        pattern.matcher(text).region(within.start(), Math.min(within.end(), text.length()));
    return matcher.find()
        ? Optional.of(new Span(matcher.start(), matcher.end()))
        : Optional.empty();
  }
}
