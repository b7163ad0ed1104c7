package org.rapporteur.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.support.ui.Select;
import org.rapporteur.store.Account;
import org.rapporteur.store.Note;
import org.rapporteur.store.Record;
import org.rapporteur.store.Role;

/** Logging in, one's own account, the accounts of all and moderation, in a real browser. */
class LoginBrowserTest {
  private static final String PASSWORD = "seven grey herons";

  @TempDir private Path folder;
  private Record record;
  private WebServer server;

  @BeforeEach
  void start() {
    record = Fixture.record(folder);
    record.accounts().add("Ann", Passwords.keep(PASSWORD, "Ann"), Role.ADMIN);
    record.accounts().add("Disa Sample", Passwords.NOBODY, Role.READER);
    record.accounts().disable("Disa Sample");
    record.accounts().addToken("Ann", "nightly export", "none", Role.READER);
    record.accounts().begin("Ann", "a".repeat(64), "Another browser");
    record.note("harbour", "Well put", "Rea", "rea@example.org", Note.State.PENDING);
    server =
        WebServer.start(
            record,
            new WebSettings("127.0.0.1", 0, "nobody", true, Optional.empty(), Optional.empty()),
            Fixture.CLOCK);
  }

  @AfterEach
  void stop() {
    server.close();
    record.close();
  }

  @Test
  void withKeysAloneOneLogsInReviewsAndLogsOut() {
    try (Browser browser = Browser.open(server.uri().toString(), true).size(1280, 900)) {
      assertThat(serious(browser, List.of("/login"))).isEmpty();
      browser.go("/articles/harbour");
      assertThat(browser.text("h1")).isEqualTo("Log in");
      browser.find("#name").sendKeys("ann" + Keys.TAB);
      browser.driver().switchTo().activeElement().sendKeys("a wrong password" + Keys.ENTER);
      browser.until("told", () -> browser.all("[role=alert]").size() == 1);
      assertThat(browser.text("[role=alert]")).isEqualTo("Name or password is wrong.");
      browser.find("#password").sendKeys(PASSWORD + Keys.ENTER);
      browser.until("in", () -> browser.text("h1").startsWith("Council argues"));
      assertThat(browser.driver().executeScript("return document.cookie")).isEqualTo("");

      browser.find("body").sendKeys("j");
      browser.driver().switchTo().activeElement().sendKeys("a");
      browser.until("accepted", () -> browser.all("#live .banner").size() == 1);
      assertThat(record.decisionsOn("harbour-1").get(0).person()).isEqualTo("Ann");

      assertThat(serious(browser, List.of("/account", "/accounts", "/notes"))).isEmpty();
      browser.size(360, 740);
      for (String page : List.of("/login", "/account", "/accounts", "/notes")) {
        browser.go(page);
        assertThat(browser.number("scrollWidth")).as(page).isEqualTo(browser.number("clientWidth"));
      }

      browser.go("/articles/harbour");
      record.accounts().endOthers("Ann", "");
      browser.find("#m-harbour-2 [data-key=x]").click(); // by htmx, in a session that is over
      browser.until("led to the form", () -> browser.text("h1").equals("Log in"));
      assertThat(record.statement("harbour-2")).isPresent();
    }
  }

  @Test
  void withoutScriptsItAllWorksToo() {
    try (Browser browser = Browser.open(server.uri().toString(), false).size(1280, 900)) {
      browser.go("/notes");
      browser.find("#name").sendKeys("Ann");
      browser.find("#password").sendKeys(PASSWORD + Keys.ENTER);
      browser.until("in", () -> browser.text("h1").equals("Notes"));
      browser.find("button[value=approve]").click();
      browser.until("none waits", () -> browser.all(".empty").size() == 1);
      assertThat(record.notesOn("harbour")).hasSize(1);

      browser.follow("Accounts");
      browser.until("accounts", () -> browser.text("h1").equals("Accounts"));
      browser.find("#name").sendKeys("Eva Sample");
      browser.find("#password").sendKeys(PASSWORD);
      new Select(browser.driver().findElement(By.id("role"))).selectByValue("coder");
      browser.find("button.main").click();
      browser.until("made", () -> record.accounts().find("eva sample").isPresent());
      assertThat(record.accounts().find("eva sample").map(Account::role)).hasValue(Role.CODER);

      browser.follow("Ann");
      browser.until("account", () -> browser.text("h1").equals("Ann"));
      browser.find("#label").sendKeys("notebook" + Keys.ENTER);
      browser.until("made", () -> browser.all("code.secret").size() == 1);
      assertThat(browser.text("code.secret")).startsWith("rap_");
      browser.find("form[action='/logout'] button").click();
      browser.until("out", () -> browser.text("h1").equals("Log in"));
      browser.go("/account");
      assertThat(browser.text("h1")).isEqualTo("Log in");
    }
  }

  /** What axe finds serious, light and dark. */
  @SuppressWarnings("deprecation") // without legacy mode, axe opens a window for each page
  private static List<String> serious(Browser browser, List<String> pages) {
    var found = new ArrayList<String>();
    for (String scheme : List.of("light", "dark")) {
      browser.prefers(scheme);
      for (String page : pages) {
        browser.go(page);
        new AxeBuilder()
            .setLegacyMode(true).analyze(browser.driver()).getViolations().stream()
                .filter(rule -> Set.of("serious", "critical").contains(rule.getImpact()))
                .map((Rule rule) -> page + ": " + rule.getHelp() + " " + rule.getNodes().get(0))
                .forEach(found::add);
      }
    }
    return found;
  }
}
