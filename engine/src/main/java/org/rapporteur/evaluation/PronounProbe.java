package org.rapporteur.evaluation;

import java.nio.file.Path;
import java.util.ArrayList;
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
    for (Row row : rows(gold)) {
      Optional<String> name =
          resolver
              .resolve("gap", row.structured(), List.of(row.attribution()))
              .get(0)
              .speaker()
              .flatMap(Speaker::name);
      sum = sum.plus(name(name, row.a(), row.isA())).plus(name(name, row.b(), row.isB()));
      afterEach.run();
    }
    return sum;
  }

  /** A row of GAP: a pronoun, and whether it means A, B or neither. */
  record Row(String id, String text, Span pronoun, String a, boolean isA, String b, boolean isB) {
    private static Row of(String place, String line) {
      String[] columns = line.split("\t", -1);
      if (columns.length < COLUMNS) {
        throw new RapporteurException(
            Fault.DATA, place + ": expected GAP's columns, found " + columns.length);
      }
      return new Row(
          columns[0],
          columns[1],
          span(place, columns[1], columns[2], columns[3]),
          columns[4],
          columns[6].equalsIgnoreCase("TRUE"),
          columns[7],
          columns[9].equalsIgnoreCase("TRUE"));
    }

    Optional<String> meant() {
      return isA ? Optional.of(a) : isB ? Optional.of(b) : Optional.empty();
    }

    StructuredText structured() {
      return StructuredText.of(text);
    }

    /** The pronoun as if it were a source, of the character after it. */
    Attribution attribution() {
      return new Attribution(
          Optional.of(pronoun),
          Optional.empty(),
          List.of(new Span(pronoun.end(), pronoun.end() + 1)),
          Manner.INDIRECT,
          Polarity.AFFIRMS,
          OptionalInt.empty(),
          OptionalInt.empty(),
          1);
    }
  }

  static List<Row> rows(Path gold) {
    var rows = new ArrayList<Row>();
    int number = 0;
    for (String line : SpeakerGoldReader.text(gold).lines().toList()) {
      number++;
      if (number > 1 && !line.isBlank()) {
        rows.add(Row.of(gold + ": line " + number, line));
      }
    }
    return List.copyOf(rows);
  }

  private static Score name(Optional<String> given, String candidate, boolean gold) {
    boolean found = given.filter(n -> isSame(n, candidate)).isPresent();
    return new Score(gold && found ? 1 : 0, found ? 1 : 0, gold ? 1 : 0);
  }

  /** Whether one name holds all words of the other. */
  static boolean isSame(String one, String other) {
    Set<String> a = Set.copyOf(SpeakerNames.tokens(one));
    Set<String> b = Set.copyOf(SpeakerNames.tokens(other));
    return a.containsAll(b) || b.containsAll(a);
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
