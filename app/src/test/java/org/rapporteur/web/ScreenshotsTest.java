package org.rapporteur.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Takes the pictures of docs/screenshots from a server that serves the samples: {@code
 * -Dscreenshots=http://127.0.0.1:8080/}.
 */
@EnabledIfSystemProperty(named = "screenshots", matches = "http.*")
class ScreenshotsTest {
  private static final Path FOLDER =
      Path.of(System.getProperty("rapporteur.project", ".."), "docs", "screenshots");

  @Test
  void everyPageIsTaken() throws IOException {
    String server = System.getProperty("screenshots", "");
    Files.createDirectories(FOLDER);
    try (Browser browser = Browser.open(server, /* scripts= */ true)) {
      for (Map.Entry<String, String> page : pages(browser).entrySet()) {
        for (String scheme : new String[] {"light", "dark"}) {
          browser.prefers(scheme).size(1280, 900).go(page.getValue());
          take(browser, page.getKey() + "-" + scheme, 900);
          browser.size(360, 740).go(page.getValue());
          take(browser, page.getKey() + "-phone-" + scheme, 740);
        }
      }
    }
  }

  private static void take(Browser browser, String name, int height) throws IOException {
    Files.write(FOLDER.resolve(name + ".png"), browser.picture(height));
  }

  private static Map<String, String> pages(Browser browser) {
    String article =
        browser.go("/articles?words=letter").find("#results td a").getDomAttribute("href") + "";
    var pages = new LinkedHashMap<String, String>();
    pages.put("home", "/");
    pages.put("issues", "/issues");
    pages.put("issue", "/issues/nairobi-office");
    pages.put("statements", "/statements");
    pages.put("statement", article.replace("/articles/", "/statements/") + "-2");
    pages.put("articles", "/articles");
    pages.put("article", article);
    pages.put("actors", "/actors");
    pages.put("actor", "/actors/rodrigo-llanos-vega");
    pages.put("timeline", "/timeline");
    pages.put("network", "/network");
    pages.put("theatres", "/theatres");
    pages.put("review", "/review");
    return pages;
  }
}
