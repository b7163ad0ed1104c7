package org.rapporteur.attribution;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.rapporteur.inference.LabelRun;
import org.rapporteur.inference.ModelFolder;
import org.rapporteur.inference.TextLabeller;
import org.rapporteur.text.Paragraph;
import org.rapporteur.text.StructuredText;

/** The trained tagger: a small transformer over the paragraph's word pieces. Thread-safe. */
public final class EncoderSpanTagger implements SpanTagger, AutoCloseable {
  private final TextLabeller labeller;

  EncoderSpanTagger(TextLabeller labeller) {
    this.labeller = labeller;
  }

  /**
   * Loads the model of a folder; close the tagger after use.
   *
   * @throws org.rapporteur.fault.RapporteurException if the model cannot be loaded
   */
  public static EncoderSpanTagger open(ModelFolder folder) {
    return new EncoderSpanTagger(TextLabeller.open(folder));
  }

  @Override
  public List<TaggedSpan> tag(StructuredText text, Paragraph paragraph) {
    var spans = new ArrayList<TaggedSpan>();
    for (LabelRun run : labeller.label(text.text(), paragraph.span())) {
      SpanRole role = SpanRole.valueOf(run.label().toUpperCase(Locale.ROOT));
      spans.add(new TaggedSpan(role, run.span(), run.confidence()));
    }
    Collections.sort(spans);
    return List.copyOf(spans);
  }

  @Override
  public void close() {
    labeller.close();
  }
}
