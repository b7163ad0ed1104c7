package org.rapporteur.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.rapporteur.text.QuotationMark.Role;

/**
 * Finds quotations by pairing marks within each paragraph.
 *
 * <p>A mark that never finds its partner makes a quotation only where the text shows that one was
 * meant: it opens the paragraph, or follows a colon or comma and begins a sentence, and nothing
 * after it speaks against; or the next paragraph takes the quotation up with a mark of its own. Any
 * other lone mark is left out, so that it swallows nothing. Thread-safe.
 */
final class QuotationFinder {
  private static final Comparator<Pair> OUTER_FIRST =
      Comparator.comparingInt(Pair::start).thenComparing(Pair::end, Comparator.reverseOrder());

  /**
   * @param innerStart one past the opening mark
   * @param innerEnd where the closing mark begins, or the paragraph's end
   */
  private record Pair(int start, int innerStart, int innerEnd, int end, boolean closed) {}

  private final String text;
  private final List<Span> paragraphs;
  private final List<Quotation> found = new ArrayList<>();

  private QuotationFinder(String text, List<Span> paragraphs) {
    this.text = text;
    this.paragraphs = paragraphs;
  }

  /** Quotations of all depths in reading order, an outer one before those inside it. */
  static List<Quotation> quotations(String text, List<Span> paragraphs) {
    var finder = new QuotationFinder(text, paragraphs);
    boolean open = false;
    for (int i = 0; i < paragraphs.size(); i++) {
      open = finder.read(i, open);
    }
    return List.copyOf(finder.found);
  }

  /**
   * @param open whether the paragraph before left a quotation open
   * @return whether this one does
   */
  private boolean read(int index, boolean open) {
    Span paragraph = paragraphs.get(index);
    List<QuotationMark> marks = QuotationMarks.in(text, paragraph);
    var pairs = new ArrayList<Pair>();
    List<QuotationMark> unclosed = pair(marks, pairs);
    boolean leftOpen = false;
    for (QuotationMark mark : unclosed) {
      if (!leftOpen && runsOn(mark, index, pairs)) {
        int end = Characters.trimEnd(text, mark.end(), paragraph.end());
        pairs.add(new Pair(mark.start(), mark.end(), end, end, false));
        leftOpen = true;
      }
    }
    pairs.sort(OUTER_FIRST);
    add(pairs, open ? paragraph.start() : -1);
    return leftOpen;
  }

  /** Pairs marks into {@code pairs}; returns the opening marks left over. */
  private static List<QuotationMark> pair(List<QuotationMark> marks, List<Pair> pairs) {
    var open = new ArrayList<QuotationMark>();
    for (QuotationMark mark : marks) {
      int partner = partner(open, mark);
      if (mark.role() != Role.OPENS && partner >= 0) {
        QuotationMark first = open.get(partner);
        pairs.add(new Pair(first.start(), first.end(), mark.start(), mark.end(), true));
        open.subList(partner, open.size()).clear();
      } else if (mark.role() == Role.OPENS || mark.role() == Role.EITHER) {
        open.add(mark);
      }
    }
    return open;
  }

  /** The open mark that this one would close; a single mark never closes over a double one. */
  private static int partner(List<QuotationMark> open, QuotationMark mark) {
    for (int i = open.size() - 1; i >= 0; i--) {
      if (open.get(i).paired() == mark.paired()) {
        return i;
      }
      if (!mark.paired()) {
        return -1;
      }
    }
    return -1;
  }

  /** Whether a mark without a partner still opens a quotation, to the paragraph's end. */
  private boolean runsOn(QuotationMark mark, int index, List<Pair> pairs) {
    if (!mark.paired() && !mark.curled()) {
      return false;
    }
    if (Characters.skipSpace(text, mark.end(), paragraphs.get(index).end())
        >= paragraphs.get(index).end()) {
      return false;
    }
    if (index + 1 < paragraphs.size() && opens(paragraphs.get(index + 1), mark.paired())) {
      return introduced(mark, index) || !pairs.stream().anyMatch(p -> p.start() > mark.start());
    }
    return mark.paired()
        && introduced(mark, index)
        && pairs.stream().noneMatch(p -> p.start() > mark.start());
  }

  /** Whether the mark stands where a quotation of whole sentences begins. */
  private boolean introduced(QuotationMark mark, int index) {
    int start = paragraphs.get(index).start();
    int left = Characters.trimEnd(text, start, mark.start());
    if (left == start) {
      return true;
    }
    boolean capital = Character.isUpperCase(text.codePointAt(mark.end()));
    return capital && ",:.!?…—–".indexOf(text.charAt(left - 1)) >= 0;
  }

  private boolean opens(Span paragraph, boolean paired) {
    List<QuotationMark> marks = QuotationMarks.in(text, paragraph);
    return !marks.isEmpty()
        && marks.get(0).start() == paragraph.start()
        && marks.get(0).paired() == paired
        && marks.get(0).role() != Role.CLOSES;
  }

  private void add(List<Pair> pairs, int continuedAt) {
    var around = new ArrayList<Pair>();
    for (Pair pair : pairs) {
      int start = Characters.skipSpace(text, pair.innerStart(), pair.innerEnd());
      int end = Characters.trimEnd(text, start, pair.innerEnd());
      if (end <= start) {
        continue;
      }
      around.removeIf(p -> p.end() <= pair.start());
      found.add(
          new Quotation(
              new Span(pair.start(), pair.end()),
              new Span(start, end),
              around.size(),
              pair.closed(),
              pair.start() == continuedAt));
      around.add(pair);
    }
  }
}
