package org.rapporteur.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.attribution.Manner;
import org.rapporteur.fault.Fault;
import org.rapporteur.fault.RapporteurException;
import org.rapporteur.pipeline.Edition;
import org.rapporteur.pipeline.Reading;
import org.rapporteur.store.Judgement;
import org.rapporteur.store.Readings;
import org.rapporteur.store.Record;
import org.rapporteur.store.Run;
import org.rapporteur.store.Slice;
import org.rapporteur.store.StatementFilter;
import org.rapporteur.store.StoredIssue;
import org.rapporteur.store.StoredStatement;

class SearchIndexTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);
  private static final Slice TEN = Slice.first(10);
  private static final Reading TREATY =
      Readings.of(
          "00000000000000a1",
          "treaty.html",
          "2026-02-10",
          "🚢 “{We shall be signing the harbour treaty},” [Ewa Grodzka] <said>."
              + " {Ships waited for it}, [a diplomat] <warned>.");
  private static final Reading HARBOUR =
      Readings.of(
          "00000000000000b2",
          "harbour.html",
          "2025-12-12",
          "{The harbour treaty stays unsigned}, [Ewa Grodzka] <said>."
              + " {No ship waits; the ships of Gdynia sail}, [Hossam Tarabishi] <said>.");
  private static final Reading OTHER =
      Readings.of(
          "00000000000000c3", "other.html", "", "{Rain fell on Lagos}, [Ade Bello] <said>.");

  @TempDir private Path folder;
  private Record record;
  private SearchIndex index;

  @BeforeEach
  void open() {
    record = Record.open(folder.resolve("r.db").toString(), CLOCK);
    save(TREATY, HARBOUR, OTHER);
    index = SearchIndex.open(record, folder.resolve("index"), done -> {});
  }

  @AfterEach
  void close() {
    index.close();
    record.close();
  }

  private void save(Reading... readings) {
    Run run = record.begin(Edition.of(1, Map.of()), "test");
    for (Reading reading : readings) {
      record.save(run, reading, "digest of " + reading.article().uri());
    }
  }

  private List<String> ids(String query) {
    return index.statements(query, TEN).hits().stream()
        .map(hit -> hit.statement().statement().id().substring(14))
        .sorted()
        .toList();
  }

  @ParameterizedTest(name = "{2}: {0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "sign | a1-1 | words by their stems",
        "HARBOUR treaty | a1-1 b2-1 | all words, in any case",
        "\"harbour stays\" | '' | a phrase",
        "\"treaty stays\" | b2-1 | a phrase",
        "ships OR rain | a1-2 b2-2 c3-1 | either",
        "harbour NOT unsigned | a1-1 | not",
        "speaker:grodzka | a1-1 b2-1 | a part of a name",
        "speaker:\"Ewa Grodzka\" AND date:[2026-01-01 TO 2026-12-31] | a1-1 | a period",
        "date:[* TO 2025-12-31] | b2-1 b2-2 | before",
        "affiliation:sweden | a1-2 | an affiliation",
        "manner:DIRECT AND ships | a1-2 b2-2 | a manner",
        "site:meridian AND lagos | c3-1 | a site",
        "Speaker:grod* | a1-1 b2-1 | the beginning of a word, a field in any case",
        "'' | a1-1 a1-2 b2-1 b2-2 c3-1 | everything",
      })
  void finds(String query, String found, String why) {
    assertThat(String.join(" ", ids(query))).as(why).isEqualTo(found);
  }

  @Test
  void listsWhatHoldsWordsInARowTheNewestFirst() {
    assertThat(listed("harbour treaty", StatementFilter.ALL)).containsExactly("a1-1", "b2-1");
    assertThat(listed("treaty harbour", StatementFilter.ALL)).isEmpty();
    assertThat(listed("%", StatementFilter.ALL)).as("nothing but marks").isEmpty();
    assertThat(listed("ships", StatementFilter.ALL)).containsExactly("a1-2", "b2-2");
  }

  @Test
  void listsWhatMeetsTheWholeFilter() {
    StatementFilter all = StatementFilter.ALL;

    assertThat(listed("treaty", all.speaker("ewa-grodzka").to(LocalDate.of(2025, 12, 31))))
        .containsExactly("b2-1");
    assertThat(listed("treaty", all.from(LocalDate.of(2026, 2, 10)))).containsExactly("a1-1");
    assertThat(listed("ship", all.affiliation("Sweden").manner(Manner.DIRECT)))
        .containsExactly("a1-2");
    assertThat(listed("ship", all.affiliation("swed"))).isEmpty();
    assertThat(listed("rain", all.to(LocalDate.of(2030, 1, 1)))).as("undated").isEmpty();
    assertThat(listed("rain", all.article("00000000000000c3"))).containsExactly("c3-1");
  }

  @Test
  void listsOnceWhatManyArticlesCarry() {
    String words = "{The harbour treaty will be laid before parliament in June}";
    save(
        Readings.of("00000000000000d4", "d.html", "2026-02-12", words + ", [a diplomat] <said>."),
        Readings.of("00000000000000e5", "e.html", "2026-02-11", words + ", [a diplomat] <said>."));
    index.refresh();
    assertThat(listed("laid before parliament", StatementFilter.ALL))
        .containsExactly("d4-1", "e5-1");

    assertThat(listed("laid before parliament", StatementFilter.ALL.once(true)))
        .containsExactly("e5-1");
  }

  private List<String> listed(String words, StatementFilter filter) {
    List<String> page = shortened(index.statements(words, filter, TEN).items());
    var each = new ArrayList<StoredStatement>();
    index.eachStatement(words, filter, each::add);

    assertThat(shortened(each)).isEqualTo(page);
    assertThat(index.statements(words, filter, Slice.first(1)).total()).isEqualTo(page.size());
    return page;
  }

  private static List<String> shortened(List<StoredStatement> statements) {
    return statements.stream().map(s -> s.statement().id().substring(14)).toList();
  }

  @Test
  void showsWhereTheQueryIsMet() {
    StatementHit hit = index.statements("treaty sign", TEN).hits().get(0);

    assertThat(hit.words()).isEqualTo("We shall be signing the harbour treaty");
    assertThat(hit.met())
        .extracting(span -> span.in(hit.words()))
        .containsExactly("signing", "treaty");
  }

  @Test
  void countsWhatAllHitsHave() {
    Found<StatementHit> found = index.statements("harbour OR ships", Slice.first(1));

    assertThat(found.hits()).hasSize(1);
    assertThat(found.total()).isEqualTo(4);
    assertThat(found.counts().get("speaker"))
        .containsExactly(new Count("Ewa Grodzka", 2), new Count("Hossam Tarabishi", 1));
    assertThat(found.counts().get("year"))
        .containsExactly(new Count("2025", 2), new Count("2026", 2));
    assertThat(found.counts().get("manner")).containsExactly(new Count("direct", 4));
  }

  @Test
  void findsArticlesWithTheSentencesThatMeetIt() {
    ArticleHit hit = index.articles("gdynia", TEN).hits().get(0);

    assertThat(hit.article().id()).isEqualTo("00000000000000b2");
    assertThat(hit.met()).extracting(span -> span.in(hit.words())).containsExactly("Gdynia");
    assertThat(index.articles("text:gdynia AND actor:ewa-grodzka", TEN).total()).isEqualTo(1);
  }

  @Test
  void relatesArticlesByWordsAndSpeakers() {
    List<RelatedArticle> related = index.related("00000000000000a1", 5);

    assertThat(related).extracting(r -> r.article().id()).startsWith("00000000000000b2");
    assertThat(related.get(0).actors()).containsExactly("ewa-grodzka");
    assertThatThrownBy(() -> index.related("none", 5)).hasMessageContaining("no such article");
  }

  @Test
  void followsTheRecord() {
    record.putIssue(new StoredIssue("Treaty", "The treaty should be signed."));
    record.judge(List.of(Judgement.byPerson("Treaty", "00000000000000a1-1", "FAVOR", "ida")));
    record.reject("00000000000000c3-1", "ida");
    assertThat(ids("rain")).as("what is gone is not shown").isEmpty();

    index.refresh();

    assertThat(ids("issue:treaty")).containsExactly("a1-1");
    assertThat(index.statements("rain", TEN).total()).isZero();
  }

  @Test
  void isMadeOnceAndForOneRecord() {
    index.close();
    var indexed = new AtomicInteger();
    index = SearchIndex.open(record, folder.resolve("index"), indexed::set);
    assertThat(indexed).hasValue(0);

    Clock later = Clock.offset(CLOCK, Duration.ofDays(1));
    try (Record another = Record.open(folder.resolve("another.db").toString(), later)) {
      another.save(another.begin(Edition.of(1, Map.of()), "test"), TREATY, "d");
      index.close();
      index = SearchIndex.open(another, folder.resolve("index"), indexed::set);
      assertThat(ids("")).hasSize(2);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"(harbour", "foo:bar", "foo:b*", "speaker:[a TO b]", "\"", "AND"})
  void refusesWhatItCannotUnderstand(String query) {
    assertThatThrownBy(() -> index.statements(query, TEN))
        .isInstanceOf(RapporteurException.class)
        .hasMessageStartingWith("the query cannot be understood: ")
        .hasMessageNotContaining("\n")
        .extracting(e -> ((RapporteurException) e).fault())
        .isEqualTo(Fault.REQUEST);
  }
}
