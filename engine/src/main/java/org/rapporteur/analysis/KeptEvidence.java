package org.rapporteur.analysis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.rapporteur.actor.Speaker;
import org.rapporteur.actor.SpeakerType;
import org.rapporteur.stance.Judgement;
import org.rapporteur.stance.Position;
import org.rapporteur.stance.Positions;
import org.rapporteur.stance.Stance;
import org.rapporteur.store.JudgedStatement;
import org.rapporteur.store.Record;
import org.rapporteur.store.StoredStatement;
import org.rapporteur.store.Testimony;
import org.rapporteur.time.Period;

/**
 * All that a record keeps on one question: the same for pages, programs and the command line.
 * Immutable.
 *
 * @param judged statements in whose own words somebody takes a side, the newest first
 * @param told what articles tell otherwise, the newest first
 */
public record KeptEvidence(List<JudgedStatement> judged, List<Testimony> told) {
  private static final Comparator<Position> NEWEST_FIRST =
      Comparator.comparing(
              (Position p) -> p.asOf().orElse(LocalDate.MIN), Comparator.reverseOrder())
          .thenComparing(p -> p.actor().name())
          .thenComparing(p -> p.actor().id());

  public KeptEvidence {
    judged = List.copyOf(judged);
    told = List.copyOf(told);
  }

  /**
   * What is kept now; what nobody has judged yet is not in it.
   *
   * @param issue a question's id
   */
  public static KeptEvidence of(Record record, String issue) {
    return new KeptEvidence(record.judged(issue, Optional.empty()), record.testimonies(issue));
  }

  /** The same without what is of a later day; what has none stays. */
  public KeptEvidence until(LocalDate last) {
    return new KeptEvidence(
        judged.stream().filter(j -> day(j.statement()).filter(last::isBefore).isEmpty()).toList(),
        told.stream().filter(t -> t.judgement().day().filter(last::isBefore).isEmpty()).toList());
  }

  /** Piece by piece: own words first, the newest first. */
  public List<Judgement> judgements() {
    var all = new ArrayList<Judgement>();
    judged.forEach(one -> own(one).forEach(all::add));
    told.forEach(one -> all.add(one.judgement()));
    return List.copyOf(all);
  }

  /** Where actors stand by it, the newest first, then by name. */
  public List<Position> positions(Positions positions) {
    return positions.of(judgements(), Optional.empty()).stream().sorted(NEWEST_FIRST).toList();
  }

  /** For each who says it. */
  private static Stream<Judgement> own(JudgedStatement judged) {
    var statement = judged.statement().statement();
    return Stream.concat(statement.speaker().stream(), statement.with().stream())
        .filter(speaker -> speaker.type() != SpeakerType.UNKNOWN)
        .map(
            (Speaker holder) ->
                new Judgement(
                    judged.judgement().issue(),
                    holder,
                    Stance.valueOf(judged.judgement().stance()),
                    judged.judgement().confidence(),
                    Judgement.Basis.OWN_WORDS,
                    judged.judgement().explicit(),
                    Optional.of(statement.id()),
                    statement.attribution().content(),
                    judged.judgement().condition(),
                    day(judged.statement())));
  }

  /** When it was said, or else published. */
  private static Optional<LocalDate> day(StoredStatement stored) {
    return stored.statement().said().map(Period::from).or(() -> stored.article().day());
  }
}
