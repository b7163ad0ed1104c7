package org.rapporteur.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.rapporteur.text.Paragraph;
import org.rapporteur.text.Quotation;
import org.rapporteur.text.Span;
import org.rapporteur.text.StructuredText;

/**
 * Finds a text's attributions: the tagger marks spans paragraph by paragraph, {@link SpanJoiner}
 * links them, quotation marks correct the edges, and a quotation without a cue of its own continues
 * the one before it. Thread-safe if the tagger is.
 */
public final class AttributionFinder {
  private final SpanTagger tagger;
  private final Polarities polarities = Polarities.load();

  public AttributionFinder(SpanTagger tagger) {
    this.tagger = tagger;
  }

  /** The attributions in the order of their contents; those of one paragraph stand together. */
  public List<Attribution> find(StructuredText text) {
    var found = new ArrayList<Attribution>();
    int endOfLastParagraph = 0; // attributions found before the paragraph at hand
    for (Paragraph paragraph : text.paragraphs()) {
      int before = found.size();
      for (JoinedSpans joined : SpanJoiner.join(paragraph, tagger.tag(text, paragraph))) {
        int earlier = found.size() > before ? before : endOfLastParagraph;
        OptionalInt continues = continued(text, paragraph, joined, found, before, earlier);
        attribution(text, joined, continues).ifPresent(found::add);
      }
      if (found.size() > before) {
        endOfLastParagraph = before;
      } else {
        endOfLastParagraph = found.size(); // a paragraph without words of others breaks the thread
      }
    }
    return List.copyOf(found);
  }

  private Optional<Attribution> attribution(
      StructuredText text, JoinedSpans joined, OptionalInt continues) {
    List<Span> content =
        joined.content().stream().flatMap(s -> ContentEdges.of(text, s).stream()).toList();
    if (content.isEmpty()) {
      return Optional.empty();
    }
    Polarity polarity =
        joined.cue().map(cue -> polarities.of(cue.in(text.text()))).orElse(Polarity.AFFIRMS);
    return Optional.of(
        new Attribution(
            joined.source(),
            joined.cue(),
            content,
            ContentEdges.manner(text, content),
            polarity,
            continues,
            OptionalInt.empty(),
            joined.confidence()));
  }

  /**
   * The attribution that words without cue and source go on with: the last one of the paragraph; or
   * the last one of the paragraph before, if a quotation is open across the break.
   */
  private static OptionalInt continued(
      StructuredText text,
      Paragraph paragraph,
      JoinedSpans joined,
      List<Attribution> found,
      int before,
      int earlier) {
    if (joined.cue().isPresent() || joined.source().isPresent() || found.size() == earlier) {
      return OptionalInt.empty();
    }
    if (found.size() > before || goesOn(text, paragraph, joined)) {
      int last = found.size() - 1;
      return OptionalInt.of(found.get(last).continues().orElse(last));
    }
    return OptionalInt.empty();
  }

  private static boolean goesOn(StructuredText text, Paragraph paragraph, JoinedSpans joined) {
    Span content = joined.content().get(0);
    for (Quotation quotation : text.quotations()) {
      if (quotation.continues()
          && paragraph.span().contains(quotation.outer())
          && quotation.outer().overlaps(content)) {
        return true;
      }
    }
    return false;
  }
}
