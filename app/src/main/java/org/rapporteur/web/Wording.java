package org.rapporteur.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rapporteur.actor.Resolution;
import org.rapporteur.article.Publication;
import org.rapporteur.attribution.Manner;
import org.rapporteur.stance.Judgement;
import org.rapporteur.statement.Statement;
import org.rapporteur.store.ArticleHead;
import org.rapporteur.store.Spread;
import org.rapporteur.store.Standing;
import org.rapporteur.store.StoredStatement;
import org.rapporteur.time.Period;

/** Values of the record in words for people. */
final class Wording {
  /** What follows a day that is no surer than the article's. */
  static final String INFERRED = " (day of the article inferred)";

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.UK);
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm 'UTC'", Locale.UK);

  static String day(LocalDate day) {
    return DAY.format(day);
  }

  static String day(Optional<LocalDate> day) {
    return day.map(Wording::day).orElse("no date");
  }

  /** When an article was published; how sure, if that is inferred. */
  static String published(Publication published) {
    String day = day(published.date());
    return published.confidence().isPresent()
        ? String.format(
            Locale.ROOT,
            "%s (inferred: right within a week in %.0f %% of such articles)",
            day,
            100 * published.confidence().getAsDouble())
        : day;
  }

  static String minute(Instant instant) {
    return MINUTE.format(instant.atOffset(ZoneOffset.UTC));
  }

  static String period(Period period) {
    String days =
        period.from().equals(period.to())
            ? day(period.from())
            : day(period.from()) + " to " + day(period.to());
    return period.inferred() ? days + INFERRED : days;
  }

  /** When it was said, or else published. */
  static Optional<LocalDate> day(StoredStatement stored) {
    return stored.day();
  }

  /** The same in words, with what it rests on where that is not told. */
  static String dated(StoredStatement stored) {
    return day(stored.day()) + (stored.hasInferredDay() ? INFERRED : "");
  }

  /** Who says where somebody stands; "" where that one does. */
  static String basis(Judgement.Basis basis) {
    return switch (basis) {
      case OWN_WORDS -> "";
      case ARTICLE -> "told by the article";
      case SECOND_HAND -> "second-hand";
    };
  }

  /** The content, as quoted or as reported. */
  static String words(StoredStatement stored) {
    String words = String.join(" … ", stored.content());
    return stored.statement().attribution().manner() == Manner.DIRECT ? "“" + words + "”" : words;
  }

  static String manner(Manner manner) {
    return switch (manner) {
      case DIRECT -> "quoted";
      case INDIRECT -> "reported";
      case MIXED -> "partly quoted";
    };
  }

  static String resolution(Resolution resolution) {
    return switch (resolution) {
      case NAME -> "named";
      case SURNAME -> "known by surname";
      case PRONOUN -> "known by pronoun";
      case OFFICE -> "known by office";
      case METONYM -> "known by metonym";
      case CONTINUED -> "quotation continued";
      case DESCRIPTION -> "described";
      case NONE -> "not resolved";
    };
  }

  static String standing(Standing standing) {
    return switch (standing) {
      case MACHINE -> "not reviewed";
      case CONFIRMED -> "accepted";
      case CHANGED -> "corrected";
      case ADDED -> "added by hand";
    };
  }

  static String polarity(Statement statement) {
    return switch (statement.polarity()) {
      case AFFIRMS -> "";
      case DENIES -> "denies";
      case ASKS -> "asks";
    };
  }

  static String percent(double share) {
    return Math.round(100 * share) + "\u00a0%";
  }

  static String title(ArticleHead article) {
    return article.title().orElse(article.uri());
  }

  /** "in 3 articles, 2 publishers"; "" for once. */
  static String spread(Spread spread) {
    return spread.articles() < 2
        ? ""
        : "in %s, %s"
            .formatted(
                count(spread.articles(), "article", "articles"),
                count(spread.publishers(), "publisher", "publishers"));
  }

  /** "1 statement", "2 statements". */
  static String count(long number, String one, String many) {
    return String.format(Locale.ROOT, "%,d %s", number, number == 1 ? one : many);
  }

  /** What there is, parted by commas. */
  static String list(Stream<Optional<String>> parts) {
    return parts.flatMap(Optional::stream).collect(Collectors.joining(", "));
  }

  /** "a", "a and b", "a, b and c". */
  static String and(List<String> names) {
    int last = names.size() - 1;
    return last < 1
        ? String.join("", names)
        : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
  }

  /** With a capital to begin with. */
  static String capital(String words) {
    return words.isEmpty()
        ? words
        : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  private Wording() {}
}
