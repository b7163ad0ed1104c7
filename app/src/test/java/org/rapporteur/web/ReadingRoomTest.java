package org.rapporteur.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.support.ui.Select;
import org.rapporteur.search.SearchIndex;
import org.rapporteur.store.Decision;
import org.rapporteur.store.Judgement;
import org.rapporteur.store.Record;
import org.rapporteur.store.Standing;

/** What people do in the room, in a real browser. */
class ReadingRoomTest {
  private static final List<String> PAGES =
      List.of(
          "/",
          "/issues",
          "/issues/harbour-pilots",
          "/statements",
          "/statements/reply-1",
          "/articles",
          "/articles/reply",
          "/articles/harbour/statements/new",
          "/actors",
          "/actors/oda-lind",
          "/timeline",
          "/network",
          "/network/pair?a=czechia&b=norway",
          "/theatres",
          "/review",
          "/add",
          "/articles/harbour/related",
          "/statements?text=pilots",
          "/accounts",
          "/nothing");

  @TempDir static Path folder;

  private static Record record;
  private static WebServer server;
  private static Browser browser;

  @BeforeAll
  static void start() {
    record = Fixture.record(folder);
    var desk =
        new Desk(
            () -> {
              throw new AssertionError("nothing is read here");
            },
            () -> SearchIndex.open(record, folder.resolve("index"), done -> {}),
            afterEach -> {},
            Fixture.CLOCK);
    desk.index();
    var settings = new WebSettings("127.0.0.1", 0, "Ann");
    server = WebServer.start(record, settings, Fixture.CLOCK, desk, Optional.empty());
    browser = Browser.open(server.uri().toString(), /* scripts= */ true).size(1280, 900);
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.close();
    }
    server.close();
    record.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"light", "dark"})
  void axeFindsNothingSerious(String scheme) {
    browser.prefers(scheme);
    var found = new ArrayList<String>();
    for (String page : PAGES) {
      browser.go(page);
      seriousHere().forEach(what -> found.add(page + ": " + what));
    }

    assertThat(found).isEmpty();
  }

  @SuppressWarnings("deprecation") // without legacy mode, axe opens a window for each page
  private static List<String> seriousHere() {
    return new AxeBuilder()
        .setLegacyMode(true).analyze(browser.driver()).getViolations().stream()
            .filter(rule -> Set.of("serious", "critical").contains(rule.getImpact()))
            .map((Rule rule) -> rule.getHelp() + " " + rule.getNodes().get(0))
            .toList();
  }

  @Test
  void keysLeadToWhatIsDoneWithManyAndToAMissedStatement() {
    browser.go("/statements");
    browser.find("body").sendKeys("jcb");
    assertThat(browser.driver().switchTo().activeElement().getText()).isEqualTo("Accept");

    browser.go("/articles/harbour");
    browser.find("body").sendKeys("+");
    browser.until("the form", () -> !browser.all("#form").isEmpty());
  }

  @Test
  void aSkipLinkComesFirstAndNothingMovesForThoseWhoAskedForThat() {
    browser.go("/statements");
    browser.find("body").sendKeys(Keys.TAB);
    assertThat(browser.driver().switchTo().activeElement().getText()).startsWith("Skip");
    browser
        .driver()
        .executeCdpCommand(
            "Emulation.setEmulatedMedia",
            Map.of(
                "features", List.of(Map.of("name", "prefers-reduced-motion", "value", "reduce"))));
    assertThat(browser.find("html").getCssValue("scroll-behavior")).isEqualTo("auto");
    browser.prefers("light");
  }

  @Test
  void nothingIsCutOnAPhone() {
    browser.size(360, 740);
    var cut = new ArrayList<String>();
    for (String page : PAGES) {
      browser.go(page);
      if (browser.number("scrollWidth") > browser.number("clientWidth")) {
        cut.add(page);
      }
    }
    browser.size(1280, 900);

    assertThat(cut).isEmpty();
  }

  @Test
  void whatArticlesSayStaysText() {
    browser.driver().manage().logs().get("browser"); // empties it
    for (String page : PAGES) {
      browser.go(page);
      assertThat(browser.driver().getTitle()).as(page).isNotEqualTo("taken").contains("Rapporteur");
      assertThat(browser.all("main img, main script")).as(page).isEmpty();
    }

    assertThat(browser.text("body")).isNotEmpty();
    assertThat(browser.driver().manage().logs().get("browser").getAll())
        .extracting(LogEntry::getMessage)
        .allMatch(message -> message.contains("/nothing") && message.contains("404"));
  }

  @Test
  void aFilterShowsItsFindingsWithoutLoadingThePage() {
    browser.go("/statements");
    browser.driver().executeScript("window.kept = true");

    new Select(browser.find("#f-manner")).selectByVisibleText("reported");

    browser.until("two statements", () -> browser.text(".found").startsWith("2 statements"));
    assertThat(browser.driver().executeScript("return window.kept")).isEqualTo(true);
    assertThat(browser.driver().getCurrentUrl()).contains("manner=INDIRECT");
  }

  @Test
  void theSearchBoxOfEachPageFindsStatements() {
    browser.go("/actors");
    browser.find("body").sendKeys("/");
    browser.driver().switchTo().activeElement().sendKeys("harbour is deep" + Keys.ENTER);

    browser.until("found", () -> browser.all(".found").size() == 1);
    assertThat(browser.text("#results")).contains("1 statement", "The harbour is deep enough");
  }

  @Test
  void whatIsFoundIsCountedAndNarrowedDown() {
    browser.go("/statements?text=pilots");
    assertThat(browser.all("mark.met")).isNotEmpty();
    assertThat(browser.text(".facets")).contains("Oda Lind", "Norway", "2026");

    browser.follow("reported");
    browser.until("narrower", () -> browser.text(".found").startsWith("1 statement"));
    assertThat(browser.driver().getCurrentUrl()).contains("text=pilots", "manner=INDIRECT");
    browser.follow("× reported");
    browser.until("wider", () -> browser.text(".found").startsWith("2 statements"));
  }

  @Test
  void manyAreLinkedToAnIssueAtOnceAndOneUndoTakesAllBack() {
    browser.go("/statements?speaker=Pavel+Hron");
    browser.find(".bulk .all").click();
    assertThat(browser.text(".chosen")).isEqualTo("With the 2 chosen:");
    new Select(browser.find(".bulk [name=stance]")).selectByValue("CONDITIONAL");
    browser.find(".bulk [value=issue]").click();

    browser.until("said", () -> browser.text(".banner").contains("2 statements: Stance judged."));
    assertThat(record.judgements("harbour-3"))
        .extracting(Judgement::stance)
        .contains("CONDITIONAL");

    browser.find(".banner [value=undo]").click();
    browser.until("undone", () -> browser.all(".banner").size() == 1);
    assertThat(record.judgements("harbour-3")).isEmpty();
    assertThat(record.judgements("harbour-2"))
        .extracting(Judgement::stance)
        .containsExactly("AGAINST");
  }

  @Test
  void anEdgeIsDraggedAndMovedByArrows() {
    browser.go("/statements/harbour-2");
    browser.until("grips", () -> browser.all(".grip").size() == 6);
    WebElement end = browser.find("[aria-label='End of content']");
    new Actions(browser.driver()).clickAndHold(end).moveByOffset(-70, 0).release().perform();
    String shorter = Objects.requireNonNull(browser.find("#p-content0").getDomProperty("value"));
    assertThat(shorter).startsWith("that the plan").doesNotEndWith("mistake");

    end.sendKeys(Keys.ARROW_RIGHT, Keys.ARROW_RIGHT, Keys.ARROW_RIGHT);
    assertThat(browser.find("#p-content0").getDomProperty("value"))
        .hasSizeGreaterThan(shorter.length());
  }

  @Test
  void aStatementIsAcceptedByKeyAndReopenedByUndo() {
    browser.go("/articles/harbour");
    browser.find("body").sendKeys("j");
    browser.driver().switchTo().activeElement().sendKeys("a");

    browser.until("said", () -> browser.all(".banner").size() == 1);
    assertThat(browser.text(".banner")).contains("Accepted.");
    assertThat(browser.text("#m-harbour-1")).contains("accepted");
    assertThat(record.statement("harbour-1").orElseThrow().standing())
        .isEqualTo(Standing.CONFIRMED);

    browser.find("body").sendKeys("u");
    browser.until("undone", () -> browser.text(".banner").contains("Waits for review again"));
    assertThat(record.statement("harbour-1").orElseThrow().standing()).isEqualTo(Standing.MACHINE);
    assertThat(record.decisionsOn("harbour-1"))
        .extracting(Decision::kind, Decision::person)
        .containsExactly(
            tuple(Decision.Kind.STATEMENT_CONFIRMED, "Ann"),
            tuple(Decision.Kind.STATEMENT_REOPENED, "Ann"));
  }

  @Test
  void theQueueBeginsWithTheLeastSureAndARejectionCanBeUndone() {
    browser.go("/review");
    WebElement first = browser.find(".statements > li");
    assertThat(first.getText()).contains("The harbour is deep enough");

    first.findElement(By.cssSelector("[data-key=x]")).click();
    browser.until("rejected", () -> browser.all(".banner").size() == 1);
    assertThat(browser.text(".banner")).contains("Rejected");
    assertThat(record.statement("reply-2")).isEmpty();

    browser.find(".banner [data-key=u]").click();
    browser.until("put back", () -> browser.text(".banner").contains("Put back"));
    assertThat(record.statement("reply-2")).isPresent();
  }

  @Test
  void edgesSpeakerAndStanceAreCorrected() {
    browser.go("/statements/harbour-3");
    browser.find("[aria-label='Content: begin a word later']").click();
    browser.until("moved", () -> browser.find("#p-content0").getText().equals("asked us"));
    browser.find("[aria-label='Content: begin a word earlier']").click();
    browser.until("back", () -> browser.find("#p-content0").getText().endsWith("Nobody asked us"));
    browser.find("[aria-label='Content: begin a word later']").click();
    browser.until("moved", () -> browser.find("#p-content0").getText().equals("asked us"));

    browser.find("#p-speaker").clear();
    browser.find("#p-speaker").sendKeys("Oda Lind");
    new Select(browser.find("#p-stance-harbour-pilots")).selectByValue("NONE");
    browser.find("#form button.main").click();

    browser.until("saved", () -> browser.all(".banner").size() == 1);
    var changed = record.statement("harbour-3").orElseThrow();
    assertThat(changed.content()).containsExactly("asked us");
    assertThat(changed.standing()).isEqualTo(Standing.CHANGED);
    assertThat(Voice.of(changed.statement()).name()).isEqualTo("Oda Lind");
    assertThat(browser.text("main")).contains("Takes no side");
  }

  @Test
  void aMissedStatementIsAddedByMarkingText() {
    browser.go("/articles/reply/statements/new");
    browser
        .driver()
        .executeScript(
            "const text = [...document.querySelectorAll('#text [data-at]')].pop().firstChild;"
                + "const range = document.createRange(); range.setStart(text, 1);"
                + "range.setEnd(text, 11); getSelection().removeAllRanges();"
                + "getSelection().addRange(range);");
    browser.until("tools", () -> browser.find("#tools").isDisplayed());
    browser.find("[data-use=content0]").click();
    browser.find("#p-speaker").sendKeys("Somebody New");
    browser.find("#form button.main").click();

    browser.until("added", () -> browser.all(".banner").size() == 1);
    assertThat(browser.text(".banner")).contains("Added");
    assertThat(browser.text("main")).contains("Somebody New", "added by hand");
    assertThat(browser.all("mark").stream().map(WebElement::getText)).contains("The harbou");
    browser.find(".banner [data-key=u]").click();
    browser.until("undone", () -> browser.text(".banner").contains("Rejected"));
  }

  @Test
  void aNoteIsLeftAndItsEmailStaysHidden() {
    browser.go("/articles/reply");
    browser.find(".reply summary").click();
    browser.find("#note-words").sendKeys("Seen in print too. " + Fixture.SCRIPT);
    browser.find("#note-name").clear();
    browser.find("#note-name").sendKeys("Bea");
    browser.find("#note-email").sendKeys("bea@example.org");
    browser.find(".reply button").click();

    browser.until("left", () -> browser.all(".notes li").size() == 1);
    assertThat(browser.text(".notes")).contains("Seen in print too. <script>", "Bea");
    assertThat(browser.driver().getPageSource()).doesNotContain("bea@example.org");
  }

  @Test
  void actorsAreMergedAndSplit() {
    browser.go("/actors/pavel-hron");
    browser.find("#into").sendKeys("Oda Lind");
    browser.find("button[value=merge]").click();
    browser.until("merged", () -> browser.text("h1").equals("Oda Lind"));
    assertThat(record.actor("pavel-hron").orElseThrow().id()).isEqualTo("oda-lind");

    browser.find("button[value=part]").click();
    browser.until("split", () -> browser.text("h1").equals("Pavel Hron"));
    assertThat(record.actor("pavel-hron").orElseThrow().id()).isEqualTo("pavel-hron");
  }

  @Test
  void aSupposedSideChangesTheOutlook() {
    browser.go("/issues/harbour-pilots?as-of=2026-03-05");
    assertThat(browser.text(".verdict")).isEqualTo("Blocked by Czechia");

    new Select(browser.find("#s-czechia")).selectByValue("ABSTAIN");
    browser.find(".whatif ~ .row button").click();

    browser.until("supposed", () -> browser.all("h2 .tag").size() == 1);
    assertThat(browser.text(".verdict")).isEqualTo("Open");
  }

  @Test
  void homeSaysWhoMoved() {
    browser.go("/");

    assertThat(browser.text("main"))
        .contains("Who moved", "Norway In favour → Against NATO should send pilots");
  }

  @Test
  void theNetworkIsDrawnAndItsEdgeLeadsToTheWords() {
    browser.go("/network");
    browser.until("drawn", () -> !browser.all("#graph canvas").isEmpty());

    browser.follow("Czechia and Norway");
    browser.until("words", () -> browser.text("h1").equals("Czechia and Norway"));
    assertThat(browser.text("main")).contains("that the plan is a mistake", "pilots must wait");
  }

  @Test
  void theIssueHasItsPlot() {
    browser.go("/issues/harbour-pilots");

    browser.until("drawn", () -> !browser.all(".plot canvas").isEmpty());
  }

  @Test
  void theChoiceOfColoursIsKept() {
    browser.prefers("light").go("/");
    String light = browser.find("body").getCssValue("background-color");
    browser.find(".theme button").click(); // light
    browser.find(".theme button").click(); // dark
    browser.go("/review");

    assertThat(browser.find("html").getDomAttribute("data-theme")).isEqualTo("dark");
    assertThat(browser.find("body").getCssValue("background-color")).isNotEqualTo(light);
    browser.find(".theme button").click(); // as the device
  }

  @Test
  void keysAreListed() {
    browser.go("/");
    browser.find("body").sendKeys("?");

    browser.until("list", () -> browser.find("#keys").isDisplayed());
    assertThat(seriousHere()).isEmpty();
    assertThat(browser.text("#keys")).contains("next and previous statement", "undo");
  }
}
