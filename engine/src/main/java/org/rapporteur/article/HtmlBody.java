package org.rapporteur.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.rapporteur.article.BlockHints.Hint;
import org.rapporteur.text.Span;

/** The text of the article on a page, without what stands inside, before and after it. */
final class HtmlBody {
  /** Of the main element's prose, what a part may hold and still be left out for its name. */
  private static final double FURNITURE_SHARE = 0.25;

  private static final double BYLINE_SHARE = 0.1;
  private static final double COMMENTS_SHARE = 0.9;
  private static final double HIDDEN_SHARE = 0.5;
  private static final double LIST_OF_LINKS = 0.6;
  private static final int LONGEST_BYLINE = 250;
  private static final int LONGEST_SPOKEN = 60;

  private final Measures measures;
  private final Element main;
  private final @Nullable Element standfirst;

  private HtmlBody(Measures measures, Element main, @Nullable Element standfirst) {
    this.measures = measures;
    this.main = main;
    this.standfirst = standfirst;
  }

  static Body of(
      Document page, Optional<String> title, BlockHints hints, FurnitureLines furniture) {
    Element root = page.body();
    List<Block> all = BlockReader.read(root, element -> false);
    Measures measures = Measures.of(root, all, hints);
    Element main = MainElement.of(root, all, measures);
    Optional<Block> standfirst = Standfirst.find(all, main, measures);
    var body = new HtmlBody(measures, main, standfirst.map(Block::element).orElse(null));
    var blocks = new ArrayList<Block>();
    standfirst.filter(block -> !within(block.element(), main)).ifPresent(blocks::add);
    blocks.addAll(BlockReader.read(main, body::leftOut));
    List<Block> kept = BlockFilter.filter(blocks, title, furniture);
    return kept.stream().anyMatch(block -> block.prose() > 0) ? join(kept) : Body.NONE;
  }

  private static boolean within(Element element, Element outer) {
    for (Element e = element; e != null; e = e.parent()) {
      if (e.equals(outer)) {
        return true;
      }
    }
    return false;
  }

  private static boolean hidden(Element element) {
    String style = element.attr("style").toLowerCase(Locale.ROOT).replace(" ", "");
    return element.hasAttr("hidden")
        || style.contains("display:none")
        || style.contains("visibility:hidden");
  }

  /** Whether an element inside the main one is none of the article's text. */
  private boolean leftOut(Element element) {
    if (BlockReader.inline(element)) {
      return (hidden(element) || measures.hints(element).contains(Hint.SPOKEN))
          && element.text().length() <= LONGEST_SPOKEN;
    }
    if (standfirst != null && within(standfirst, element)) {
      return false;
    }
    double share = measures.share(element, main);
    return (hidden(element) && share < HIDDEN_SHARE)
        || (tagged(element) && share < FURNITURE_SHARE)
        || named(element, share);
  }

  private boolean tagged(Element element) {
    return switch (element.normalName()) {
      case "nav", "footer", "aside", "form", "figcaption", "menu", "dialog", "amp-img" -> true;
      case "figure" -> element.selectFirst("table, blockquote, pre") == null;
      case "ul", "ol", "dl", "table" -> measures.of(element).linkShare() > LIST_OF_LINKS;
      default -> false;
    };
  }

  private boolean named(Element element, double share) {
    Set<Hint> named = measures.hints(element);
    Measures.Measure measure = measures.of(element);
    if (named.isEmpty() || named.contains(Hint.BODY)) {
      return false;
    }
    if (named.contains(Hint.SPOKEN)) {
      return measure.text() <= LONGEST_SPOKEN;
    }
    if (measure.heading() || element.normalName().matches("h[1-6]")) {
      return false;
    }
    return (named.contains(Hint.COMMENTS) && share < COMMENTS_SHARE)
        || (named.contains(Hint.FURNITURE) && share < FURNITURE_SHARE)
        || (named.contains(Hint.CAPTION) && share < FURNITURE_SHARE)
        || (named.contains(Hint.BYLINE) && share < BYLINE_SHARE && measure.text() < LONGEST_BYLINE);
  }

  private static Body join(List<Block> blocks) {
    var text = new StringBuilder();
    var paragraphs = new ArrayList<Span>();
    Element before = null;
    for (Block block : blocks) {
      if (text.length() > 0) {
        boolean sameTable =
            before != null
                && block.in("tr")
                && before.normalName().equals("tr")
                && Objects.equals(before.parent(), block.element().parent());
        text.append(sameTable ? "\n" : "\n\n");
      }
      paragraphs.add(new Span(text.length(), text.length() + block.text().length()));
      text.append(block.text());
      before = block.element();
    }
    return new Body(text.toString(), paragraphs);
  }
}
