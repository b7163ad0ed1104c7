package org.rapporteur.web;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.rapporteur.actor.Speaker;
import org.rapporteur.analysis.KeptEvidence;
import org.rapporteur.stance.Judgement.Basis;
import org.rapporteur.stance.Stance;
import org.rapporteur.statement.Statement;
import org.rapporteur.store.JudgedStatement;
import org.rapporteur.store.Testimony;

/** A side on a question: in somebody's own words, or as an article or another tells it. */
sealed interface SideTaken {
  Optional<LocalDate> day();

  /** Whose it is, as shown. */
  String by();

  Stance stance();

  Basis basis();

  StanceLabel label();

  /** The words that say so. */
  StatementLine line();

  /** Those whose it is. */
  Stream<Speaker> holders();

  /** Whether it counts as taken: what somebody says of another's side is shown and not counted. */
  default boolean counts() {
    return basis() != Basis.SECOND_HAND;
  }

  /**
   * Whether it is an actor's, or that of who belongs to it.
   *
   * @param actor an id or a name, in any case
   */
  default boolean isOf(String actor) {
    return holders()
        .flatMap(s -> Stream.of(Optional.of(s.id()), s.name(), s.affiliation()))
        .flatMap(Optional::stream)
        .anyMatch(actor::equalsIgnoreCase);
  }

  /** All that are kept on a question, the newest first, own words before the others of a day. */
  static List<SideTaken> in(KeptEvidence evidence) {
    Stream<SideTaken> own =
        evidence.judged().stream()
            .map(judged -> new Own(judged, Voice.of(judged.statement().statement()).name()));
    Stream<SideTaken> told =
        evidence.told().stream()
            .map(one -> new Told(one, Voice.of(one.judgement().holder()).name()));
    return Stream.concat(own, told)
        .sorted(
            Comparator.comparing(
                (SideTaken side) -> side.day().orElse(LocalDate.MIN), Comparator.reverseOrder()))
        .toList();
  }

  /** In the words of a statement. */
  record Own(JudgedStatement judged, String by) implements SideTaken {
    @Override
    public Optional<LocalDate> day() {
      return Wording.day(judged.statement());
    }

    @Override
    public Stance stance() {
      return Stance.valueOf(judged.judgement().stance());
    }

    @Override
    public Basis basis() {
      return Basis.OWN_WORDS;
    }

    @Override
    public StanceLabel label() {
      return StanceLabel.of(judged.judgement());
    }

    @Override
    public StatementLine line() {
      return StatementLine.of(judged.statement());
    }

    @Override
    public Stream<Speaker> holders() {
      Statement statement = judged.statement().statement();
      return Stream.concat(statement.speaker().stream(), statement.with().stream());
    }
  }

  /** As an article tells it, or somebody else in it. */
  record Told(Testimony testimony, String by) implements SideTaken {
    @Override
    public Optional<LocalDate> day() {
      return testimony.judgement().day();
    }

    @Override
    public Stance stance() {
      return testimony.judgement().stance();
    }

    @Override
    public Basis basis() {
      return testimony.judgement().basis();
    }

    @Override
    public StanceLabel label() {
      return StanceLabel.of(testimony.judgement());
    }

    @Override
    public StatementLine line() {
      return StatementLine.of(testimony);
    }

    @Override
    public Stream<Speaker> holders() {
      return Stream.of(testimony.judgement().holder());
    }
  }
}
