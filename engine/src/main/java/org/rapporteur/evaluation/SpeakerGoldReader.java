package org.rapporteur.evaluation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.rapporteur.actor.Resolution;
import org.rapporteur.actor.SpeakerType;
import org.rapporteur.evaluation.SpeakerGold.Actor;
import org.rapporteur.evaluation.SpeakerGold.Commits;
import org.rapporteur.evaluation.SpeakerGold.Labelled;
import org.rapporteur.fault.Fault;
import org.rapporteur.fault.RapporteurException;
import org.rapporteur.text.Span;

/**
 * Reads articles with gold speakers, in one of two forms. <b>Labels</b>: JSON lines {@code {doc,
 * sha256, speakers, attributions}}, an article a line, whose texts are PolNeAR's and are looked up
 * in a folder of gold data; {@code partial} tells that some of its attributions have no label. An
 * attribution may also say whom it {@code commits}: an id, or null for nobody. <b>Records</b>: one
 * JSON object {@code {document, statements}}, whose text is the file {@code document} beside it.
 * Offsets are UTF-16 code units.
 */
final class SpeakerGoldReader {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern DAY =
      Pattern.compile("20\\d\\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])");
  private static final List<String> PARTS = List.of("dev", "train");

  private final Path data;
  private final Map<String, PolnearText> texts = new HashMap<>();
  private int unreadable;

  /**
   * @param data the folder that holds {@code attribution-polnear}
   */
  SpeakerGoldReader(Path data) {
    this.data = data;
  }

  /**
   * All articles of the file.
   *
   * @throws RapporteurException {@link Fault#NOT_FOUND} if the file or a text that it needs is not
   *     there, {@link Fault#DATA} if its form or a digest is not as expected, {@link
   *     Fault#ENVIRONMENT} if a file cannot be read
   */
  List<SpeakerGold> read(Path gold) {
    String whole = text(gold);
    if (gold.toString().endsWith(".json")) {
      return List.of(record(gold, json(gold.toString(), whole)));
    }
    var articles = new ArrayList<SpeakerGold>();
    int number = 0;
    for (String line : whole.lines().toList()) {
      number++;
      if (!line.isBlank()) {
        String place = gold + ": line " + number;
        articles.add(labels(place, json(place, line)));
      }
    }
    if (articles.isEmpty()) {
      throw new RapporteurException(Fault.DATA, gold + ": holds no labelled article");
    }
    return articles;
  }

  /** Labels left out so far because the attribution that they name has no fitting offsets. */
  int unreadable() {
    return unreadable;
  }

  private SpeakerGold labels(String place, JsonNode line) {
    String document = line.path("doc").asText();
    if (document.isEmpty() || !line.has("attributions") || !line.has("speakers")) {
      throw new RapporteurException(
          Fault.DATA, place + ": expected {doc, sha256, speakers, attributions}");
    }
    PolnearText polnear = polnear(place, document);
    String digest = sha256(polnear.text());
    if (!digest.equals(line.path("sha256").asText())) {
      throw new RapporteurException(
          Fault.DATA,
          "%s: %s has the digest %s but the labels were made for %s"
              .formatted(place, document, digest, line.path("sha256").asText()));
    }
    var cast = new HashMap<String, Actor>();
    var order = new ArrayList<Actor>();
    for (JsonNode speaker : line.path("speakers")) {
      var names = new ArrayList<String>();
      for (JsonNode name : speaker.path("names")) {
        names.add(span(place, name, polnear.text()).in(polnear.text()));
      }
      Optional<String> known =
          Optional.of(speaker.path("known").asText()).filter(k -> !k.isEmpty());
      var actor = new Actor(value(SpeakerType.class, place, speaker.path("type")), names, known);
      cast.put(speaker.path("id").asText(), actor);
      order.add(actor);
    }
    var attributions = new ArrayList<Labelled>();
    for (JsonNode label : line.path("attributions")) {
      boolean untold = !label.has("speakers"); // it says only whom the statement commits
      int number = label.path("attribution").asInt();
      Optional<GoldAttribution> spans =
          number < 1 || number > polnear.numbered().size()
              ? Optional.empty()
              : polnear.numbered().get(number - 1);
      if (spans.isEmpty()) {
        unreadable++;
        continue;
      }
      var speakers = new ArrayList<Actor>();
      for (JsonNode id : label.path("speakers")) {
        Actor actor = cast.get(id.asText());
        if (actor == null) {
          throw new RapporteurException(
              Fault.DATA, place + ": no speaker has the id '" + id.asText() + "'");
        }
        speakers.add(actor);
      }
      attributions.add(
          new Labelled(
              number,
              spans.get(),
              speakers,
              untold ? Resolution.NONE : value(Resolution.class, place, label.path("kind")),
              untold || label.path("unclear").asBoolean(),
              commits(label)));
    }
    if (line.path("partial").asBoolean()) {
      attributions.addAll(unlabelled(polnear, attributions));
    }
    return new SpeakerGold(document, published(document), polnear.text(), order, attributions);
  }

