package org.rapporteur.article;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.rapporteur.article.FurnitureLines.Kind;

/** Leaves out of the blocks of the main element those that their words show to be furniture. */
final class BlockFilter {
  /** Prose after the words of a tail, as a share of all, up to which the article ends there. */
  private static final double TAIL_SHARE = 0.15;

  private static final double LINK = 0.9;
  private static final double MOSTLY_LINKS = 0.6;
  private static final int HEAD = 8; // blocks among which a byline or date line may stand
  private static final int LONGEST_DATE_LINE = 90;
  private static final int BESIDE_DATE = 40; // letters beside the date on a date line

  private final Optional<String> title;
  private final FurnitureLines furniture;

  private BlockFilter(Optional<String> title, FurnitureLines furniture) {
    this.title = title;
    this.furniture = furniture;
  }

  static List<Block> filter(List<Block> blocks, Optional<String> title, FurnitureLines furniture) {
    return new BlockFilter(title, furniture).filter(blocks);
  }

  private List<Block> filter(List<Block> blocks) {
    int from = afterHeadline(blocks);
    int all = blocks.stream().mapToInt(Block::prose).sum();
    int before = 0;
    var seen = new HashSet<String>();
    var kept = new ArrayList<Block>();
    boolean cut = false;
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      Kind kind = furniture.kind(block.text());
      if (kind == Kind.TAIL && before > 0 && all - before <= TAIL_SHARE * all) {
        break;
      }
      before += block.prose();
      boolean repeated = block.prose() > 0 && !seen.add(block.text());
      boolean out =
          kind != Kind.TEXT
              || repeated
              || (i < from && block.prose() == 0)
              || label(block)
              || (kept.size() < HEAD && headLine(block));
      cut |= out || block.cut();
      if (!out) {
        kept.add(new Block(block.element(), block.text(), block.linked(), cut));
        cut = false;
      }
    }
    return withoutEmptySections(kept);
  }

  /** The place after the first headline, if hardly any prose comes before it. */
  private static int afterHeadline(List<Block> blocks) {
    for (int i = 0; i < blocks.size(); i++) {
      if (blocks.get(i).headingLevel() == 1) {
        return i + 1;
      }
      if (i > 0 && blocks.get(i).prose() > 0) {
        return 0;
      }
    }
    return 0;
  }

  /** The headline itself, a link that leads away, a line without a word. */
  private boolean label(Block block) {
    String text = block.text();
    int level = block.headingLevel();
    if (figures(block) || title.filter(text::equalsIgnoreCase).isPresent()) {
      return true;
    }
    if (level == 1) {
      return title.filter(t -> t.contains(text) || text.contains(t)).isPresent();
    }
    double links = block.linkShare();
    return level == 0
        && block.prose() == 0
        && (links > LINK || (links > MOSTLY_LINKS && !Prose.endsSentence(text)));
  }

  /** A time of day, a page number, a line of stars. */
  private static boolean figures(Block block) {
    return !block.in("tr") && block.text().chars().noneMatch(Character::isLetter);
  }

  private static boolean headLine(Block block) {
    String text = block.text();
    if (block.prose() > 0 || block.headingLevel() > 0) {
      return false;
    }
    return Byline.is(text)
        || (text.length() <= LONGEST_DATE_LINE
            && DateText.find(text).isPresent()
            && text.chars().filter(Character::isLetter).count() <= BESIDE_DATE);
  }

  /** Leaves out headings under which nothing is left. */
  private static List<Block> withoutEmptySections(List<Block> blocks) {
    var kept = new ArrayList<Block>();
    Block below = null;
    for (int i = blocks.size() - 1; i >= 0; i--) {
      Block block = blocks.get(i);
      int level = block.headingLevel();
      boolean empty =
          level > 0
              && (below == null
                  || (below.cut() && below.headingLevel() > 0 && below.headingLevel() <= level));
      if (!empty) {
        kept.add(block);
        below = block;
      } else if (below != null) {
        below = new Block(below.element(), below.text(), below.linked(), true);
        kept.set(kept.size() - 1, below);
      }
    }
    Collections.reverse(kept);
    return kept;
  }
}
