package org.rapporteur.article;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeVisitor;
import org.rapporteur.article.BlockHints.Hint;

/**
 * How much text, linked text and prose each element of a page holds, in letters, and what its names
 * hint at. For one page; one thread at a time.
 */
final class Measures {

  /**
   * The letters of all blocks, of those in links, and of prose.
   *
   * @param heading whether the page's headline is among the blocks
   */
  record Measure(int text, int linked, int prose, boolean heading) {
    static final Measure NONE = new Measure(0, 0, 0, false);

    Measure plus(Measure other) {
      return new Measure(
          text + other.text, linked + other.linked, prose + other.prose, heading || other.heading);
    }

    double linkShare() {
      return text == 0 ? 0 : (double) linked / text;
    }
  }

  private final Map<Element, Measure> measures = new HashMap<>();
  private final Map<Element, Set<Hint>> named = new HashMap<>();
  private final BlockHints hints;

  private Measures(BlockHints hints) {
    this.hints = hints;
  }

  static Measures of(Element root, List<Block> blocks, BlockHints hints) {
    var own = new HashMap<Element, Measure>();
    for (Block block : blocks) {
      int letters = Prose.letters(block.text());
      int linked = (int) Math.round(letters * block.linkShare());
      var measure = new Measure(letters, linked, block.prose(), block.headingLevel() == 1);
      own.merge(block.element(), measure, Measure::plus);
    }
    var measures = new Measures(hints);
    sum(root, own, Measure.NONE, Measure::plus, measures.measures);
    return measures;
  }

  Measure of(Element element) {
    return measures.getOrDefault(element, Measure.NONE);
  }

  /** What the element's names hint at. */
  Set<Hint> hints(Element element) {
    return named.computeIfAbsent(element, hints::of);
  }

  /** The part of the prose of one element that stands in another inside it, in [0, 1]. */
  double share(Element part, Element whole) {
    int all = of(whole).prose();
    return all == 0 ? 0 : (double) of(part).prose() / all;
  }

  /** Adds up what the elements have of their own, from the leaves to the root. */
  static <T> void sum(
      Element root, Map<Element, T> own, T none, BinaryOperator<T> plus, Map<Element, T> sums) {
    Deque<T> open = new ArrayDeque<>();
    root.traverse(
        new NodeVisitor() {
          @Override
          public void head(Node node, int depth) {
            if (node instanceof Element element) {
              open.push(own.getOrDefault(element, none));
            }
          }

          @Override
          public void tail(Node node, int depth) {
            if (node instanceof Element element) {
              T sum = open.pop();
              sums.put(element, sum);
              if (!open.isEmpty()) {
                open.push(plus.apply(open.pop(), sum));
              }
            }
          }
        });
  }
}
