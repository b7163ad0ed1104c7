package org.rapporteur.attribution;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.rapporteur.text.Span;

/**
 * An attribution relation: a content, and as far as the text gives them the source it is attributed
 * to and the cue that attributes it. Immutable.
 *
 * @param content at least one span, in reading order; several where the cue splits it
 * @param continues the place, in the article's list of attributions, of the one whose quotation
 *     this one continues without a cue of its own; its source is this one's source
 * @param within the place, in the article's list of attributions, of the one whose content holds
 *     this one ("X said that Y had told him that Z"); empty if none does
 * @param confidence in [0, 1], that source, cue and content are rightly found and joined
 */
public record Attribution(
    Optional<Span> source,
    Optional<Span> cue,
    List<Span> content,
    Manner manner,
    Polarity polarity,
    OptionalInt continues,
    OptionalInt within,
    double confidence) {

  /**
   * @throws IllegalArgumentException if there is no content, or the confidence is outside [0, 1]
   */
  public Attribution {
    content = content.stream().sorted().toList();
    if (content.isEmpty() || !(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException(
          "not an attribution: content " + content + ", confidence " + confidence);
    }
  }
}
