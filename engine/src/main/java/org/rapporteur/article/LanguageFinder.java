package org.rapporteur.article;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Tells the language of a text by its script and its function words. Thread-safe.
 *
 * <p>OpenNLP's language detector knows more languages, but its model takes 1.3 seconds and 10 MB to
 * load (measured on two cores), more than reading an article takes; a text of some sentences does
 * not need it.
 */
final class LanguageFinder {
  private static final String RESOURCE = "function-words.tsv";
  private static final int LOOKED_AT = 6000;

  /** Of all words, those that must be function words of a language. */
  private static final double FEWEST = 0.12;

  /** Scripts that one large language uses. */
  private static final Map<UnicodeScript, String> SCRIPTS =
      Map.of(
          UnicodeScript.HANGUL, "ko",
          UnicodeScript.GREEK, "el",
          UnicodeScript.HEBREW, "he",
          UnicodeScript.THAI, "th",
          UnicodeScript.DEVANAGARI, "hi",
          UnicodeScript.GEORGIAN, "ka",
          UnicodeScript.ARMENIAN, "hy",
          UnicodeScript.HAN, "zh");

  private final Map<String, List<String>> languages = new HashMap<>();

  private LanguageFinder() {}

  /** Loads the table. */
  static LanguageFinder load() {
    var finder = new LanguageFinder();
    for (List<String> row : Table.rows(RESOURCE)) {
      finder.languages.computeIfAbsent(row.get(1), k -> new ArrayList<>()).add(row.get(0));
    }
    return finder;
  }

  /** The language as BCP 47 tag, or empty if the text does not tell it clearly. */
  Optional<String> find(String text) {
    String looked = text.substring(0, Math.min(text.length(), LOOKED_AT));
    Optional<String> byScript = byScript(looked);
    return byScript.isPresent() ? byScript : byWords(looked);
  }

  private static Optional<String> byScript(String text) {
    var counts = new EnumMap<UnicodeScript, Integer>(UnicodeScript.class);
    int letters = 0;
    for (int i = 0; i < text.length(); i++) {
      if (Character.isLetter(text.charAt(i))) {
        letters++;
        counts.merge(UnicodeScript.of(text.charAt(i)), 1, Integer::sum);
      }
    }
    int kana =
        counts.getOrDefault(UnicodeScript.HIRAGANA, 0)
            + counts.getOrDefault(UnicodeScript.KATAKANA, 0);
    if (kana > letters / 10) {
      return Optional.of("ja");
    }
    for (Map.Entry<UnicodeScript, Integer> count : counts.entrySet()) {
      if (count.getValue() > letters / 2 && SCRIPTS.containsKey(count.getKey())) {
        return Optional.of(SCRIPTS.get(count.getKey()));
      }
    }
    return Optional.empty();
  }

  private Optional<String> byWords(String text) {
    var hits = new TreeMap<String, Integer>();
    int words = 0;
    int start = -1;
    for (int i = 0; i <= text.length(); i++) {
      boolean letter = i < text.length() && Character.isLetter(text.charAt(i));
      if (letter && start < 0) {
        start = i;
      } else if (!letter && start >= 0) {
        words++;
        String word = text.substring(start, i).toLowerCase(Locale.ROOT);
        languages.getOrDefault(word, List.of()).forEach(l -> hits.merge(l, 1, Integer::sum));
        start = -1;
      }
    }
    String best = "";
    int most = 0;
    for (Map.Entry<String, Integer> hit : hits.entrySet()) {
      if (hit.getValue() > most) {
        best = hit.getKey();
        most = hit.getValue();
      }
    }
    return most >= 2 && most >= FEWEST * words ? Optional.of(best) : Optional.empty();
  }
}
