package org.rapporteur.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rapporteur.attribution.Manner;
import org.rapporteur.stance.Judgement;
import org.rapporteur.store.Spread;
import org.rapporteur.store.Standing;
import org.rapporteur.store.StoredStatement;
import org.rapporteur.store.Testimony;
import org.rapporteur.text.Span;

/**
 * A statement in a list, or what an article tells of somebody.
 *
 * @param id "" where the article tells it itself
 * @param machineDay the day in ISO 8601, "" if unknown
 * @param pieces the same words, those that a search met apart
 * @param printed in how many articles and by how many publishers, "" if once
 * @param how polarity, manner, standing: what a reader must know to weigh it
 */
record StatementLine(
    String id,
    Voice voice,
    String words,
    String machineDay,
    String day,
    String site,
    String article,
    String articleTitle,
    String how,
    String confidence,
    List<Piece> pieces,
    String printed) {

  /**
   * Some of the words.
   *
   * @param met whether a search met them
   */
  record Piece(String words, boolean met) {}

  static StatementLine of(StoredStatement stored) {
    return of(stored, List.of(new Piece(Wording.words(stored), false)), Spread.ONCE);
  }

  /**
   * @param pieces its words
   * @param spread how often they were printed
   */
  static StatementLine of(StoredStatement stored, List<Piece> pieces, Spread spread) {
    Optional<LocalDate> day = Wording.day(stored);
    var statement = stored.statement();
    String polarity = Wording.polarity(statement);
    String how =
        (polarity.isEmpty() ? "" : polarity + ", ")
            + Wording.manner(statement.attribution().manner())
            + (stored.standing() == Standing.MACHINE
                ? ""
                : ", " + Wording.standing(stored.standing()));
    return new StatementLine(
        statement.id(),
        Voice.of(statement),
        Wording.words(stored),
        day.map(LocalDate::toString).orElse(""),
        Wording.dated(stored),
        stored.article().site().orElse(""),
        stored.article().id(),
        Wording.title(stored.article()),
        how,
        Wording.percent(statement.confidence()),
        List.copyOf(pieces),
        Wording.spread(spread));
  }

  /** What an article tells of where somebody stands, by that one's name. */
  static StatementLine of(Testimony told) {
    Judgement judgement = told.judgement();
    String words = String.join(" … ", told.words());
    return new StatementLine(
        judgement.statement().orElse(""),
        Voice.of(judgement.holder()),
        words,
        judgement.day().map(LocalDate::toString).orElse(""),
        Wording.day(judgement.day()),
        told.article().site().orElse(""),
        told.article().id(),
        Wording.title(told.article()),
        Wording.basis(judgement.basis()),
        Wording.percent(judgement.confidence()),
        List.of(new Piece(words, false)),
        Wording.spread(Spread.ONCE));
  }

  /** The words of a hit, in quotation marks if they are quoted. */
  static List<Piece> pieces(StoredStatement stored, String words, List<Span> met) {
    if (met.isEmpty()) {
      return List.of(new Piece(Wording.words(stored), false));
    }
    boolean quoted = stored.statement().attribution().manner() == Manner.DIRECT;
    var pieces = new ArrayList<Piece>();
    int at = 0;
    for (Span span : met) {
      pieces.add(
          new Piece((at == 0 && quoted ? "“" : "") + words.substring(at, span.start()), false));
      pieces.add(new Piece(span.in(words), true));
      at = span.end();
    }
    pieces.add(new Piece(words.substring(at) + (quoted ? "”" : ""), false));
    return List.copyOf(pieces);
  }

  String address() {
    return id.isEmpty() ? Links.article(article) : Links.statement(id);
  }

  String inArticle() {
    return id.isEmpty() ? Links.article(article) : Links.inArticle(article, id);
  }
}
