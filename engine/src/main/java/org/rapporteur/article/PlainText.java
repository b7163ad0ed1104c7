package org.rapporteur.article;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rapporteur.article.FurnitureLines.Kind;
import org.rapporteur.text.Span;

/**
 * An article in a text file: its head (section, headline, byline, date line), body and the
 * furniture that was copied along with it. Offsets stay those of the file.
 */
record PlainText(
    Body body,
    Optional<String> title,
    Optional<String> section,
    List<String> authors,
    Optional<LocalDate> date) {

  /** Lines before the first prose that may be a head; with more, the text has none. */
  private static final int LONGEST_HEAD = 8;

  private static final int LONGEST_TITLE = 250;
  private static final int LONGEST_SECTION = 40;
  private static final int LONGEST_DATE_LINE = 80;

  /** Prose after the words of a tail, as a share of all, up to which the article ends there. */
  private static final double TAIL_SHARE = 0.1;

  /** One paragraph of the file and what its words tell of it. */
  private record Block(Span span, String words, Kind kind, boolean prose) {}

  static PlainText of(String text, FurnitureLines furniture) {
    List<Block> blocks =
        ParagraphSpans.of(text).stream().map(span -> block(text, span, furniture)).toList();
    int bodyFrom = bodyFrom(blocks);
    int bodyTo = bodyTo(blocks, bodyFrom);
    var clean = new StringBuilder(text);
    var paragraphs = new ArrayList<Span>();
    for (int i = 0; i < bodyTo; i++) {
      Block block = blocks.get(i);
      if (block.kind() != Kind.TEXT) {
        blank(clean, block.span());
      } else if (i >= bodyFrom) {
        paragraphs.add(block.span());
      }
    }
    int end = paragraphs.isEmpty() ? 0 : paragraphs.get(paragraphs.size() - 1).end();
    Body body = new Body(clean.substring(0, end), paragraphs);
    return head(body, blocks.subList(0, bodyFrom));
  }

  private static Block block(String text, Span span, FurnitureLines furniture) {
    String words = span.in(text);
    return new Block(span, words, furniture.kind(words), Prose.is(words));
  }

  /** The first block of the body: the first prose, unless it comes too late to have a head. */
  private static int bodyFrom(List<Block> blocks) {
    int head = 0;
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      if (block.kind() == Kind.TEXT) {
        if (block.prose() && !Byline.is(block.words())) {
          return i;
        }
        head++;
        if (head > LONGEST_HEAD) {
          return 0;
        }
      }
    }
    return 0;
  }

  /** One past the last block of the body. */
  private static int bodyTo(List<Block> blocks, int bodyFrom) {
    int all = 0;
    for (Block block : blocks) {
      all += letters(block);
    }
    int before = 0;
    for (int i = 0; i < blocks.size(); i++) {
      int after = all - before;
      if (i > bodyFrom && blocks.get(i).kind() == Kind.TAIL && after <= TAIL_SHARE * all) {
        return i;
      }
      before += letters(blocks.get(i));
    }
    return blocks.size();
  }

  private static int letters(Block block) {
    return block.prose() && block.kind() == Kind.TEXT ? Prose.letters(block.words()) : 0;
  }

  private static void blank(StringBuilder text, Span span) {
    for (int i = span.start(); i < span.end(); i++) {
      if (!Character.isWhitespace(text.charAt(i))) {
        text.setCharAt(i, ' ');
      }
    }
  }

  private static PlainText head(Body body, List<Block> head) {
    var lines = new ArrayList<String>();
    var authors = new ArrayList<String>();
    Optional<LocalDate> date = Optional.empty();
    for (Block block : head) {
      String line = block.words().strip();
      Optional<LocalDate> found =
          line.length() <= LONGEST_DATE_LINE ? DateText.find(line) : Optional.empty();
      if (block.kind() != Kind.TEXT) {
        continue;
      }
      if (Byline.is(line)) {
        authors.addAll(Byline.names(line));
      } else if (found.isPresent()) {
        date = date.isPresent() ? date : found;
      } else {
        lines.add(line.replaceFirst("^#{1,6}\\s+", "")); // a Markdown headline
      }
    }
    int title = -1;
    for (int i = 0; i < lines.size(); i++) {
      boolean longer = title < 0 || lines.get(i).length() > lines.get(title).length();
      if (longer && lines.get(i).length() <= LONGEST_TITLE) {
        title = i;
      }
    }
    boolean section = title > 0 && lines.get(title - 1).length() <= LONGEST_SECTION;
    return new PlainText(
        body,
        title < 0 ? Optional.empty() : Optional.of(lines.get(title)),
        section ? Optional.of(lines.get(title - 1)) : Optional.empty(),
        authors,
        date);
  }
}
