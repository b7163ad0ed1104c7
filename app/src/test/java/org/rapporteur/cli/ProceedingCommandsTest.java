package org.rapporteur.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.actor.Resolution;
import org.rapporteur.actor.Speaker;
import org.rapporteur.actor.SpeakerType;
import org.rapporteur.article.Article;
import org.rapporteur.article.ArticleId;
import org.rapporteur.article.Publication;
import org.rapporteur.event.Commitment;
import org.rapporteur.event.Event;
import org.rapporteur.event.EventMode;
import org.rapporteur.event.EventType;
import org.rapporteur.event.OpenQuestion;
import org.rapporteur.event.Proceedings;
import org.rapporteur.pipeline.Edition;
import org.rapporteur.pipeline.Reading;
import org.rapporteur.store.Record;
import org.rapporteur.text.Span;

/** The article is invented. */
class ProceedingCommandsTest {
  private static final String TEXT =
      "Norway and Chile sent two frigates to the Red Sea. Norway pledged to send 40 drones to"
          + " Lapland. \"Who pays for them?\" the minister asked.";

  @TempDir private Path folder;

  @BeforeEach
  void fill() {
    try (Record record = Record.open(file(), Clock.systemUTC())) {
      record.save(record.begin(Edition.of(1, Map.of()), "test"), reading(), "digest");
    }
  }

  private String file() {
    return folder.resolve("record.db").toString();
  }

  private static Speaker state(String name) {
    return new Speaker.Named(
        name.toLowerCase(Locale.ROOT),
        SpeakerType.STATE,
        Optional.of(name),
        Optional.empty(),
        Optional.empty(),
        name,
        Resolution.NAME);
  }

  private static Span span(String words) {
    int start = TEXT.indexOf(words);
    return new Span(start, start + words.length());
  }

  private static Reading reading() {
    var article =
        new Article(
            new ArticleId("00000000000000a1"),
            "ships.html",
            Optional.of("Ships"),
            Optional.empty(),
            Optional.of("The Meridian Courier"),
            List.of(),
            Optional.of("en"),
            Optional.of(new Publication(LocalDate.of(2026, 2, 10), Publication.From.META)),
            TEXT,
            List.of(new Span(0, TEXT.length())));
    var sent =
        new Event(
            EventType.MOBILIZE,
            Optional.of(EventMode.DEPLOYMENT),
            List.of(state("Norway"), state("Chile")),
            List.of(),
            span("sent two frigates to the Red Sea"),
            Optional.of(span("Red Sea")),
            Optional.empty(),
            false);
    var pledge =
        new Commitment(
            List.of(state("Norway")),
            span("send 40 drones to Lapland"),
            Optional.of(span("40 drones")),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    var question = new OpenQuestion(Optional.empty(), span("Who pays for them?"), "x-1");
    return new Reading(
        article,
        Optional.of(List.of()),
        Optional.of(new Proceedings(List.of(sent), List.of(pledge), List.of(question))));
  }

  private Run run(String... arguments) {
    var all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--record", file()));
    return Run.of(all.toArray(String[]::new));
  }

  @Test
  void eventsAreLinesWithAllTheyHold() {
    Run run = run("events", "--type", "mobilize", "--format", "jsonl");

    assertThat(run.code()).isZero();
    assertThat(run.out())
        .isEqualTo(
            "{\"id\":\"00000000000000a1-e1\",\"type\":\"MOBILIZE\",\"mode\":\"DEPLOYMENT\","
                + "\"planned\":false,\"actors\":[\"Norway\",\"Chile\"],"
                + "\"actor_ids\":[\"norway\",\"chile\"],\"recipients\":[],\"recipient_ids\":[],"
                + "\"what\":\"sent two frigates to the Red Sea\",\"where\":\"Red Sea\","
                + "\"from\":null,\"to\":null,\"days_inferred\":false,\"published\":\"2026-02-10\","
                + "\"article\":\"00000000000000a1\",\"title\":\"Ships\","
                + "\"site\":\"The Meridian Courier\",\"uri\":\"ships.html\"}\n");
  }

  @Test
  void anActorWithoutEventsHasNone() {
    Run run = run("events", "--actor", "Finland", "--format", "table");

    assertThat(run.out().strip()).isEqualTo("(no events)");
  }

  @Test
  void commitmentsAreATableWithCommas() {
    Run run = run("commitments", "--format", "csv");

    assertThat(run.out().lines())
        .containsExactly(
            "id,actors,actor_ids,what,amount,by,condition,said_by,said_by_id,statement,published,"
                + "article,title,site,uri",
            "00000000000000a1-c1,Norway,norway,send 40 drones to Lapland,40 drones,,,,,,2026-02-10,"
                + "00000000000000a1,Ships,The Meridian Courier,ships.html");
  }

  @Test
  void questionsAreATable() {
    Run run = run("questions", "--format", "table");

    assertThat(run.out()).contains("ASKED BY").contains("Who pays for them?");
  }

  @Test
  void contributionsSayWhatIsLeftWithoutAnActor() {
    Run run = run("contributions", "--without", "Norway", "--format", "csv");

    assertThat(run.out().lines())
        .containsExactly(
            "theatre,actors,actor_ids,taken_away,kind,planned,what,day,id",
            "Red Sea,Chile,chile,Norway,DEPLOYMENT,false,sent two frigates to the Red Sea,"
                + "2026-02-10,00000000000000a1-e1");
    assertThat(run.err().strip()).isEqualTo("nothing left without Norway: Lapland");
  }

  @Test
  void nothingIsTakenFromARecordThatIsNotThere() {
    Run run = Run.of("events", "--record", folder.resolve("none.db").toString());

    assertThat(run.code()).isEqualTo(3);
  }
}
