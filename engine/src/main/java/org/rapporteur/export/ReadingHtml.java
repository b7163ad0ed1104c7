package org.rapporteur.export;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.rapporteur.actor.Speaker;
import org.rapporteur.actor.SpeakerType;
import org.rapporteur.article.Article;
import org.rapporteur.article.Publication;
import org.rapporteur.article.Publication.From;
import org.rapporteur.event.Commitment;
import org.rapporteur.event.Event;
import org.rapporteur.event.OpenQuestion;
import org.rapporteur.event.Proceedings;
import org.rapporteur.pipeline.Reading;
import org.rapporteur.stance.Position;
import org.rapporteur.statement.Statement;
import org.rapporteur.text.Span;

/** One reading as an HTML section. All text goes in as text nodes, which escape it. */
final class ReadingHtml {
  /** Degrees on the colour circle between one speaker and the next: neighbours stay apart. */
  private static final int HUE_STEP = 137;

  /** A part of the text that is marked: a statement's content, source or cue. */
  private record Part(Span span, Statement statement, String kind) {}

  private final Reading reading;
  private final String text;
  private final String prefix;
  private final List<Statement> statements;
  private final Map<String, List<Statement>> bySpeaker = new LinkedHashMap<>();
  private final Map<Statement, Integer> numbers = new LinkedHashMap<>();

  private ReadingHtml(Reading reading, String prefix) {
    this.reading = reading;
    this.prefix = prefix;
    text = reading.article().text();
    statements = reading.statements().orElse(List.of());
    for (Statement statement : statements) {
      numbers.put(statement, numbers.size() + 1);
      bySpeaker.computeIfAbsent(key(statement), k -> new ArrayList<>()).add(statement);
    }
  }

  /**
   * @param prefix begins every id in the section, so that several fit on one page
   */
  static String of(Reading reading, String prefix) {
    return new ReadingHtml(reading, prefix).section().outerHtml();
  }

  private Element section() {
    var document = Document.createShell("");
    document.outputSettings().prettyPrint(false);
    Element section = document.body().appendElement("section").addClass("article");
    head(section.appendElement("div").addClass("head"));
    body(section.appendElement("div").addClass("body"));
    aside(section.appendElement("aside").attr("aria-label", "Speakers"));
    return section;
  }

  private void head(Element head) {
    Article article = reading.article();
    head.appendElement("h1").text(article.title().orElse(article.uri()));
    String about =
        Stream.of(
                article.site(),
                article.section(),
                article.published().map(ReadingHtml::day),
                Optional.of(String.join(", ", article.authors())),
                Optional.of(article.uri()))
            .flatMap(Optional::stream)
            .filter(part -> !part.isBlank())
            .collect(Collectors.joining(" · "));
    head.appendElement("p").addClass("about").text(about);
  }

  private static String day(Publication published) {
    return published.date() + (published.from() == From.INFERRED ? " (inferred)" : "");
  }

  private void aside(Element aside) {
    aside.appendElement("h2").text("Who speaks");
    if (statements.isEmpty()) {
      aside
          .appendElement("p")
          .addClass("hint")
          .text(
              reading.statements().isPresent()
                  ? "Nobody is quoted in this article."
                  : "Statements are looked for in English articles only.");
      reading.proceedings().ifPresent(found -> proceedings(aside, found));
      return;
    }
    Element hint = aside.appendElement("p").addClass("hint");
    hint.appendElement("kbd").text("j");
    hint.appendText(" and ");
    hint.appendElement("kbd").text("k");
    hint.appendText(" go between statements.");
    Element list = aside.appendElement("ol").addClass("speakers");
    bySpeaker.forEach((key, said) -> speaker(list.appendElement("li"), said));
    reading.positions().filter(p -> !p.isEmpty()).ifPresent(p -> positions(aside, p));
    reading.proceedings().ifPresent(found -> proceedings(aside, found));
  }

  private void proceedings(Element aside, Proceedings found) {
    Optional<Element> events = list(aside, "Events", found.events().isEmpty());
    for (Event event : found.events()) {
      String planned = event.planned() ? ", planned" : "";
      String recipients = event.recipients().isEmpty() ? "" : " → " + names(event.recipients());
      item(events, event.type() + planned, names(event.actors()) + recipients, event.what());
    }
    Optional<Element> commitments = list(aside, "Commitments", found.commitments().isEmpty());
    for (Commitment commitment : found.commitments()) {
      String by = commitment.by().map(day -> "by " + day).orElse("");
      item(commitments, names(commitment.actors()), by, commitment.what());
    }
    Optional<Element> questions = list(aside, "Open questions", found.questions().isEmpty());
    for (OpenQuestion question : found.questions()) {
      String who = question.askedBy().map(s -> s.name().orElse(s.label())).orElse("Nobody named");
      item(questions, who, "", question.what());
    }
  }

  private static Optional<Element> list(Element aside, String heading, boolean empty) {
    if (empty) {
      return Optional.empty();
    }
    aside.appendElement("h2").text(heading);
    return Optional.of(aside.appendElement("ul").addClass("proceedings"));
  }

  private void item(Optional<Element> list, String first, String then, Span what) {
    list.ifPresent(
        ul -> {
          Element item = ul.appendElement("li");
          item.appendElement("span").addClass("name").text(first);
          item.appendElement("span").addClass("role").text(then);
          item.appendElement("span").text(what.in(text));
        });
  }

