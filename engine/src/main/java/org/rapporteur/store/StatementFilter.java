package org.rapporteur.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.rapporteur.attribution.Manner;

/**
 * Which statements are wanted; what is empty does not matter.
 *
 * @param speakers ids of actors, one of whom says it, alone or jointly; actors that people merged
 *     into one of them count as it
 * @param affiliation the state or organisation that a speaker belongs to, as named in the record
 * @param from first day on which it was said or else published
 * @param to last such day
 * @param site the name of the site or paper
 * @param issue the id of a question that the statement takes a stance on
 * @param article an article's id
 * @param once of the same statement in many articles, only the first publisher's
 */
public record StatementFilter(
    List<String> speakers,
    Optional<String> affiliation,
    Optional<Manner> manner,
    Optional<LocalDate> from,
    Optional<LocalDate> to,
    Optional<String> site,
    Optional<String> issue,
    Optional<String> article,
    boolean once) {
  public static final StatementFilter ALL =
      new StatementFilter(
          List.of(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          false);

  public StatementFilter {
    speakers = List.copyOf(speakers);
  }

  public StatementFilter speaker(String actor) {
    return speakers(List.of(actor));
  }

  public StatementFilter speakers(List<String> actors) {
    return new StatementFilter(actors, affiliation, manner, from, to, site, issue, article, once);
  }

  public StatementFilter affiliation(String name) {
    return new StatementFilter(
        speakers, Optional.of(name), manner, from, to, site, issue, article, once);
  }

  public StatementFilter manner(Manner wanted) {
    return new StatementFilter(
        speakers, affiliation, Optional.of(wanted), from, to, site, issue, article, once);
  }

  public StatementFilter from(LocalDate day) {
    return new StatementFilter(
        speakers, affiliation, manner, Optional.of(day), to, site, issue, article, once);
  }

  public StatementFilter to(LocalDate day) {
    return new StatementFilter(
        speakers, affiliation, manner, from, Optional.of(day), site, issue, article, once);
  }

  public StatementFilter site(String name) {
    return new StatementFilter(
        speakers, affiliation, manner, from, to, Optional.of(name), issue, article, once);
  }

  public StatementFilter issue(String id) {
    return new StatementFilter(
        speakers, affiliation, manner, from, to, site, Optional.of(id), article, once);
  }

  public StatementFilter article(String id) {
    return new StatementFilter(
        speakers, affiliation, manner, from, to, site, issue, Optional.of(id), once);
  }

  public StatementFilter once(boolean firstOnly) {
    return new StatementFilter(
        speakers, affiliation, manner, from, to, site, issue, article, firstOnly);
  }
}
