package org.rapporteur.article;

import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/**
 * Wraps paragraphs in a page with furniture of random kinds; the same seed gives the same pages.
 */
final class PageTemplate {
  private final Random random;

  /** Paragraphs of other articles, for teasers and comments. */
  private final List<String> others;

  PageTemplate(long seed, List<String> others) {
    this.random = new Random(seed);
    this.others = others;
  }

  String wrap(String title, List<String> paragraphs) {
    String text =
        tag(
            pick(
                "div class='entry-content'",
                "div itemprop='articleBody'",
                "section name='articleBody'",
                "div"),
            body(paragraphs));
    String article =
        tag(
            pick("article", "div class='content'", "div class='col-8'"),
            "<h1>"
                + escaped(title)
                + "</h1>"
                + byline()
                + text
                + maybe(this::tags)
                + maybe(this::author));
    String after = random.nextBoolean() ? related() + comments() : comments() + related();
    return "<!doctype html><html lang='en'><head><title>"
        + escaped(title)
        + " - The Daily</title></head><body><header><nav><ul>"
        + "<li><a href='/'>Section</a></li>".repeat(9)
        + "</ul></nav></header>"
        + tag(pick("main", "div id='wrap'"), article + after)
        + tag(pick("aside", "div class='sidebar'"), "<h3>Most read</h3>" + maybe(this::related))
        + "<div class='cookie-banner'><p>We use cookies to improve your experience and to show"
        + " advertising that fits your interests.</p></div><footer><p>Copyright The Daily. All"
        + " rights reserved.</p></footer></body></html>";
  }

  private String body(List<String> paragraphs) {
    boolean broken = random.nextInt(6) == 0;
    boolean boxed = random.nextInt(3) == 0;
    var body = new StringBuilder();
    for (String paragraph : paragraphs) {
      String words = escaped(paragraph);
      if (broken) {
        body.append(words).append("<br><br>");
      } else {
        String p = "<p>" + words + "</p>";
        body.append(boxed ? "<div class='text-block'>" + p + "</div>" : p);
      }
      body.append(random.nextInt(3) == 0 ? between() : "");
    }
    return body.toString();
  }

  private String between() {
    return pick(
        "<figure><img src=x><figcaption>A view of the hall. Photograph: Anna Bild</figcaption></figure>",
        "<div class='ad-slot'><span>Advertisement</span></div>",
        "<p><strong>Read more: <a href='/z'>" + escaped(other(60)) + "</a></strong></p>",
        "<aside class='related'><h4>Related</h4><ul><li><a href='/1'>One</a></li></ul></aside>",
        "<div class='inline-newsletter'><h3>Sign up</h3><p>Get the best of our journalism in your"
            + " inbox every morning, free of charge.</p><form><input></form></div>",
        "<div class='wp-caption'><p class='wp-caption-text'>The minister leaves the building after"
            + " the talks.</p></div>");
  }

  private static String byline() {
    return "<div class='meta'><span class='byline'>By Anna Bild</span> <time"
        + " datetime='2024-05-06'>May 6, 2024</time></div><ul class='share'><li><a href='#'>Share"
        + " on Facebook</a></li></ul>";
  }

  private String related() {
    var teasers = new StringBuilder();
    for (int i = random.nextInt(10); i >= 0; i--) {
      String heading = "<h3><a href='/t'>" + escaped(other(50)) + "</a></h3>";
      teasers.append(tag("div class='card'", heading + "<p>" + escaped(other(150)) + "</p>"));
    }
    return tag(
        pick("section class='related-posts'", "div class='list'"), "<h2>Latest</h2>" + teasers);
  }

  private String comments() {
    var comments = new StringBuilder();
    for (int i = random.nextInt(12); i >= 0; i--) {
      comments.append(tag("div class='comment'", "<p>" + escaped(other(400)) + "</p><a>Reply</a>"));
    }
    return tag(
        pick("div id='comments'", "section class='comment-list'"),
        "<h3>Comments</h3>"
            + comments
            + "<form><p>Your email address will not be published.</p></form>");
  }

  private String tags() {
    return "<div class='tags'>Tags: <a href='/a'>NATO</a>, <a href='/b'>Japan</a></div>";
  }

  private String author() {
    return "<div class='author-box'><p>Anna Bild is a reporter who covers politics and everything"
        + " else for the paper.</p></div>";
  }

  private String other(int longest) {
    String words = others.get(random.nextInt(others.size()));
    return words.substring(0, Math.min(longest, words.length()));
  }

  private String maybe(Supplier<String> part) {
    return random.nextBoolean() ? part.get() : "";
  }

  private String pick(String... choices) {
    return choices[random.nextInt(choices.length)];
  }

  private static String tag(String opening, String content) {
    return "<" + opening + ">" + content + "</" + opening.split(" ", 2)[0] + ">";
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;");
  }
}
