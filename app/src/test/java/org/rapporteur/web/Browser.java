package org.rapporteur.web;

import com.google.common.collect.ImmutableMap;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.By;
import org.openqa.selenium.ElementClickInterceptedException;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A real Chromium without a window. */
final class Browser implements AutoCloseable {
  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
  private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final ChromeDriver driver;
  private final String root;

  private Browser(ChromeDriver driver, String root) {
    this.driver = driver;
    this.root = root;
  }

  /** Skips the test where there is no Chromium. */
  static Browser open(String root, boolean scripts) {
    Assumptions.assumeTrue(
        Files.isExecutable(CHROMIUM) && Files.isExecutable(DRIVER),
        "skipped: no " + CHROMIUM + " or " + DRIVER);
    var options = new ChromeOptions();
    options.setBinary(CHROMIUM.toFile());
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--disable-dev-shm-usage",
        "--hide-scrollbars",
        "--force-color-profile=srgb");
    if (!scripts) {
      options.setExperimentalOption(
          "prefs", Map.of("profile.managed_default_content_settings.javascript", 2));
    }
    var service = new ChromeDriverService.Builder().usingDriverExecutable(DRIVER.toFile()).build();
    return new Browser(new ChromeDriver(service, options), root);
  }

  ChromeDriver driver() {
    return driver;
  }

  Browser go(String path) {
    driver.get(root + path.substring(1));
    return this;
  }

  Browser size(int width, int height) {
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        ImmutableMap.of(
            "width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 600));
    return this;
  }

  /** Sets what the device prefers: "light" or "dark". */
  Browser prefers(String scheme) {
    driver.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        ImmutableMap.of(
            "features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    return this;
  }

  String text(String css) {
    try {
      return find(css).getText();
    } catch (StaleElementReferenceException e) { // replaced meanwhile
      return find(css).getText();
    }
  }

  WebElement find(String css) {
    return driver.findElement(By.cssSelector(css));
  }

  List<WebElement> all(String css) {
    return driver.findElements(By.cssSelector(css));
  }

  /** Waits for a sight; what is replaced while it is looked at is looked at again. */
  void until(String what, BooleanSupplier seen) {
    new WebDriverWait(driver, PATIENCE)
        .withMessage(what)
        .ignoring(StaleElementReferenceException.class)
        .until(d -> seen.getAsBoolean());
  }

  /** Follows a link by its words, wherever on the page it stands, once nothing covers it. */
  void follow(String words) {
    until(
        "a link " + words,
        () -> {
          WebElement link = driver.findElement(By.linkText(words));
          driver.executeScript("arguments[0].scrollIntoView({block: 'center'})", link);
          try {
            link.click();
            return true;
          } catch (ElementClickInterceptedException e) {
            return false;
          }
        });
  }

  /** The page from top to bottom as PNG, at most so many pixels high. */
  byte[] picture(int highest) {
    size(number("clientWidth"), Math.min(number("scrollHeight"), highest));
    return driver.getScreenshotAs(OutputType.BYTES);
  }

  /** A measure of the page, in pixels. */
  int number(String property) {
    Object value = driver.executeScript("return document.documentElement." + property);
    return value instanceof Number number ? number.intValue() : 0;
  }

  @Override
  public void close() {
    driver.quit();
  }
}
