package org.rapporteur.ingest;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Collects the text of an XHTML document, a paragraph for each block, an empty line between them.
 * The lines into which a printed page breaks its paragraphs are put together again.
 */
final class ParagraphText extends DefaultHandler {
  private static final Set<String> BLOCKS =
      Set.of(
          "p", "div", "li", "tr", "table", "blockquote", "pre", "h1", "h2", "h3", "h4", "h5", "h6");
  private static final Set<String> UNSEEN = Set.of("head", "title", "script", "style");
  private static final Pattern HYPHENATED = Pattern.compile("(\\p{Ll})-\\s*\\n\\s*(?=\\p{Ll})");

  private final int longest;
  private final StringBuilder text = new StringBuilder();
  private final StringBuilder paragraph = new StringBuilder();
  private int unseen;

  /**
   * @param longest characters of text after which parsing is given up
   */
  ParagraphText(int longest) {
    this.longest = longest;
  }

  @Override
  public void startElement(String uri, String name, String qualified, Attributes attributes) {
    String element = name.toLowerCase(Locale.ROOT);
    if (UNSEEN.contains(element)) {
      unseen++;
    } else if (BLOCKS.contains(element)) {
      endParagraph();
    } else if (element.equals("br")) {
      paragraph.append('\n');
    }
  }

  @Override
  public void endElement(String uri, String name, String qualified) {
    String element = name.toLowerCase(Locale.ROOT);
    if (UNSEEN.contains(element)) {
      unseen--;
    } else if (BLOCKS.contains(element)) {
      endParagraph();
    }
  }

  @Override
  public void characters(char[] characters, int start, int length) throws SAXException {
    if (unseen > 0) {
      return;
    }
    if (text.length() + paragraph.length() + length > longest) {
      throw new SAXException("more than " + longest + " characters of text");
    }
    paragraph.append(characters, start, length);
  }

  @Override
  public void ignorableWhitespace(char[] characters, int start, int length) throws SAXException {
    characters(characters, start, length);
  }

  private void endParagraph() {
    for (String part : paragraph.toString().split("\\n[ \\t]*\\n", -1)) {
      String line = HYPHENATED.matcher(part).replaceAll("$1").replaceAll("\\s+", " ").strip();
      if (!line.isEmpty()) {
        text.append(text.isEmpty() ? "" : "\n\n").append(line);
      }
    }
    paragraph.setLength(0);
  }

  String text() {
    endParagraph();
    return text.toString();
  }
}
