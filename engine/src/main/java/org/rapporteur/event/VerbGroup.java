package org.rapporteur.event;

import java.util.Optional;
import java.util.Set;
import org.rapporteur.event.VerbForms.Form;

/**
 * A verb with its auxiliaries, where the sentence says that it was, is being or will be done.
 *
 * @param from the first word of the group
 * @param verb the verb itself
 */
record VerbGroup(int from, int verb, Tense tense, boolean passive) {
  private static final Set<String> BEGINNING =
      Set.of("began", "begun", "started", "continued", "managed", "continues", "helped");
  private static final Set<String> PLANNING =
      Set.of(
          "scheduled",
          "set",
          "due",
          "expected",
          "planning",
          "plans",
          "preparing",
          "planned",
          "ready",
          "committed",
          "prepared",
          "determined",
          "willing");
  private static final Set<String> COURSES = Set.of("track", "course", "road", "path", "way");
  private static final Set<String> NO_SUBJECTS =
      Set.of(
          "the", "a", "an", "of", "its", "his", "her", "their", "our", "my", "your", "this",
          "these", "those", "some", "any", "no", "'s", "'", "as", "more", "most", "than", "newly",
          "being");

  /** Whether it has come about. */
  enum Tense {
    DONE,
    PLANNED
  }

  /**
   * Reads the group that ends in this verb; empty if it is denied, supposed, asked for or no verb
   * at all.
   *
   * @param object whether what follows can be the verb's object or is told by the pattern
   */
  static Optional<VerbGroup> of(SentenceWords words, int verb, Set<Form> forms, boolean object) {
    int at = skipAdverbs(words, verb - 1);
    if (denies(words, at + 1, verb)) {
      return Optional.empty();
    }
    String word = words.lower(at);
    if (negated(word) || GrammarWords.NEGATIONS.contains(word)) {
      return Optional.empty();
    }
    if (GrammarWords.HAVE.contains(word)) {
      return forms.contains(Form.PARTICIPLE) ? perfect(words, at, verb, false) : Optional.empty();
    }
    if (GrammarWords.BE.contains(word) || isContractedBe(words, at, forms)) {
      return be(words, at, verb, forms);
    }
    if (GrammarWords.FUTURE.contains(word)) {
      return forms.contains(Form.BASE)
          ? Optional.of(new VerbGroup(at, verb, Tense.PLANNED, false))
          : Optional.empty();
    }
    if (word.equals("did")) {
      return forms.contains(Form.BASE)
          ? Optional.of(new VerbGroup(at, verb, Tense.DONE, false))
          : Optional.empty();
    }
    if (word.equals("to")) {
      return forms.contains(Form.BASE) ? infinitive(words, at, verb) : Optional.empty();
    }
    return GrammarWords.HYPOTHETICAL.contains(word)
        ? Optional.empty()
        : plain(words, at, verb, forms, object);
  }

  private static Optional<VerbGroup> plain(
      SentenceWords words, int before, int verb, Set<Form> forms, boolean object) {
    if (forms.contains(Form.ING)) {
      boolean begun = words.isAny(before, BEGINNING);
      boolean auxiliary = words.isAny(before - 1, GrammarWords.HAVE);
      return begun
          ? Optional.of(new VerbGroup(auxiliary ? before - 1 : before, verb, Tense.DONE, false))
          : Optional.empty();
    }
    boolean subject = before >= 0 && !NO_SUBJECTS.contains(words.lower(before));
    boolean afterPreposition =
        words.isAny(before, GrammarWords.PREPOSITIONS) && !words.is(before, "on");
    if (!subject || afterPreposition || words.is(verb + 1, "by")) {
      return Optional.empty();
    }
    if (forms.contains(Form.PAST)) {
      boolean surelyPast = !forms.contains(Form.PARTICIPLE);
      return object || surelyPast
          ? Optional.of(new VerbGroup(before + 1, verb, Tense.DONE, false))
          : Optional.empty();
    }
    boolean present =
        forms.contains(Form.THIRD)
            && object
            && (words.isCapitalised(before) || words.isAny(before, GrammarWords.PRONOUNS))
            && (words.isCapitalised(verb + 1)
                || words.isNumber(verb + 1)
                || words.isAny(verb + 1, GrammarWords.DETERMINERS)
                || words.isAny(verb + 1, GrammarWords.PREPOSITIONS));
    return present
        ? Optional.of(new VerbGroup(before + 1, verb, Tense.DONE, false))
        : Optional.empty();
  }

