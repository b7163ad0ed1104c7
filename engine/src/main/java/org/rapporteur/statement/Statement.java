package org.rapporteur.statement;

import java.util.List;
import java.util.Optional;
import org.rapporteur.actor.Speaker;
import org.rapporteur.attribution.Attribution;
import org.rapporteur.attribution.Polarity;
import org.rapporteur.time.Period;

/**
 * Somebody's words or view as an article reports them: a line of the record. Immutable.
 *
 * @param id deterministic: the article's id and the statement's number in it
 * @param speaker empty if the text gives no source
 * @param with others who say it jointly
 * @param within the id of the statement that reports this one ("X said that Y had said")
 * @param continues the id of the statement whose quotation this one goes on with
 * @param said when it was said; empty if that is not told or not worked out
 * @param occasion where or how, in the article's words: "at an event in Tallinn"
 * @param anonymity why the speaker is not named, in the article's words
 * @param confidence in [0, 1], that these are somebody's words and that they are this speaker's
 */
public record Statement(
    String id,
    Attribution attribution,
    Optional<Speaker> speaker,
    List<Speaker> with,
    Optional<String> within,
    Optional<String> continues,
    Optional<Period> said,
    Optional<String> occasion,
    Optional<String> anonymity,
    double confidence,
    Evidence evidence) {

  /**
   * @throws IllegalArgumentException if the confidence is outside [0, 1]
   */
  public Statement {
    with = List.copyOf(with);
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("confidence outside [0, 1]: " + confidence);
    }
  }

  /** What the speaker does with the content. */
  public Polarity polarity() {
    return attribution.polarity();
  }
}
