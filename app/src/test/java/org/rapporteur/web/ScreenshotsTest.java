package org.rapporteur.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.rapporteur.store.Note;
import org.rapporteur.store.Record;
import org.rapporteur.store.Role;

/**
 * Takes the pictures of docs/screenshots, each page light and dark, on a screen and on a phone.
 *
 * <p>{@code -Dscreenshots=http://127.0.0.1:8080/} is a server that serves the samples; {@code
 * -Dscreenshots.folder} another folder to write to, {@code -Dscreenshots.only} a regular expression
 * for the names of pages.
 */
@EnabledIfSystemProperty(named = "screenshots", matches = "http.*")
class ScreenshotsTest {
  private static final Path PROJECT = Path.of(System.getProperty("rapporteur.project", ".."));
  private static final Path FOLDER =
      Path.of(
          System.getProperty("screenshots.folder", PROJECT.resolve("docs/screenshots").toString()));
  private static final Pattern ONLY = Pattern.compile(System.getProperty("screenshots.only", ".*"));
  private static final String SERVER = System.getProperty("screenshots", "");
  private static final String PASSWORD = "seven grey herons";
  private static final int WIDE = 1280;
  private static final int PHONE = 390;

  @TempDir private Path folder;

  @Test
  void everyPageOfTheSamplesIsTaken() throws IOException {
    Files.createDirectories(FOLDER);
    try (Browser browser = Browser.open(SERVER, /* scripts= */ true)) {
      takeAll(browser, pages(browser));
      takeWork(browser);
    }
  }

  @Test
  void pagesOfARoomForSeveralPeopleAreTaken() throws IOException {
    Files.createDirectories(FOLDER);
    try (Record record = shared();
        WebServer server =
            WebServer.start(
                record,
                new WebSettings("127.0.0.1", 0, "nobody", true, Optional.empty(), Optional.empty()),
                Fixture.CLOCK);
        Browser browser = Browser.open(server.uri().toString(), /* scripts= */ true)) {
      takeAll(browser, Map.of("login", "/login"));
      logIn(browser, "Rea Sample");
      takeAll(browser, Map.of("error-403", "/accounts"));
      browser.driver().manage().deleteAllCookies();
      logIn(browser, "Ann Sample");
      var pages = new LinkedHashMap<String, String>();
      pages.put("account", "/account");
      pages.put("accounts", "/accounts");
      pages.put("notes", "/notes");
      takeAll(browser, pages);
    }
  }

  @Test
  void anEmptyRecordIsTaken() throws IOException {
    Files.createDirectories(FOLDER);
    try (Record record = Record.open(folder.resolve("empty.db").toString(), Fixture.CLOCK);
        WebServer server =
            WebServer.start(
                record,
                new WebSettings("127.0.0.1", 0, "Ann Sample"),
                Fixture.CLOCK,
                Fixture.desk(record, folder),
                Optional.empty());
        Browser browser = Browser.open(server.uri().toString(), /* scripts= */ true)) {
      var pages = new LinkedHashMap<String, String>();
      pages.put("empty-home", "/");
      pages.put("empty-issues", "/issues");
      pages.put("empty-review", "/review");
      takeAll(browser, pages);
    }
  }

  private Record shared() {
    Record record = Fixture.record(folder);
    for (String name : new String[] {"Ann Sample", "Bo Sample", "Rea Sample", "Disa Sample"}) {
      Role role =
          name.startsWith("A") ? Role.ADMIN : name.startsWith("B") ? Role.CODER : Role.READER;
      record.accounts().add(name, Passwords.keep(PASSWORD, name), role);
    }
    record.accounts().disable("Disa Sample");
    record.accounts().addToken("Ann Sample", "nightly export", "none", Role.READER);
    record
        .accounts()
        .begin(
            "Ann Sample",
            "a".repeat(64),
            "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0");
    record.note(
        "harbour",
        "The ministry’s own transcript has “in May at the latest”. Worth asking which it was.",
        "Rea Sample",
        "rea@example.org",
        Note.State.PENDING);
    record.note("reply", "Seen in print too.", "Eva", "eva@example.org", Note.State.PENDING);
    return record;
  }

  private static void logIn(Browser browser, String name) {
    browser.size(WIDE, 900).go("/login");
    browser.find("#name").sendKeys(name);
    browser.find("#password").sendKeys(PASSWORD + Keys.ENTER);
    browser.until("logged in", () -> !browser.all(".places").isEmpty());
  }

  /** An article that the record has is added again: the page while that goes on, and after. */
  private static void takeWork(Browser browser) throws IOException {
    if (!ONLY.matcher("work").matches()) {
      return;
    }
    browser.size(WIDE, 900).go("/add");
    browser
        .find("#files")
        .sendKeys(PROJECT.resolve("samples/strait-vote.txt").toAbsolutePath().normalize() + "");
    browser.find("main button.main").click();
    browser.until("begun", () -> !browser.all("#work").isEmpty());
    String work = browser.driver().getCurrentUrl().substring(SERVER.length() - 1);
    browser.until(
        "ended",
        () -> {
          browser.go(work);
          return browser.all("progress").isEmpty();
        });
    takeAll(browser, Map.of("work", work));
  }

  private static void takeAll(Browser browser, Map<String, String> pages) throws IOException {
    for (Map.Entry<String, String> page : pages.entrySet()) {
      if (ONLY.matcher(page.getKey()).matches()) {
        browser.prefers("light").size(WIDE, 800).go(page.getValue());
        take(browser, page.getKey() + "-light", 800);
        browser.prefers("dark");
        take(browser, page.getKey() + "-dark", 800);
        browser.size(PHONE, 740).go(page.getValue());
        take(browser, page.getKey() + "-phone-dark", 740);
        browser.prefers("light");
        take(browser, page.getKey() + "-phone-light", 740);
      }
    }
  }

  private static void take(Browser browser, String name, int height) throws IOException {
    Files.write(FOLDER.resolve(name + ".png"), Palette.indexed(browser.picture(height)));
  }

  private static Map<String, String> pages(Browser browser) {
    String article =
        browser.go("/articles?words=letter").find("#results td a").getDomAttribute("href") + "";
    var pages = new LinkedHashMap<String, String>();
    pages.put("home", "/");
    pages.put("issues", "/issues");
    pages.put("issue", "/issues/nairobi-office");
    pages.put("statements", "/statements");
    pages.put("statements-search", "/statements?text=minister&manner=DIRECT");
    pages.put("statement", article.replace("/articles/", "/statements/") + "-2");
    pages.put("articles", "/articles");
    pages.put("article", article);
    pages.put("actors", "/actors");
    pages.put("actor", "/actors/rodrigo-llanos-vega");
    pages.put("timeline", "/timeline");
    pages.put("network", "/network");
    pages.put("theatres", "/theatres");
    pages.put("review", "/review");
    pages.put("add", "/add");
    pages.put("error-400", "/statements?from=yesterday");
    pages.put("error-404", "/nothing");
    return pages;
  }
}
