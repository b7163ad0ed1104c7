package org.rapporteur.article;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/** Reads what the class, id and similar attributes of an element hint at. Thread-safe. */
final class BlockHints {

  /** What a block may be, judged by its name. */
  enum Hint {
    /** The article's text. */
    BODY,
    /** What readers wrote. */
    COMMENTS,
    /** Navigation, related articles, share bars, forms, advertisements. */
    FURNITURE,
    /** The words under a picture. */
    CAPTION,
    /** Author, date, section. */
    BYLINE,
    /** The paragraph between headline and text. */
    STANDFIRST,
    /** Words for those who listen to a page. */
    SPOKEN
  }

  private static final String RESOURCE = "block-hints.tsv";
  private static final List<String> ATTRIBUTES =
      List.of("class", "id", "data-component", "data-testid", "data-module", "data-block", "name");

  /** Names that begin so tell of a layout or a state ("has-sidebar", "elementor-widget"). */
  private static final Set<String> MODIFIERS =
      Set.of("elementor", "et", "fl", "has", "is", "no", "not", "vc", "with", "without");

  private static final int LONGEST_ATTRIBUTE = 1000;
  private static final int LONGEST_PHRASE = 4; // words of a name that are joined to a hint

  private final Map<Hint, Set<String>> words = new EnumMap<>(Hint.class);

  private BlockHints() {}

  /** Loads the table. */
  static BlockHints load() {
    var hints = new BlockHints();
    for (List<String> row : Table.rows(RESOURCE)) {
      hints.words.computeIfAbsent(Hint.valueOf(row.get(0)), k -> new HashSet<>()).add(row.get(1));
    }
    return hints;
  }

  /** All that the element's own attributes hint at. */
  Set<Hint> of(Element element) {
    var hints = EnumSet.noneOf(Hint.class);
    for (String attribute : ATTRIBUTES) {
      if (element.hasAttr(attribute)) {
        String value = element.attr(attribute);
        for (String name : value.split("\\s+", -1)) {
          if (!name.isEmpty() && value.length() <= LONGEST_ATTRIBUTE) {
            add(hints, name);
          }
        }
      }
    }
    return hints;
  }

  private void add(Set<Hint> hints, String name) {
    List<String> parts = parts(name);
    String joined = String.join("", parts);
    for (String body : words.getOrDefault(Hint.BODY, Set.of())) {
      if (joined.contains(body)) {
        hints.add(Hint.BODY);
        break;
      }
    }
    if (parts.isEmpty() || MODIFIERS.contains(parts.get(0))) {
      return;
    }
    for (int from = 0; from < parts.size(); from++) {
      var phrase = new StringBuilder();
      for (int to = from; to < Math.min(parts.size(), from + LONGEST_PHRASE); to++) {
        phrase.append(parts.get(to));
        for (Map.Entry<Hint, Set<String>> entry : words.entrySet()) {
          if (entry.getKey() != Hint.BODY && entry.getValue().contains(phrase.toString())) {
            hints.add(entry.getKey());
          }
        }
      }
    }
  }

  /** The words of a name: "relatedPosts_box-2" is related, posts, box. */
  private static List<String> parts(String name) {
    var parts = new ArrayList<String>();
    var part = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean hump = Character.isUpperCase(c) && i > 0 && Character.isLowerCase(name.charAt(i - 1));
      if ((hump || !Character.isLetter(c)) && part.length() > 0) {
        parts.add(part.toString().toLowerCase(Locale.ROOT));
        part.setLength(0);
      }
      if (Character.isLetter(c)) {
        part.append(c);
      }
    }
    if (part.length() > 0) {
      parts.add(part.toString().toLowerCase(Locale.ROOT));
    }
    return parts;
  }
}
