package org.rapporteur.article;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Reads the names out of a byline ("By Jane Doe and John Smith, Reuters"). */
final class Byline {
  private static final int LONGEST = 160;
  private static final int LONGEST_NAME = 60;

  /** The words that open a byline. */
  private static final Pattern OPENING =
      Pattern.compile(
          "^(?:written by|story by|reported by|posted by|published by|by|von|par|por|di|da|door|av"
              + "|af|autor|autora|author|auteur|автор|бy|текст)\\s*:?\\s+",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern BETWEEN =
      Pattern.compile("\\s*(?:,|;|\\||·|•| and | & | und | et | y | e | en | och | и )\\s*");

  /** Whether a line of its own is a byline. */
  static boolean is(String line) {
    return line.length() <= LONGEST
        && OPENING.matcher(line.strip()).find()
        && !Prose.endsSentence(line)
        && Prose.headlineCase(OPENING.matcher(line.strip()).replaceFirst("").replace(" and ", " "));
  }

  /** The names, each once, without the opening words. */
  static List<String> names(String byline) {
    var names = new LinkedHashSet<String>();
    String bare = OPENING.matcher(byline.strip()).replaceFirst("");
    for (String part : BETWEEN.split(bare, -1)) {
      String name = part.strip();
      if (name(name)) {
        names.add(name);
      }
    }
    return new ArrayList<>(names);
  }

  private static boolean name(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return text.length() >= 2
        && text.length() <= LONGEST_NAME
        && text.chars().anyMatch(Character::isLetter)
        && text.chars().noneMatch(Character::isDigit)
        && !lower.startsWith("http")
        && !lower.contains("@")
        && !lower.equals("admin")
        && DateText.find(text).isEmpty();
  }

  private Byline() {}
}
