package org.rapporteur.web;

import java.time.LocalDate;
import java.util.Optional;
import org.rapporteur.store.Standing;
import org.rapporteur.store.StoredStatement;

/**
 * A statement in a list.
 *
 * @param machineDay the day in ISO 8601, "" if unknown
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
    String confidence) {

  static StatementLine of(StoredStatement stored) {
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
        Wording.day(day),
        stored.article().site().orElse(""),
        stored.article().id(),
        Wording.title(stored.article()),
        how,
        Wording.percent(statement.confidence()));
  }

  String address() {
    return Links.statement(id);
  }

  String inArticle() {
    return Links.inArticle(article, id);
  }
}
