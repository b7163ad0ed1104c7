package org.rapporteur.article;

import java.util.ArrayList;
import java.util.List;
import org.rapporteur.text.Span;

/**
 * The paragraphs of a plain text: its lines, or, where lines are wrapped at a fixed width, the
 * blocks of lines between blank ones.
 */
final class ParagraphSpans {
  /** The widest that text is wrapped at. */
  private static final int WIDEST = 100;

  /** Line breaks within blocks that must look like wrapping for the text to count as wrapped. */
  private static final double WRAPPED_SHARE = 0.8;

  private static final int FEWEST_BREAKS = 3;

  /** Each paragraph without the white space around it, in reading order. */
  static List<Span> of(String text) {
    List<List<Span>> blocks = blocks(text);
    boolean wrapped = wrapped(text, blocks);
    var paragraphs = new ArrayList<Span>();
    for (List<Span> lines : blocks) {
      if (wrapped) {
        paragraphs.add(new Span(lines.get(0).start(), lines.get(lines.size() - 1).end()));
      } else {
        paragraphs.addAll(lines);
      }
    }
    return paragraphs;
  }

  /** Runs of lines that are not blank, each line without the white space around it. */
  private static List<List<Span>> blocks(String text) {
    var blocks = new ArrayList<List<Span>>();
    var block = new ArrayList<Span>();
    int length = text.length();
    int start = 0;
    while (start < length) {
      int end = start;
      while (end < length && !lineBreak(text.charAt(end))) {
        end++;
      }
      int from = start;
      int to = end;
      while (from < to && space(text.charAt(from))) {
        from++;
      }
      while (to > from && space(text.charAt(to - 1))) {
        to--;
      }
      if (from < to) {
        block.add(new Span(from, to));
      } else if (!block.isEmpty()) {
        blocks.add(List.copyOf(block));
        block.clear();
      }
      boolean two = end + 1 < length && text.charAt(end) == '\r' && text.charAt(end + 1) == '\n';
      start = end + (two ? 2 : 1);
    }
    if (!block.isEmpty()) {
      blocks.add(List.copyOf(block));
    }
    return blocks;
  }

  /** A break is wrapping if the next line's first word would not have fitted on its line. */
  private static boolean wrapped(String text, List<List<Span>> blocks) {
    int width = 0;
    for (List<Span> lines : blocks) {
      for (Span line : lines) {
        width = Math.max(width, line.length());
      }
    }
    if (width > WIDEST) {
      return false;
    }
    int breaks = 0;
    int forced = 0;
    for (List<Span> lines : blocks) {
      for (int i = 1; i < lines.size(); i++) {
        Span next = lines.get(i);
        int word = next.start();
        while (word < next.end() && !Character.isWhitespace(text.charAt(word))) {
          word++;
        }
        breaks++;
        forced += lines.get(i - 1).length() + 1 + (word - next.start()) > width - 2 ? 1 : 0;
      }
    }
    return breaks >= FEWEST_BREAKS && forced >= WRAPPED_SHARE * breaks;
  }

  private static boolean lineBreak(char c) {
    return c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029' || c == '\u000B' || c == '\f';
  }

  private static boolean space(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u200B' || c == '\uFEFF';
  }

  private ParagraphSpans() {}
}