  private static String names(List<Speaker> speakers) {
    return speakers.isEmpty()
        ? "somebody"
        : speakers.stream().map(s -> s.name().orElse(s.label())).collect(Collectors.joining(", "));
  }

  private void positions(Element aside, List<Position> positions) {
    aside.appendElement("h2").text("Who stands where");
    for (String issue : positions.stream().map(Position::issue).distinct().toList()) {
      aside.appendElement("h3").text(issue);
      Element list = aside.appendElement("ul").addClass("positions");
      positions.stream()
          .filter(p -> p.issue().equals(issue))
          .forEach(p -> position(list.appendElement("li"), p));
    }
  }

  private void position(Element item, Position position) {
    item.appendElement("span").addClass("name").text(position.actor().name());
    String via = position.via().map(v -> ", through " + v).orElse("");
    String stance = position.stance().name().toLowerCase(Locale.ROOT);
    item.appendElement("span").addClass("role").text(stance + via);
    Span words = position.evidence().get(0).evidence().get(0);
    item.appendElement("q").text(words.in(text));
  }

  private void speaker(Element item, List<Statement> said) {
    paint(item, said.get(0));
    item.appendElement("span").addClass("name").text(name(said.get(0)));
    String role = best(said).map(ReadingHtml::role).orElse("");
    if (!role.isEmpty()) {
      item.appendElement("span").addClass("role").text(role);
    }
    Element turns = item.appendElement("ul").addClass("turns");
    for (Statement statement : said) {
      String how =
          statement.attribution().manner().name().toLowerCase(Locale.ROOT)
              + ", by "
              + statement
                  .speaker()
                  .map(speaker -> speaker.resolvedBy().name().toLowerCase(Locale.ROOT))
                  .orElse("nobody named");
      turns
          .appendElement("li")
          .appendElement("a")
          .attr("href", "#" + anchor(statement))
          .attr("data-statement", anchor(statement))
          .attr("title", how)
          .attr("aria-label", "Statement " + numbers.get(statement) + ", " + how)
          .text(String.valueOf(numbers.get(statement)));
    }
  }

  private void body(Element body) {
    List<Part> parts = parts();
    for (Span paragraph : reading.article().paragraphs()) {
      Element p = body.appendElement("p");
      List<Part> inside = parts.stream().filter(a -> paragraph.contains(a.span())).toList();
      fill(p, paragraph, inside);
    }
  }

  /** Nests the parts that lie inside each other; of two that cross, the later one is left out. */
  private void fill(Element parent, Span range, List<Part> parts) {
    int at = range.start();
    for (int i = 0; i < parts.size(); i++) {
      Part part = parts.get(i);
      if (part.span().start() < at) {
        continue;
      }
      List<Part> inside =
          parts.subList(i + 1, parts.size()).stream()
              .filter(other -> part.span().contains(other.span()))
              .toList();
      parent.appendText(text.substring(at, part.span().start()));
      fill(element(parent, part), part.span(), inside);
      at = part.span().end();
    }
    parent.appendText(text.substring(at, range.end()));
  }

  private Element element(Element parent, Part part) {
    boolean content = part.kind().equals("content");
    Element element = parent.appendElement(content ? "mark" : "span");
    element.attr("data-statement", anchor(part.statement()));
    paint(element, part.statement());
    if (content) {
      boolean first = part.span().equals(part.statement().attribution().content().get(0));
      if (first) {
        element.attr("id", anchor(part.statement()));
      }
      element.attr("tabindex", first ? "0" : "-1").attr("title", name(part.statement()));
    } else {
      element.addClass(part.kind());
    }
    return element;
  }

  private List<Part> parts() {
    var parts = new ArrayList<Part>();
    for (Statement statement : statements) {
      statement.attribution().content().forEach(s -> parts.add(new Part(s, statement, "content")));
      statement.attribution().source().ifPresent(s -> parts.add(new Part(s, statement, "source")));
      statement.attribution().cue().ifPresent(s -> parts.add(new Part(s, statement, "cue")));
    }
    parts.sort(
        Comparator.comparingInt((Part a) -> a.span().start())
            .thenComparing(Comparator.comparingInt((Part a) -> a.span().end()).reversed()));
    return parts;
  }

  private void paint(Element element, Statement statement) {
    if (statement.speaker().isEmpty() || statement.speaker().get().type() == SpeakerType.UNKNOWN) {
      element.addClass("unknown");
      return;
    }
    int place = List.copyOf(bySpeaker.keySet()).indexOf(key(statement));
    element.attr("style", "--hue: " + Math.floorMod(210 + place * HUE_STEP, 360));
  }

  private static Optional<Speaker> best(List<Statement> said) {
    return said.stream()
        .flatMap(statement -> statement.speaker().stream())
        .filter(speaker -> speaker.role().isPresent())
        .findFirst();
  }

  private static String role(Speaker speaker) {
    return Stream.of(speaker.role(), speaker.affiliation())
        .flatMap(Optional::stream)
        .collect(Collectors.joining(", "));
  }

  private static String name(Statement statement) {
    return statement
        .speaker()
        .map(
            speaker ->
                speaker.type() == SpeakerType.UNKNOWN
                    ? "Unknown: " + speaker.label()
                    : speaker.name().orElse(speaker.label()))
        .orElse("Nobody named");
  }

  private static String key(Statement statement) {
    return statement.speaker().map(Speaker::id).orElse("");
  }

  private String anchor(Statement statement) {
    return prefix + "-s" + Objects.requireNonNull(numbers.get(statement));
  }
}
