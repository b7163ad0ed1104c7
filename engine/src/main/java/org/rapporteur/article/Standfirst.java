package org.rapporteur.article;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.rapporteur.article.BlockHints.Hint;

/** Finds the paragraph between headline and text, which many templates keep out of the text. */
final class Standfirst {
  private static final int SHORTEST = 35;
  private static final int LONGEST = 700;
  private static final int LEVELS = 3; // between the named element and the words

  /** The first block after the headline that is named so, unless the text comes before it. */
  static Optional<Block> find(List<Block> blocks, Element main, Measures measures) {
    boolean headline = false;
    for (Block block : blocks) {
      if (block.headingLevel() == 1) {
        headline = true;
        continue;
      }
      int letters = Prose.letters(block.text());
      if (headline
          && letters >= SHORTEST
          && letters <= LONGEST
          && block.linkShare() < 0.3
          && named(block.element(), measures)) {
        return Optional.of(block);
      }
      if (headline && block.prose() > 0 && within(block.element(), main)) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static boolean named(Element element, Measures measures) {
    boolean named = false;
    Element e = element;
    for (int level = 0; level <= LEVELS && e != null; level++, e = e.parent()) {
      Set<Hint> hints = measures.hints(e);
      String tag = e.normalName();
      if (tag.equals("li") || tag.equals("aside") || tag.equals("nav") || tag.equals("footer")) {
        return false;
      }
      named |=
          hints.contains(Hint.STANDFIRST)
              || e.attr("itemprop").equals("description")
              || e.attr("itemprop").equals("alternativeHeadline");
    }
    return named;
  }

  private static boolean within(Element element, Element outer) {
    for (Element e = element; e != null; e = e.parent()) {
      if (e.equals(outer)) {
        return true;
      }
    }
    return false;
  }

  private Standfirst() {}
}
