package org.rapporteur.web;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rapporteur.attribution.Manner;
import org.rapporteur.search.Count;
import org.rapporteur.search.Found;
import org.rapporteur.search.SearchIndex;
import org.rapporteur.search.SearchIndex.Order;
import org.rapporteur.search.StatementHit;
import org.rapporteur.stance.Issue;
import org.rapporteur.store.ArticleFilter;
import org.rapporteur.store.Page;
import org.rapporteur.store.Record;
import org.rapporteur.store.Slice;
import org.rapporteur.store.Spread;
import org.rapporteur.store.StatementFilter;
import org.rapporteur.store.StoredStatement;

/** All statements, to be searched, filtered, and decided on many at a time. */
final class StatementsPage {
  private static final String PATH = "/statements";
  private static final String ORDER = "order";
  private static final List<String> PARAMETERS =
      List.of(
          "text",
          "speaker",
          "affiliation",
          "manner",
          "from",
          "to",
          "site",
          "issue",
          "article",
          ORDER);

  /** The index ranks all that comes before a page, so that there is a last one. */
  private static final int LAST_RANKED_PAGE = 200;

  private static final int VALUES = 6; // shown of each field that is counted

  private final Record record;
  private final Questions questions;
  private final Hypermedia hypermedia;
  private final Desk desk;
  private final Bulk bulk;
  private final Derived<Map<String, List<Count>>> counts;

  StatementsPage(Room room, Questions questions, Hypermedia hypermedia, Desk desk, Bulk bulk) {
    this.record = room.record();
    this.questions = questions;
    this.hypermedia = hypermedia;
    this.desk = desk;
    this.bulk = bulk;
    this.counts =
        new Derived<>(
            () ->
                desk.index()
                    .statements("", StatementFilter.ALL, Order.NEWEST, Slice.first(1))
                    .counts(),
            questions.background(),
            room.clock());
  }

  void show(Context ctx) {
    var query = new Query(ctx);
    int page = query.page();
    Map<String, String> asked = asked(query);
    Listed listed = listed(query, page);
    boolean empty =
        listed.page().items().isEmpty()
            && record.articles(ArticleFilter.ALL, Slice.first(1)).items().isEmpty();
    hypermedia.pageOrPart(
        ctx,
        "statements",
        new StatementsView(
            form(query),
            lines(listed.page().items()),
            Pager.of(listed.page(), page, PATH, asked, "statement", "statements"),
            questions.issues().stream()
                .map(issue -> new StatementsView.Choice(issue.id(), issue.proposition()))
                .toList(),
            facets(listed.counts(), asked),
            orders(listed.order(), asked),
            bulk.flash(query),
            Links.address(PATH, with(asked, "page", page == 1 ? "" : String.valueOf(page))),
            empty));
  }

  /** A page of statements, and how many have which values. */
  private record Listed(
      Page<StatementHit> page, Map<String, List<Count>> counts, Optional<Order> order) {}

  private Listed listed(Query query, int page) {
    StatementFilter filter = Filters.statements(query, record);
    Optional<String> words = query.text("text");
    Optional<SearchIndex> index = desk.indexIfOpen();
    if (Filters.isNobody(query, filter)) {
      return new Listed(new Page<>(List.of(), 0, true), Map.of(), Optional.empty()); // no such name
    }
    Order order =
        query.choice(ORDER, Order.class).orElse(words.isPresent() ? Order.BEST : Order.NEWEST);
    if (index.isEmpty() && words.isPresent()) {
      index = Optional.of(desk.index());
    }
    if (index.isEmpty() || (words.isEmpty() && filter.equals(StatementFilter.ALL))) {
      Page<StoredStatement> found = record.statements(filter, Pager.slice(page));
      List<StatementHit> hits =
          found.items().stream().map(s -> new StatementHit(s, "", List.of())).toList();
      return new Listed(
          new Page<>(hits, found.total(), found.exact()),
          index.isEmpty() ? Map.of() : counts.at(record.revision()),
          Optional.empty());
    }
    if (page > LAST_RANKED_PAGE) {
      throw Refusal.badRequest(
          "page: expected a number from 1 to %d; narrow the search instead."
              .formatted(LAST_RANKED_PAGE));
    }
    Found<StatementHit> found =
        index.get().statements(words.orElse(""), filter, order, Pager.slice(page));
    return new Listed(
        new Page<>(found.hits(), found.total(), /* exact= */ true),
        found.counts(),
        words.map(some -> order));
  }

