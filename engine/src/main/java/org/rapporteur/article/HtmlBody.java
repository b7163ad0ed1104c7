package org.rapporteur.article;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.rapporteur.article.BlockHints.Hint;
import org.rapporteur.article.FurnitureLines.Kind;
import org.rapporteur.text.Span;

/** The text of the article on a page. */
final class HtmlBody {
  private static final double FURNITURE_SHARE = 0.25;
  private static final double COMMENTS_SHARE = 0.6;
  private static final double HIDDEN_SHARE = 0.5;
  private static final double LIST_OF_LINKS = 0.6;
  private static final double TAIL_SHARE = 0.15;
  private static final int LONGEST_BYLINE = 300;

  private final BlockHints hints;
  private final FurnitureLines furniture;
  private final Measures measures;
  private final Element main;
  private final Optional<String> title;

  private HtmlBody(
      BlockHints hints,
      FurnitureLines furniture,
      Measures measures,
      Element main,
      Optional<String> title) {
    this.hints = hints;
    this.furniture = furniture;
    this.measures = measures;
    this.main = main;
    this.title = title;
  }

  static Body of(
      Document page, Optional<String> title, BlockHints hints, FurnitureLines furniture) {
    Element root = page.body();
    List<Block> all = BlockReader.read(root, element -> false);
    Measures measures = Measures.of(root, all);
    Element main = MainElement.of(root, all, measures, hints);
    var body = new HtmlBody(hints, furniture, measures, main, title);
    return join(body.filtered(BlockReader.read(main, body::leftOut)));
  }

  private static boolean hidden(Element element) {
    String style = element.attr("style").toLowerCase(Locale.ROOT).replace(" ", "");
    return style.contains("display:none") || style.contains("visibility:hidden");
  }

  private double share(Element element) {
    int all = measures.of(main).prose();
    return all == 0 ? 0 : (double) measures.of(element).prose() / all;
  }

  /** Whether an element inside the main one is none of the article's text. */
  private boolean leftOut(Element element) {
    String tag = element.normalName();
    double share = share(element);
    if ((hidden(element) || element.hasAttr("hidden")) && share < HIDDEN_SHARE) {
      return true;
    }
    switch (tag) {
      case "nav", "footer", "aside", "form", "figcaption" -> {
        return share < FURNITURE_SHARE;
      }
      case "figure" -> {
        return share < FURNITURE_SHARE
            && element.selectFirst("table, blockquote, pre, p:not(figcaption p)") == null;
      }
      case "ul", "ol", "dl" -> {
        if (measures.of(element).linkShare() > LIST_OF_LINKS && share < FURNITURE_SHARE) {
          return true;
        }
      }
      default -> {}
    }
    Set<Hint> named = hints.of(element);
    int letters = measures.of(element).text();
    if (named.contains(Hint.BODY)) {
      return false;
    }
    if (named.contains(Hint.COMMENTS) && share < COMMENTS_SHARE) {
      return true;
    }
    boolean standfirst = named.contains(Hint.STANDFIRST) && measures.of(element).prose() > 0;
    if (named.contains(Hint.FURNITURE) && !standfirst && share < FURNITURE_SHARE) {
      return true;
    }
    if (named.contains(Hint.CAPTION) && share < FURNITURE_SHARE) {
      return true;
    }
    return named.contains(Hint.BYLINE) && !standfirst && letters < LONGEST_BYLINE && share < 0.1;
  }

  private List<Block> filtered(List<Block> blocks) {
    var kept = new ArrayList<Block>();
    var seen = new HashSet<String>();
    int all = blocks.stream().mapToInt(Block::prose).sum();
    int before = 0;
    for (Block block : blocks) {
      Kind kind = furniture.kind(block.text());
      if (kind == Kind.TAIL && before > 0 && all - before <= TAIL_SHARE * all) {
        break;
      }
      before += block.prose();
      boolean repeated = block.prose() > 0 && !seen.add(block.text());
      if (kind == Kind.TEXT && !repeated && !label(block, kept.isEmpty())) {
        kept.add(block);
      }
    }
    while (!kept.isEmpty() && kept.get(kept.size() - 1).headingLevel() > 0) {
      kept.remove(kept.size() - 1);
    }
    return kept;
  }

  /** Headline, byline, date line or a link that leads away. */
  private boolean label(Block block, boolean first) {
    String text = block.text();
    if (block.headingLevel() == 1 || title.filter(text::equalsIgnoreCase).isPresent()) {
      return true;
    }
    if (block.prose() == 0 && block.linkShare() > 0.9 && block.headingLevel() == 0) {
      return true;
    }
    if (Prose.letters(text) == 0) {
      return true;
    }
    return first
        && block.prose() == 0
        && (Byline.is(text) || (text.length() < 80 && DateText.find(text).isPresent()));
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
