package org.rapporteur.article;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeVisitor;

/** How much text, linked text and prose each element of a page holds, all in letters. */
final class Measures {

  /**
   * @param text letters of all blocks
   * @param linked code units in links
   * @param prose letters of prose
   */
  record Measure(int text, int linked, int prose) {
    static final Measure NONE = new Measure(0, 0, 0);

    Measure plus(Measure other) {
      return new Measure(text + other.text, linked + other.linked, prose + other.prose);
    }

    double linkShare() {
      return text == 0 ? 0 : Math.min(1, (double) linked / text);
    }
  }

  private final Map<Element, Measure> measures = new HashMap<>();

  private Measures() {}

  static Measures of(Element root, List<Block> blocks) {
    var own = new HashMap<Element, Measure>();
    for (Block block : blocks) {
      own.merge(
          block.element(),
          new Measure(Prose.letters(block.text()), block.linked(), block.prose()),
          Measure::plus);
    }
    var measures = new Measures();
    sum(root, own, Measure.NONE, Measure::plus, measures.measures);
    return measures;
  }

  Measure of(Element element) {
    return measures.getOrDefault(element, Measure.NONE);
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
