package org.rapporteur.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.rapporteur.attribution.Manner;
import org.rapporteur.fault.Fault;
import org.rapporteur.fault.RapporteurException;
import org.rapporteur.search.SearchIndex;
import org.rapporteur.store.ActorFilter;
import org.rapporteur.store.Page;
import org.rapporteur.store.Record;
import org.rapporteur.store.Slice;
import org.rapporteur.store.StatementFilter;
import org.rapporteur.store.StoredActor;
import org.rapporteur.store.StoredStatement;
import picocli.CommandLine.Option;

/** Which statements a command is about. */
final class StatementFilterOptions {
  private static final int ACTORS = 20;

  @Option(
      names = "--speaker",
      paramLabel = "NAME",
      description = "Who says it, alone or jointly: a name, a part of one, or an actor's id.")
  private @Nullable String speaker;

  @Option(
      names = "--affiliation",
      paramLabel = "NAME",
      description = "The state or organisation that the speaker belongs to: Sweden, NATO.")
  private @Nullable String affiliation;

  @Option(names = "--manner", paramLabel = "MANNER", description = "direct, indirect or mixed.")
  private @Nullable Manner manner;

  @Option(
      names = "--from",
      paramLabel = "DATE",
      description = "First day on which it was said or else published.")
  private @Nullable LocalDate from;

  @Option(names = "--to", paramLabel = "DATE", description = "Last such day.")
  private @Nullable LocalDate to;

  @Option(names = "--site", paramLabel = "NAME", description = "The site or paper.")
  private @Nullable String site;

  @Option(names = "--issue", paramLabel = "ID", description = "A question that it takes a side on.")
  private @Nullable String issue;

  @Option(names = "--article", paramLabel = "ID", description = "An article.")
  private @Nullable String article;

  @Option(
      names = "--text",
      paramLabel = "WORDS",
      description = "Words that it holds one after another, in any of their forms.")
  private @Nullable String text;

  @Option(
      names = "--once",
      description = "What many articles carry only once, as its first publisher has it.")
  private boolean once;

  /**
   * The part of what is wanted.
   *
   * @param open opens the index, if words are asked for
   */
  Page<StoredStatement> page(Record record, Supplier<SearchIndex> open, Slice slice) {
    StatementFilter wanted = filter(record);
    if (text == null) {
      return record.statements(wanted, slice);
    }
    try (SearchIndex index = open.get()) {
      return index.statements(text, wanted, slice);
    }
  }

  /**
   * Hands out all that is wanted.
   *
   * @param open opens the index, if words are asked for
   * @param firstOnly as if {@code --once} were given
   */
  void each(
      Record record,
      Supplier<SearchIndex> open,
      boolean firstOnly,
      Consumer<StoredStatement> sink) {
    StatementFilter wanted = filter(record);
    wanted = wanted.once(wanted.once() || firstOnly);
    if (text == null) {
      record.eachStatement(wanted, sink);
      return;
    }
    try (SearchIndex index = open.get()) {
      index.eachStatement(text, wanted, sink);
    }
  }

  /**
   * @throws RapporteurException {@link Fault#NOT_FOUND} if nobody of that name speaks in the
   *     record, or the record has no such issue, {@link Fault#REQUEST} if many do
   */
  private StatementFilter filter(Record record) {
    StatementFilter filter = StatementFilter.ALL.once(once);
    filter = speaker == null ? filter : filter.speakers(actors(record, speaker));
    filter = affiliation == null ? filter : filter.affiliation(affiliation);
    filter = manner == null ? filter : filter.manner(manner);
    filter = from == null ? filter : filter.from(from);
    filter = to == null ? filter : filter.to(to);
    filter = site == null ? filter : filter.site(site);
    filter = article == null ? filter : filter.article(article);
    if (issue != null && record.issue(issue).isEmpty()) {
      throw new RapporteurException(Fault.NOT_FOUND, issue + ": no such question in the record");
    }
    return issue == null ? filter : filter.issue(issue);
  }

  private static List<String> actors(Record record, String name) {
    List<String> named = record.actorsNamed(name);
    if (!named.isEmpty()) {
      return named;
    }
    var page = record.actors(ActorFilter.ALL.name(name), Slice.first(ACTORS));
    if (page.items().isEmpty()) {
      throw new RapporteurException(
          Fault.NOT_FOUND, name + ": nobody of that name speaks in the record");
    }
    if (page.total() > ACTORS) {
      throw new RapporteurException(
          Fault.REQUEST, name + ": a part of the names of more than " + ACTORS + " speakers");
    }
    return page.items().stream().map(StoredActor::id).toList();
  }
}