  private static Optional<Commits> commits(JsonNode label) {
    JsonNode commits = label.path("commits");
    return commits.isMissingNode()
        ? Optional.empty()
        : Optional.of(
            new Commits(commits.isNull() ? Optional.empty() : Optional.of(commits.asText())));
  }

  /** The attributions without a label, which are resolved with the others but not judged. */
  private static List<Labelled> unlabelled(PolnearText polnear, List<Labelled> labelled) {
    Set<Integer> known = labelled.stream().map(Labelled::number).collect(Collectors.toSet());
    var others = new ArrayList<Labelled>();
    for (int number = 1; number <= polnear.numbered().size(); number++) {
      int own = number;
      if (!known.contains(number)) {
        polnear
            .numbered()
            .get(number - 1)
            .ifPresent(
                s ->
                    others.add(
                        new Labelled(own, s, List.of(), Resolution.NONE, true, Optional.empty())));
      }
    }
    return others;
  }

  private SpeakerGold record(Path gold, JsonNode record) {
    String place = gold.toString();
    String document = record.path("document").asText();
    if (document.isEmpty() || !record.has("statements")) {
      throw new RapporteurException(Fault.DATA, place + ": expected {document, statements}");
    }
    String text = text(gold.resolveSibling(document));
    var cast = new HashMap<String, Actor>();
    var attributions = new ArrayList<Labelled>();
    int number = 0;
    for (JsonNode statement : record.path("statements")) {
      number++;
      var content = new ArrayList<Span>();
      for (JsonNode span : statement.path("content")) {
        content.add(object(place, span, text));
      }
      JsonNode speaker = statement.path("speaker");
      String name = speaker.path("name").asText("");
      var actor =
          new Actor(
              value(SpeakerType.class, place, speaker.path("type")),
              name.isEmpty() || name.equals("null") ? List.of() : List.of(name),
              Optional.empty());
      List<Span> source =
          statement.path("source").isObject()
              ? List.of(object(place, statement.path("source"), text))
              : List.of();
      List<Span> cue =
          statement.path("cue").isObject()
              ? List.of(object(place, statement.path("cue"), text))
              : List.of();
      cast.put(actor.type() + actor.name(), actor);
      attributions.add(
          new Labelled(
              number,
              new GoldAttribution(source, cue, content),
              List.of(actor),
              source.isEmpty() ? Resolution.CONTINUED : Resolution.NAME,
              false,
              Optional.empty()));
    }
    return new SpeakerGold(
        document,
        published(record.path("published").toString()),
        text,
        List.copyOf(cast.values()),
        attributions);
  }

  /** The day in a document's name, as PolNeAR's have it. */
  private static Optional<LocalDate> published(String name) {
    Matcher day = DAY.matcher(name);
    return day.find() ? Optional.of(LocalDate.parse(day.group())) : Optional.empty();
  }

  private PolnearText polnear(String place, String document) {
    if (texts.isEmpty()) {
      for (String part : PARTS) {
        Path file = data.resolve("attribution-polnear").resolve(part + ".jsonl");
        if (Files.exists(file)) {
          text(file).lines().filter(l -> !l.isBlank()).forEach(l -> add(file, l));
        }
      }
    }
    PolnearText found = texts.get(document);
    if (found == null) {
      throw new RapporteurException(
          Fault.NOT_FOUND,
          "%s: the text of %s is not in %s; name the folder of gold data in RAPPORTEUR_DATA"
              .formatted(place, document, data.resolve("attribution-polnear")));
    }
    return found;
  }

  private void add(Path file, String line) {
    JsonNode article = json(file.toString(), line);
    texts.put(article.path("doc").asText(), PolnearText.of(file.toString(), article));
  }

  private static Span span(String place, JsonNode pair, String text) {
    return span(place, pair.path(0).asInt(-1), pair.path(1).asInt(-1), text);
  }

  private static Span object(String place, JsonNode span, String text) {
    return span(place, span.path("start").asInt(-1), span.path("end").asInt(-1), text);
  }

  private static Span span(String place, int start, int end, String text) {
    if (start < 0 || end <= start || end > text.length()) {
      throw new RapporteurException(
          Fault.DATA, "%s: no span of the text: [%d, %d]".formatted(place, start, end));
    }
    return new Span(start, end);
  }

  private static <E extends Enum<E>> E value(Class<E> type, String place, JsonNode name) {
    try {
      return Enum.valueOf(type, name.asText());
    } catch (IllegalArgumentException e) {
      throw new RapporteurException(
          Fault.DATA,
          place + ": '" + name.asText() + "' is none of " + List.of(type.getEnumConstants()),
          e);
    }
  }

  private static JsonNode json(String place, String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new RapporteurException(Fault.DATA, place + ": not JSON: " + e.getOriginalMessage(), e);
    }
  }

  static String text(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (NoSuchFileException e) {
      throw new RapporteurException(Fault.NOT_FOUND, file + ": no such file", e);
    } catch (IOException e) {
      throw new RapporteurException(Fault.ENVIRONMENT, file + ": cannot be read", e);
    }
  }

  static String sha256(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java has SHA-256", e);
    }
  }
}
