package org.rapporteur.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * Reads an element as blocks of text, in reading order.
 *
 * <p>White space is collapsed as a browser does, no-break and other wide spaces included. Soft
 * hyphens, zero-width spaces and marks of writing direction are left out; the zero-width joiners
 * that Persian, Hindi and emoji need stay. Two line breaks in a row end a block, and so does one
 * after the end of a sentence; any other is a space. The cells of a row of data are set apart by "
 * | ". One page at a time.
 */
final class BlockReader implements NodeFilter {
  /** Elements that stand inside a line. All others, those of a page's own making too, end it. */
  private static final Set<String> INLINE =
      Set.of(
          "a",
          "abbr",
          "acronym",
          "b",
          "bdi",
          "bdo",
          "big",
          "cite",
          "code",
          "data",
          "del",
          "dfn",
          "em",
          "font",
          "i",
          "ins",
          "kbd",
          "label",
          "mark",
          "nobr",
          "q",
          "rb",
          "ruby",
          "s",
          "samp",
          "small",
          "span",
          "strike",
          "strong",
          "sub",
          "sup",
          "time",
          "tt",
          "u",
          "var",
          "wbr",
          "g-emoji",
          "bsp-link",
          "gu-island");

  /** Elements that never hold an article's words. */
  static final Set<String> NEVER =
      Set.of(
          "script",
          "style",
          "noscript",
          "template",
          "svg",
          "math",
          "iframe",
          "object",
          "embed",
          "canvas",
          "audio",
          "video",
          "map",
          "input",
          "select",
          "textarea",
          "button",
          "option",
          "datalist",
          "progress",
          "meter",
          "rp",
          "rt",
          "head",
          "title",
          "noframes",
          "frameset",
          "applet",
          "amp-ad",
          "amp-embed",
          "amp-analytics",
          "amp-sidebar",
          "amp-iframe");

  private static final Pattern LINE_BREAKS = Pattern.compile("\n");

  private final Element root;
  private final Predicate<Element> leftOut;
  private final List<Block> blocks = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private Element block;
  private int linked;
  private int links;
  private int preformatted;
  private boolean cut;

  private BlockReader(Element root, Predicate<Element> leftOut) {
    this.root = root;
    this.block = root;
    this.leftOut = leftOut;
  }

  /**
   * @param leftOut elements that are not read, nor what is in them
   */
  static List<Block> read(Element root, Predicate<Element> leftOut) {
    var reader = new BlockReader(root, leftOut);
    root.filter(reader);
    reader.end();
    return reader.blocks;
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode words) {
      append(words.getWholeText());
    } else if (node instanceof Element element) {
      String tag = element.normalName();
      if (NEVER.contains(tag)) {
        return FilterResult.SKIP_ENTIRELY;
      }
      if (!element.equals(root) && leftOut.test(element)) {
        if (!inline(element)) {
          end();
        }
        cut = true;
        return FilterResult.SKIP_ENTIRELY;
      }
      if (tag.equals("br")) {
        text.append('\n');
      } else if (tag.equals("a")) {
        links++;
      } else if (cell(element)) {
        if (element.previousElementSibling() != null) {
          text.append(" | ");
        }
      } else if (!inline(element)) {
        end();
        block = element;
        preformatted += tag.equals("pre") ? 1 : 0;
      }
    }
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element) {
      if (element.normalName().equals("a")) {
        links--;
      } else if (!inline(element) && !cell(element) && !element.normalName().equals("br")) {
        end();
        preformatted -= element.normalName().equals("pre") ? 1 : 0;
        Element parent = element.parent();
        block = parent == null || element.equals(root) ? root : blockOf(parent);
      }
    }
    return FilterResult.CONTINUE;
  }

  private Element blockOf(Element element) {
    Element e = element;
    while (!e.equals(root) && (inline(e) || cell(e))) {
      Element parent = e.parent();
      if (parent == null) {
        return root;
      }
      e = parent;
    }
    return e;
  }

  static boolean inline(Element element) {
    return INLINE.contains(element.normalName());
  }

  private static boolean cell(Element element) {
    String tag = element.normalName();
    return (tag.equals("td") || tag.equals("th")) && DataTable.row(element.parent());
  }

  private void append(String words) {
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (c == '\n' && preformatted > 0) {
        text.append('\n');
      } else if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        if (text.length() > 0 && text.charAt(text.length() - 1) != ' ') {
          text.append(' ');
          linked += links > 0 ? 1 : 0;
        }
      } else if (!invisible(c)) {
        text.append(c);
        linked += links > 0 ? 1 : 0;
      }
    }
  }

  /** Soft hyphen, zero-width space, word joiner, byte order mark, direction marks, controls. */
  private static boolean invisible(char c) {
    return c < ' '
        || (c >= 0x7F && c < 0xA0)
        || c == '\u00AD'
        || c == '\u200B'
        || c == '\u200E'
        || c == '\u200F'
        || (c >= '\u202A' && c <= '\u202E')
        || (c >= '\u2060' && c <= '\u2064')
        || (c >= '\u2066' && c <= '\u2069')
        || c == '\uFEFF'
        || c == '\uFFFC';
  }

  /** Ends the open block, if it holds any text. */
  private void end() {
    if (text.length() == 0) {
      return;
    }
    String all = text.toString();
    double linkShare = (double) linked / Math.max(1, all.strip().length());
    text.setLength(0);
    linked = 0;
    var line = new StringBuilder();
    String[] lines = LINE_BREAKS.split(all, -1);
    for (int i = 0; i < lines.length; i++) {
      String part = lines[i].strip();
      boolean ends = part.isEmpty() || preformatted > 0 || Prose.endsSentence(line);
      if (ends) {
        add(line, linkShare);
      } else if (line.length() > 0) {
        line.append(' ');
      }
      line.append(part);
    }
    add(line, linkShare);
  }

  private void add(StringBuilder line, double linkShare) {
    if (line.length() > 0) {
      String words = line.toString();
      blocks.add(new Block(block, words, (int) Math.round(linkShare * words.length()), cut));
      cut = false;
      line.setLength(0);
    }
  }
}