  private List<StatementLine> lines(List<StatementHit> hits) {
    Map<String, Spread> spreads =
        record.statementSpreads(hits.stream().map(h -> h.statement().statement().id()).toList());
    return hits.stream()
        .map(
            hit ->
                StatementLine.of(
                    hit.statement(),
                    StatementLine.pieces(hit.statement(), hit.words(), hit.met()),
                    spreads.getOrDefault(hit.statement().statement().id(), Spread.ONCE)))
        .toList();
  }

  private static Map<String, String> asked(Query query) {
    var asked = new LinkedHashMap<String, String>();
    PARAMETERS.forEach(name -> query.text(name).ifPresent(value -> asked.put(name, value)));
    return asked;
  }

  private static Map<String, String> with(Map<String, String> asked, String name, String value) {
    var changed = new LinkedHashMap<>(asked);
    if (value.isEmpty()) {
      changed.remove(name);
    } else {
      changed.put(name, value);
    }
    return changed;
  }

  private List<StatementsView.Facet> facets(
      Map<String, List<Count>> counts, Map<String, String> asked) {
    var facets = new ArrayList<StatementsView.Facet>();
    facet("speaker", "Speaker", counts, asked).ifPresent(facets::add);
    facet("affiliation", "State or organisation", counts, asked).ifPresent(facets::add);
    Map<String, String> propositions =
        questions.issues().stream().collect(Collectors.toMap(Issue::id, Issue::proposition));
    facet("issue", "Issue", counts, asked)
        .map(facet -> facet.named(propositions))
        .ifPresent(facets::add);
    facet("manner", "Manner", counts, asked).ifPresent(facets::add);
    facet("site", "Paper", counts, asked).ifPresent(facets::add);
    facet("year", "Year", counts, asked).ifPresent(facets::add);
    return List.copyOf(facets);
  }

  private static Optional<StatementsView.Facet> facet(
      String field, String label, Map<String, List<Count>> counts, Map<String, String> asked) {
    List<StatementsView.Value> values =
        counts.getOrDefault(field, List.of()).stream()
            .limit(VALUES)
            .map(count -> value(field, count, asked))
            .toList();
    return values.isEmpty()
        ? Optional.empty()
        : Optional.of(new StatementsView.Facet(label, values));
  }

  /** A value that leads to what has it, or, where that is asked for, back to all. */
  private static StatementsView.Value value(String field, Count count, Map<String, String> asked) {
    String shown = String.format(Locale.ROOT, "%,d", count.count());
    if (field.equals("year")) {
      String from = count.value() + "-01-01";
      String to = count.value() + "-12-31";
      boolean on = from.equals(asked.get("from")) && to.equals(asked.get("to"));
      Map<String, String> there = with(with(asked, "from", on ? "" : from), "to", on ? "" : to);
      return new StatementsView.Value(count.value(), shown, Links.address(PATH, there), on);
    }
    boolean manner = field.equals("manner");
    String value = manner ? count.value().toUpperCase(Locale.ROOT) : count.value();
    boolean on = value.equalsIgnoreCase(asked.getOrDefault(field, ""));
    return new StatementsView.Value(
        manner ? Wording.manner(Manner.valueOf(value)) : value,
        shown,
        Links.address(PATH, with(asked, field, on ? "" : value)),
        on);
  }

  private static List<StatementsView.Value> orders(
      Optional<Order> order, Map<String, String> asked) {
    return order.stream()
        .flatMap(now -> Stream.of(Order.values()).map(other -> order(other, now, asked)))
        .toList();
  }

  private static StatementsView.Value order(Order order, Order now, Map<String, String> asked) {
    String name = order.name().toLowerCase(Locale.ROOT);
    return new StatementsView.Value(
        name + " first", "", Links.address(PATH, with(asked, ORDER, name)), order == now);
  }

  private static StatementsView.Asked form(Query query) {
    return new StatementsView.Asked(
        query.text("text").orElse(""),
        query.text("speaker").orElse(""),
        query.text("affiliation").orElse(""),
        query.choice("manner", Manner.class).map(Manner::name).orElse(""),
        query.day("from").map(Object::toString).orElse(""),
        query.day("to").map(Object::toString).orElse(""),
        query.text("site").orElse(""),
        query.text("issue").orElse(""));
  }
}