  private static Optional<VerbGroup> be(SentenceWords words, int at, int verb, Set<Form> forms) {
    boolean passive = !forms.contains(Form.ING);
    if (passive && !forms.contains(Form.PARTICIPLE)) {
      return Optional.empty();
    }
    return words.is(at, "been") || words.is(at, "being") || words.is(at, "be")
        ? perfect(words, skipAdverbs(words, at - 1), verb, passive)
        : Optional.of(new VerbGroup(at, verb, Tense.DONE, passive));
  }

  /** From "has", "had", "is" of a longer group leftwards: "may have", "will be", "is being". */
  private static Optional<VerbGroup> perfect(
      SentenceWords words, int auxiliary, int verb, boolean passive) {
    String word = words.lower(auxiliary);
    if (GrammarWords.FUTURE.contains(word)) {
      return Optional.of(new VerbGroup(auxiliary, verb, Tense.PLANNED, passive));
    }
    int before = skipAdverbs(words, auxiliary - 1);
    boolean finite = GrammarWords.HAVE.contains(word) || GrammarWords.BE.contains(word);
    boolean supposed =
        words.isAny(before, GrammarWords.HYPOTHETICAL)
            || words.isAny(before, GrammarWords.FUTURE)
            || words.is(before, "to")
            || words.is(auxiliary, "having")
            || denies(words, before, verb);
    return finite && !supposed
        ? Optional.of(new VerbGroup(auxiliary, verb, Tense.DONE, passive))
        : Optional.empty();
  }

  private static Optional<VerbGroup> infinitive(SentenceWords words, int to, int verb) {
    int governor = words.isAdverb(to - 1) ? to - 2 : to - 1;
    if (words.isAny(governor, COURSES)) {
      int on = governor - 1;
      while (words.isAny(on, GrammarWords.DETERMINERS) || words.isAdverb(on)) {
        on--;
      }
      int be = skipAdverbs(words, on - 1);
      return words.is(on, "on") && words.isAny(be, GrammarWords.BE)
          ? Optional.of(new VerbGroup(be, verb, Tense.PLANNED, false))
          : Optional.empty();
    }
    if (words.isAny(governor, BEGINNING)) {
      return Optional.of(new VerbGroup(governor, verb, Tense.DONE, false));
    }
    if (!words.isAny(governor, PLANNING)) {
      return Optional.empty();
    }
    int before = skipAdverbs(words, governor - 1);
    boolean auxiliary = words.isAny(before, GrammarWords.BE);
    return Optional.of(new VerbGroup(auxiliary ? before : governor, verb, Tense.PLANNED, false));
  }

  private static boolean isContractedBe(SentenceWords words, int at, Set<Form> forms) {
    return words.is(at, "'s")
        && forms.contains(Form.ING)
        && words.isAny(at - 1, GrammarWords.PRONOUNS);
  }

  private static int skipAdverbs(SentenceWords words, int from) {
    int at = from;
    while (at >= 0
        && (words.isAdverb(at) || words.isAny(at, Set.of("not", "never")) || isDay(words, at))) {
      at--;
    }
    return at;
  }

  /** "The minister Thursday rejected": a day between subject and verb, as agencies write. */
  private static boolean isDay(SentenceWords words, int at) {
    return words.lower(at).endsWith("day")
        && words.isAny(at, GrammarWords.DAYS_AND_MONTHS)
        && !words.is(at - 1, "on")
        && at > 0;
  }

  private static boolean denies(SentenceWords words, int from, int to) {
    for (int at = Math.max(0, from); at < to; at++) {
      if (words.isAny(at, GrammarWords.NEGATIONS) || negated(words.lower(at))) {
        return true;
      }
    }
    return false;
  }

  private static boolean negated(String word) {
    return word.endsWith("n't");
  }
}
