package org.rapporteur.event;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.rapporteur.text.Lexicon;

/** The forms of English verbs, made from their base forms. Immutable. */
final class VerbForms {
  private static final Lexicon IRREGULAR = Lexicon.beside(VerbForms.class, "irregular-verbs.tsv");
  private static final String VOWELS = "aeiou";

  /** What a form may be; a regular past is a participle too. */
  enum Form {
    BASE,
    THIRD,
    PAST,
    PARTICIPLE,
    ING
  }

  private final Map<String, Map<String, Set<Form>>> byForm = new HashMap<>();

  VerbForms(Collection<String> verbs) {
    verbs.forEach(this::add);
  }

  /** Which verbs this word may be a form of, and which forms. */
  Map<String, Set<Form>> of(String word) {
    return byForm.getOrDefault(word, Map.of());
  }

  private void add(String verb) {
    put(verb, Form.BASE, verb);
    put(third(verb), Form.THIRD, verb);
    String stem = verb.endsWith("e") && !verb.endsWith("ee") ? cut(verb, 1) : verb;
    put(stem + "ing", Form.ING, verb);
    if (doubles(verb)) {
      put(verb + verb.charAt(verb.length() - 1) + "ing", Form.ING, verb);
    }
    if (IRREGULAR.holds(verb)) {
      String[] pastAndParticiple = IRREGULAR.classOf(verb).orElseThrow().split(" ", 2);
      Arrays.stream(pastAndParticiple[0].split("\\|")).forEach(f -> put(f, Form.PAST, verb));
      Arrays.stream(pastAndParticiple[1].split("\\|")).forEach(f -> put(f, Form.PARTICIPLE, verb));
      return;
    }
    past(regularPast(verb, stem), verb);
    if (doubles(verb)) {
      past(verb + verb.charAt(verb.length() - 1) + "ed", verb);
    }
  }

  private void past(String form, String verb) {
    put(form, Form.PAST, verb);
    put(form, Form.PARTICIPLE, verb);
  }

  private void put(String form, Form kind, String verb) {
    byForm
        .computeIfAbsent(form, f -> new TreeMap<>())
        .computeIfAbsent(verb, v -> EnumSet.noneOf(Form.class))
        .add(kind);
  }

  private static String third(String verb) {
    if (endsInConsonantAndY(verb)) {
      return cut(verb, 1) + "ies";
    }
    boolean hisses = verb.matches(".*(?:s|x|z|ch|sh|[^aeiou]o)");
    return verb + (hisses ? "es" : "s");
  }

  private static String regularPast(String verb, String stem) {
    if (endsInConsonantAndY(verb)) {
      return cut(verb, 1) + "ied";
    }
    return verb.endsWith("e") ? verb + "d" : stem + "ed";
  }

  private static boolean endsInConsonantAndY(String verb) {
    return verb.length() > 2
        && verb.endsWith("y")
        && VOWELS.indexOf(verb.charAt(verb.length() - 2)) < 0;
  }

  /** Whether it may double its last consonant; stress is not known, so both spellings are kept. */
  private static boolean doubles(String verb) {
    return verb.matches(".*[^aeiou][aeiou][bdglmnprt]");
  }

  private static String cut(String word, int letters) {
    return word.substring(0, word.length() - letters);
  }
}
