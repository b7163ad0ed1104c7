package org.rapporteur.evaluation;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.rapporteur.actor.Speaker;
import org.rapporteur.actor.SpeakerResolver;
import org.rapporteur.attribution.Attribution;
import org.rapporteur.attribution.Manner;
import org.rapporteur.attribution.Polarity;
import org.rapporteur.fault.Fault;
import org.rapporteur.fault.RapporteurException;
import org.rapporteur.text.Span;
import org.rapporteur.text.StructuredText;

/**
 * Scores pronouns on GAP (Webster and others, 2018): for a pronoun and two names A and B, whether
 * it means A, B or neither. A name that was given counts as found, as in GAP's own scorer; the
 * pronoun is handed to the resolver as if it were a source, and the page's title is not used.
 */
public final class PronounProbe {
  private static final int COLUMNS = 10;

  private final SpeakerResolver resolver;

  public PronounProbe(SpeakerResolver resolver) {
    this.resolver = resolver;
  }

  /**
   * Scores all rows of a GAP file.
   *
   * @throws RapporteurException {@link Fault#NOT_FOUND} if there is no such file, {@link
   *     Fault#DATA} if a row has not the columns of GAP or an offset is not where its name stands
   */
  public Score of(Path gold, Runnable afterEach) {
    Score sum = Score.NONE;
    int number = 0;
    for (String line : SpeakerGoldReader.text(gold).lines().toList()) {
      number++;
      if (number > 1 && !line.isBlank()) {
        sum = sum.plus(row(gold + ": line " + number, line.split("\t", -1)));
      }
      afterEach.run();
    }
    return sum;
  }

  private Score row(String place, String[] columns) {
    if (columns.length < COLUMNS) {
      throw new RapporteurException(
          Fault.DATA, place + ": expected GAP's columns, found " + columns.length);
    }
    String text = columns[1];
    Span pronoun = span(place, text, columns[2], columns[3]);
    Optional<String> name = resolved(text, pronoun);
    return name(name, columns[4], columns[6]).plus(name(name, columns[7], columns[9]));
  }

  private static Score name(Optional<String> given, String candidate, String meant) {
    boolean gold = meant.equalsIgnoreCase("TRUE");
    boolean found = given.filter(n -> isSame(n, candidate)).isPresent();
    return new Score(gold && found ? 1 : 0, found ? 1 : 0, gold ? 1 : 0);
  }

  /** Whether one name holds all words of the other. */
  private static boolean isSame(String one, String other) {
    Set<String> a = Set.copyOf(SpeakerNames.tokens(one));
    Set<String> b = Set.copyOf(SpeakerNames.tokens(other));
    return a.containsAll(b) || b.containsAll(a);
  }

  private Optional<String> resolved(String text, Span pronoun) {
    int end = Math.min(text.length(), pronoun.end() + 2);
    var attribution =
        new Attribution(
            Optional.of(pronoun),
            Optional.empty(),
            List.of(new Span(pronoun.end(), Math.max(end, pronoun.end() + 1))),
            Manner.INDIRECT,
            Polarity.AFFIRMS,
            OptionalInt.empty(),
            OptionalInt.empty(),
            1);
    return resolver
        .resolve("gap", StructuredText.of(text), List.of(attribution))
        .get(0)
        .speaker()
        .flatMap(Speaker::name);
  }

  private static Span span(String place, String text, String form, String offset) {
    try {
      int points = Integer.parseInt(offset);
      int start = text.offsetByCodePoints(0, points);
      if (text.startsWith(form, start) && !form.isEmpty()) {
        return new Span(start, start + form.length());
      }
    } catch (NumberFormatException | IndexOutOfBoundsException e) {
      throw new RapporteurException(Fault.DATA, place + ": no offset: " + offset, e);
    }
    throw new RapporteurException(
        Fault.DATA, "%s: '%s' does not stand at %s".formatted(place, form, offset));
  }
}
