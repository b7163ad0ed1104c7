package org.rapporteur.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.support.ui.Select;
import org.rapporteur.store.Record;

/** The room in a browser that runs no scripts. */
class WithoutScriptsTest {
  @TempDir static Path folder;

  private static Record record;
  private static WebServer server;
  private static Browser browser;

  @BeforeAll
  static void start() {
    record = Fixture.record(folder);
    var settings = new WebSettings("127.0.0.1", 0, "Ann");
    var desk = Fixture.desk(record, folder);
    server = WebServer.start(record, settings, Fixture.CLOCK, desk, Optional.empty());
    browser = Browser.open(server.uri().toString(), /* scripts= */ false).size(1280, 900);
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
  @CsvSource({
    "/,                                  We will send pilots in May",
    "/issues,                            NATO should send pilots",
    "/issues/harbour-pilots,             Blocked by",
    "/statements,                        Nobody asked us",
    "/articles,                          Council argues over harbour pilots",
    "/articles/harbour,                  confidence 97",
    "/actors,                            Pavel Hron",
    "/actors/oda-lind,                   'Foreign Minister, Norway'",
    "/timeline,                          that the plan is a mistake",
    "/network,                           Czechia and Norway",
    "/review,                            The harbour is deep enough",
  })
  void isRead(String path, String words) {
    assertThat(browser.go(path).text("main")).contains(words);
  }

  @Test
  void isFiltered() {
    browser.go("/statements");
    browser.find("#f-text").sendKeys("nobody" + Keys.ENTER);

    browser.until("found", () -> browser.text(".found").startsWith("1 statement"));
  }

  @Test
  void isReviewed() {
    browser.go("/articles/harbour");
    browser.find("#m-harbour-2 [data-key=x]").click();
    browser.until("rejected", () -> browser.all(".banner").size() == 1);
    assertThat(record.statement("harbour-2")).isEmpty();

    browser.find(".banner button").click();
    browser.until("back", () -> browser.text(".banner").contains("Put back"));
    assertThat(record.statement("harbour-2")).isPresent();
  }

  @Test
  void edgesMove() {
    browser.go("/statements/harbour-1");
    browser.find("[aria-label='Content: end a word earlier']").click();
    browser.until("moved", () -> browser.find("#p-content0").getText().endsWith("send pilots in"));
  }

  @Test
  void sidesAreSupposed() {
    browser.go("/issues/harbour-pilots?as-of=2026-03-05");
    new Select(browser.driver().findElement(By.id("s-czechia"))).selectByValue("FAVOR");
    browser.find(".whatif ~ .row button").click();

    browser.until("supposed", () -> browser.text(".verdict").equals("Open"));
  }
}
