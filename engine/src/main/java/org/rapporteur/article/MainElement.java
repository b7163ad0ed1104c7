package org.rapporteur.article;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.rapporteur.article.BlockHints.Hint;

/**
 * Finds the element of a page that holds the article's text.
 *
 * <p>Each block of text has a value: prose its letters, everything else and whatever stands in
 * comments or furniture less than nothing. The element whose blocks have the highest sum is where
 * the text is; a page's own mark-up ({@code articleBody}, the names that templates give to the
 * text, {@code article}, {@code main}) is preferred if it holds most of the same prose.
 */
final class MainElement {
  /** Of the prose of the best element, what marked-up elements must hold to be preferred. */
  private static final double BODY_SHARE = 0.5;

  private static final double ARTICLE_SHARE = 0.7;

  /** Of a page's prose, what a block named like furniture may hold and still count as such. */
  private static final double FURNITURE_LIMIT = 0.4;

  private static final double COMMENTS_LIMIT = 0.8;

  private final Element root;
  private final List<Block> blocks;
  private final Measures measures;
  private final BlockHints hints;
  private final Map<Element, Boolean> discounted = new HashMap<>();
  private final Map<Element, Double> values = new HashMap<>();
  private final Map<Element, Double> prose = new HashMap<>();

  private MainElement(Element root, List<Block> blocks, Measures measures, BlockHints hints) {
    this.root = root;
    this.blocks = blocks;
    this.measures = measures;
    this.hints = hints;
  }

  static Element of(Element root, List<Block> blocks, Measures measures, BlockHints hints) {
    return new MainElement(root, blocks, measures, hints).find();
  }

  private Element find() {
    value();
    return marked(best());
  }

  private void value() {
    var own = new HashMap<Element, Double>();
    var ownProse = new HashMap<Element, Double>();
    for (Block block : blocks) {
      boolean out = discounted(block.element());
      double letters = Prose.letters(block.text());
      double blockProse = block.prose();
      double value;
      if (out) {
        value = -letters / 2;
      } else if (blockProse > 0) {
        value = blockProse;
      } else if (block.headingLevel() > 0) {
        value = 0;
      } else {
        value = -Math.min(letters, 100) / 4 - block.linked() / 2.0;
      }
      own.merge(block.element(), value, Double::sum);
      ownProse.merge(block.element(), out ? 0 : blockProse, Double::sum);
    }
    Measures.sum(root, own, 0.0, Double::sum, values);
    Measures.sum(root, ownProse, 0.0, Double::sum, prose);
  }

  /** Whether an element stands in something that its names say is no part of the article. */
  private boolean discounted(Element element) {
    var path = new ArrayList<Element>();
    Boolean known = null;
    for (Element e = element; e != null && known == null; e = e.parent()) {
      known = discounted.get(e);
      path.add(e);
    }
    boolean out = known != null && known;
    for (int i = path.size() - 1; i >= 0; i--) {
      out = out || furniture(path.get(i));
      discounted.put(path.get(i), out);
    }
    return out;
  }

  private boolean furniture(Element element) {
    String tag = element.normalName();
    if (element.equals(root) || tag.equals("html") || tag.equals("body")) {
      return false;
    }
    double share = share(element);
    Set<Hint> named = hints.of(element);
    if (named.contains(Hint.BODY)) {
      return false;
    }
    if (named.contains(Hint.COMMENTS)) {
      return share < COMMENTS_LIMIT;
    }
    boolean tagged =
        tag.equals("aside") || tag.equals("nav") || tag.equals("footer") || tag.equals("form");
    return (tagged || named.contains(Hint.FURNITURE)) && share < FURNITURE_LIMIT;
  }

  private double share(Element element) {
    int all = measures.of(root).prose();
    return all == 0 ? 0 : (double) measures.of(element).prose() / all;
  }

  private double prose(Element element) {
    return prose.getOrDefault(element, 0.0);
  }

  /** The element of the highest value, the innermost of equals. */
  private Element best() {
    Element best = root;
    double highest = Double.NEGATIVE_INFINITY;
    for (Element element : root.getAllElements()) {
      double value = values.getOrDefault(element, 0.0);
      if (value >= highest && prose(element) > 0) {
        highest = value;
        best = element;
      }
    }
    return best;
  }

  private Element marked(Element best) {
    double enough = prose(best);
    if (enough == 0) {
      return best;
    }
    var bodies = new ArrayList<Element>();
    var articles = new ArrayList<Element>();
    for (Element element : root.getAllElements()) {
      if (element.equals(root) || discounted(element)) {
        continue;
      }
      String tag = element.normalName();
      if (element.attr("itemprop").contains("articleBody")
          || element.attr("property").contains("articleBody")
          || hints.of(element).contains(Hint.BODY)) {
        bodies.add(element);
      } else if (tag.equals("article") || element.attr("role").equals("article")) {
        articles.add(element);
      }
    }
    Optional<Element> body = largest(bodies, BODY_SHARE * enough);
    if (body.isPresent()) {
      return withSiblings(body.get(), bodies, best);
    }
    Optional<Element> article = largest(articles, ARTICLE_SHARE * enough);
    if (article.isPresent() && !inside(best, article.get())) {
      return article.get();
    }
    return best;
  }

  /** The element with the most prose, the innermost of equals, if it has enough. */
  private Optional<Element> largest(List<Element> elements, double enough) {
    Element largest = null;
    for (Element element : elements) {
      if (prose(element) >= enough && (largest == null || prose(element) >= prose(largest))) {
        largest = element;
      }
    }
    return Optional.ofNullable(largest);
  }

  /** A text in several elements of the same kind, one after another, is all of them. */
  private Element withSiblings(Element body, List<Element> bodies, Element best) {
    Element parent = body.parent();
    if (parent == null || parent.equals(root)) {
      return body;
    }
    double together = 0;
    for (Element other : bodies) {
      together += parent.equals(other.parent()) ? prose(other) : 0;
    }
    boolean several = together > 1.1 * prose(body) && together >= 0.8 * prose(parent);
    boolean lost = prose(body) < ARTICLE_SHARE * prose(best) && inside(body, best);
    if (several) {
      return parent;
    }
    return lost ? best : body;
  }

  private static boolean inside(@Nullable Element element, Element outer) {
    for (Element e = element; e != null; e = e.parent()) {
      if (e.equals(outer)) {
        return true;
      }
    }
    return false;
  }
}
