package org.rapporteur.article;

import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;

/** Tells tables of data from tables that lay out a page. */
final class DataTable {
  private static final Set<String> LAYOUT =
      Set.of("table", "div", "ul", "ol", "h1", "h2", "h3", "h4", "form", "blockquote");
  private static final int LONGEST_CELL = 120;
  private static final int MOST_NODES = 40;
  private static final int MOST_CELLS = 30;

  /** Whether an element is a row of data: some cells, each with a few words and nothing else. */
  static boolean row(@Nullable Element row) {
    if (row == null || !row.normalName().equals("tr")) {
      return false;
    }
    int cells = row.childrenSize();
    if (cells < 2 || cells > MOST_CELLS) {
      return false;
    }
    for (Element cell : row.children()) {
      var size = new Size();
      cell.filter(size);
      if (size.large) {
        return false;
      }
    }
    return true;
  }

  /** Stops as soon as a cell proves to be more than a few words. */
  private static final class Size implements NodeFilter {
    private int nodes;
    private int characters;
    private boolean large;

    @Override
    public FilterResult head(Node node, int depth) {
      nodes++;
      if (node instanceof TextNode text) {
        characters += text.getWholeText().strip().length();
      }
      large =
          nodes > MOST_NODES
              || characters > LONGEST_CELL
              || LAYOUT.contains(node.nodeName().toLowerCase(Locale.ROOT));
      return large ? FilterResult.STOP : FilterResult.CONTINUE;
    }
  }

  private DataTable() {}
}
