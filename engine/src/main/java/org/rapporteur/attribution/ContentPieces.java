package org.rapporteur.attribution;

import java.util.ArrayList;
import java.util.List;
import org.rapporteur.text.Paragraph;
import org.rapporteur.text.Sentence;
import org.rapporteur.text.Span;
import org.rapporteur.text.StructuredText;

/**
 * Tells the pieces of a content that belong to the cue's sentence from those that go on after it:
 * PolNeAR keeps a quotation that follows its speaker's last one in the same attribution, while the
 * record makes it one of its own that {@linkplain Attribution#continues() continues} it.
 */
final class ContentPieces {
  private final StructuredText text;
  private final Paragraph paragraph;

  ContentPieces(StructuredText text, Paragraph paragraph) {
    this.text = text;
    this.paragraph = paragraph;
  }

  /**
   * One list for each attribution to be made: first what stands with the cue, then each quotation
   * that goes on after it.
   *
   * @param pieces at least one, in reading order
   */
  List<List<Span>> parted(Span cue, List<Span> pieces) {
    var own = new ArrayList<Span>();
    var later = new ArrayList<List<Span>>();
    for (Span piece : united(pieces)) {
      boolean goesOn =
          !own.isEmpty()
              && piece.start() > cue.end()
              && sentence(piece.start()) > sentence(cue.start())
              && isQuotation(piece);
      if (goesOn) {
        later.add(List.of(piece));
      } else {
        own.add(piece);
      }
    }
    later.add(0, own);
    return later;
  }

  /** Pieces with nothing but space between them made one, if they are of one kind. */
  private List<Span> united(List<Span> pieces) {
    var united = new ArrayList<Span>();
    for (Span piece : pieces) {
      int last = united.size() - 1;
      if (last >= 0
          && text.text().substring(united.get(last).end(), piece.start()).isBlank()
          && isQuotation(united.get(last)) == isQuotation(piece)) {
        united.set(last, new Span(united.get(last).start(), piece.end()));
      } else {
        united.add(piece);
      }
    }
    return united;
  }

  /** Whether a piece stands between marks from its first letter to its last. */
  boolean isQuotation(Span piece) {
    return ContentEdges.manner(text, List.of(piece)) == Manner.DIRECT;
  }

  /** The number of the paragraph's sentence that holds an offset. */
  private int sentence(int offset) {
    int number = 0;
    for (Sentence sentence : paragraph.sentences()) {
      if (sentence.span().end() > offset) {
        return number;
      }
      number++;
    }
    return number;
  }
}
