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
 * <p>Each block of text has a value: prose its letters, the headline a bonus, everything else and
 * whatever stands in comments or furniture less than nothing. The element whose blocks have the
 * highest sum is where the text is; a page's own mark-up ({@code articleBody}, the names that
 * templates give to the text, {@code article}) is preferred if it holds most of the same prose.
 */
final class MainElement {
  /** Of the prose of the best element, what elements marked as the text must hold. */
  private static final double BODY_SHARE = 0.5;

  private static final double ARTICLE_SHARE = 0.7;

  /** Of a page's prose, what a block named like furniture may hold and still count as such. */
  private static final double FURNITURE_LIMIT = 0.4;

  private static final double COMMENTS_LIMIT = 0.9;

  /** What having the headline is worth, as a share of the page's prose. */
  private static final double HEADLINE_BONUS = 0.1;

  private static final int LABEL = 100; // letters of a block that count against its element

  private final Element root;
  private final List<Block> blocks;
  private final Measures measures;
  private final Map<Element, Boolean> discounted = new HashMap<>();
  private final Map<Element, Double> values = new HashMap<>();
  private final Map<Element, Double> prose = new HashMap<>();

  private MainElement(Element root, List<Block> blocks, Measures measures) {
    this.root = root;
    this.blocks = blocks;
    this.measures = measures;
  }

  static Element of(Element root, List<Block> blocks, Measures measures) {
    var finder = new MainElement(root, blocks, measures);
    finder.value();
    return finder.marked(finder.best());
  }

  private void value() {
    var ownValue = new HashMap<Element, Double>();
    var ownProse = new HashMap<Element, Double>();
    boolean headline = false;
    for (Block block : blocks) {
      boolean out = discounted(block.element());
      ownValue.merge(block.element(), value(block, out), Double::sum);
      ownProse.merge(block.element(), out ? 0.0 : block.prose(), Double::sum);
      if (!headline && !out && block.headingLevel() == 1) {
        headline = true;
        double bonus = HEADLINE_BONUS * measures.of(root).prose();
        ownValue.merge(block.element(), bonus, Double::sum);
      }
    }
    Measures.sum(root, ownValue, 0.0, Double::sum, values);
    Measures.sum(root, ownProse, 0.0, Double::sum, prose);
  }

  private static double value(Block block, boolean out) {
    int letters = Prose.letters(block.text());
    if (out) {
      return -letters / 2.0;
    }
    if (block.prose() > 0) {
      return block.prose();
    }
    return block.headingLevel() > 0
        ? -letters * block.linkShare()
        : -Math.min(letters, LABEL) / 4.0 - letters * block.linkShare() / 2;
  }

  /** Whether an element stands in something that its names say is no part of the article. */
  private boolean discounted(Element element) {
    var path = new ArrayList<Element>();
    Boolean known = null;
    for (Element e = element; e != null && known == null; e = e.parent()) {
      known = discounted.get(e);
      if (known == null) {
        path.add(e);
      }
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
    if (element.equals(root) || tag.equals("html") || BlockReader.inline(element)) {
      return false;
    }
    double share = measures.share(element, root);
    Set<Hint> named = measures.hints(element);
    if (named.contains(Hint.BODY) || measures.of(element).heading()) {
      return tag.equals("nav");
    }
    if (named.contains(Hint.COMMENTS)) {
      return share < COMMENTS_LIMIT;
    }
    boolean tagged =
        tag.equals("aside") || tag.equals("nav") || tag.equals("footer") || tag.equals("form");
    return (tagged || named.contains(Hint.FURNITURE)) && share < FURNITURE_LIMIT;
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
      if (element.attr("itemprop").contains("articleBody")
          || element.attr("property").contains("articleBody")
          || measures.hints(element).contains(Hint.BODY)) {
        bodies.add(element);
      } else if (element.normalName().equals("article") || element.attr("role").equals("article")) {
        articles.add(element);
      }
    }
    Optional<Element> body = largest(bodies, BODY_SHARE * enough);
    if (body.isPresent()) {
      return widened(body.get(), bodies, best);
    }
    Optional<Element> article = largest(articles, ARTICLE_SHARE * enough);
    return article.isPresent() && !inside(best, article.get()) ? article.get() : best;
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

  /** A text in several elements side by side is all of them; one that lost much is the best. */
  private Element widened(Element body, List<Element> bodies, Element best) {
    Element parent = body.parent();
    double together = 0;
    for (Element other : bodies) {
      together += parent != null && parent.equals(other.parent()) ? prose(other) : 0;
    }
    if (parent != null && together > 1.1 * prose(body) && together >= 0.8 * prose(parent)) {
      return parent;
    }
    return prose(body) < ARTICLE_SHARE * prose(best) && inside(body, best) ? best : body;
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
