package org.rapporteur.article;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Tells from its words what a line is that is no part of an article. Thread-safe. */
final class FurnitureLines {

  /** What a line is. */
  enum Kind {
    /** Nothing that is known here; most likely text. */
    TEXT,
    /** "Advertisement", "Also read: ...": one line that does not belong. */
    LINE,
    /** "Related Articles", "Leave a Reply": what follows may not belong either. */
    TAIL
  }

  private static final String RESOURCE = "furniture-lines.tsv";

  /** A line longer than this is a sentence that happens to begin like furniture. */
  private static final int LONGEST = 240;

  /** The same for a beginning that does not end in a colon ("read more about"). */
  private static final int LONGEST_WITHOUT_COLON = 130;

  private static final int LONGEST_TAIL = 600; // the words of a comment form stand in one paragraph

  /** Whole lines. */
  private final Map<String, Kind> whole = new HashMap<>();

  /** Beginnings, by their first two characters. */
  private final Map<Kind, Map<String, Set<String>>> beginnings = new EnumMap<>(Kind.class);

  private FurnitureLines() {}

  /** Loads the table. */
  static FurnitureLines load() {
    var lines = new FurnitureLines();
    for (List<String> row : Table.rows(RESOURCE)) {
      String phrase = row.get(1);
      switch (row.get(0)) {
        case "LINE" -> lines.whole.putIfAbsent(bare(phrase), Kind.LINE);
        case "TAIL" -> lines.whole.put(bare(phrase), Kind.TAIL);
        case "LINE_START" -> lines.begins(Kind.LINE, phrase);
        case "TAIL_START" -> lines.begins(Kind.TAIL, phrase);
        default -> throw new AssertionError(RESOURCE + ": no kind of line: " + row);
      }
    }
    return lines;
  }

  private void begins(Kind kind, String phrase) {
    beginnings
        .computeIfAbsent(kind, k -> new HashMap<>())
        .computeIfAbsent(phrase.substring(0, 1), k -> new HashSet<>())
        .add(phrase);
  }

  Kind kind(String line) {
    if (line.length() > LONGEST_TAIL) {
      return Kind.TEXT;
    }
    String bare = bare(line);
    Kind kind = whole.get(bare);
    if (kind != null) {
      return kind;
    }
    if (begins(Kind.TAIL, bare, LONGEST_TAIL)) {
      return Kind.TAIL;
    }
    return begins(Kind.LINE, bare, LONGEST) ? Kind.LINE : Kind.TEXT;
  }

  private boolean begins(Kind kind, String bare, int longest) {
    if (bare.isEmpty() || bare.length() > longest) {
      return false;
    }
    Set<String> phrases =
        beginnings.getOrDefault(kind, Map.of()).getOrDefault(bare.substring(0, 1), Set.of());
    for (String phrase : phrases) {
      boolean colon = phrase.endsWith(":") || phrase.endsWith("：");
      if (bare.startsWith(phrase)
          && (kind == Kind.TAIL || colon || bare.length() <= LONGEST_WITHOUT_COLON)) {
        return true;
      }
    }
    return false;
  }

  /** Lower case, straight apostrophes, single spaces, no marks or symbols around it. */
  private static String bare(String line) {
    String lower =
        line.toLowerCase(Locale.ROOT).replace('\u2019', '\'').replace('\u00A0', ' ').strip();
    int start = 0;
    int end = lower.length();
    while (start < end && decoration(lower.charAt(start))) {
      start++;
    }
    while (end > start && (decoration(lower.charAt(end - 1)) || lower.charAt(end - 1) == ':')) {
      end--;
    }
    if (start == end) {
      return lower;
    }
    var bare = new StringBuilder(end - start);
    for (int i = start; i < end; i++) {
      char c = lower.charAt(i);
      boolean space = Character.isWhitespace(c);
      if (!space || bare.length() == 0 || bare.charAt(bare.length() - 1) != ' ') {
        bare.append(space ? ' ' : c);
      }
    }
    return bare.toString();
  }

  private static boolean decoration(char c) {
    return Character.isWhitespace(c) || "*#_-–—|•·.…»›«‹>→►▼▲▶✓×[]!＞".indexOf(c) >= 0;
  }
}
