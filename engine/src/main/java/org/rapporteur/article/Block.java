package org.rapporteur.article;

import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * A run of text of a page that no block element interrupts.
 *
 * @param element the block element that it stands in
 * @param text without line breaks, but for those of preformatted text
 * @param linked code units of the text that stand in links
 * @param cut whether something between this block and the one before was left out
 */
record Block(Element element, String text, int linked, boolean cut) {
  private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");
  private static final double MOSTLY_LINKS = 0.5;
  private static final int SHORTEST_PROSE = 50;

  /** 1 to 6, or 0 for a block that is no heading. */
  int headingLevel() {
    for (Element e = element; e != null; e = e.parent()) {
      String tag = e.normalName();
      if (HEADINGS.contains(tag)) {
        return tag.charAt(1) - '0';
      }
      if (!tag.equals("div") && !tag.equals("span")) {
        return 0;
      }
    }
    return 0;
  }

  double linkShare() {
    return text.isEmpty() ? 0 : (double) linked / text.length();
  }

  /** How much of it is prose outside links, in letters; 0 for headings, labels, lists of links. */
  int prose() {
    int letters = Prose.letters(text);
    if (letters < SHORTEST_PROSE || linkShare() > MOSTLY_LINKS || headingLevel() > 0) {
      return 0;
    }
    boolean sentences = letters >= 3 * SHORTEST_PROSE || Prose.endsSentence(text);
    return sentences ? (int) (letters * (1 - linkShare())) : 0;
  }

  boolean in(String tag) {
    return element.normalName().equals(tag.toLowerCase(Locale.ROOT));
  }
}
