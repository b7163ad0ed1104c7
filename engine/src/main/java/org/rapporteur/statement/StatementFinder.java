package org.rapporteur.statement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.rapporteur.actor.SourceReading;
import org.rapporteur.actor.Speaker;
import org.rapporteur.actor.SpeakerResolver;
import org.rapporteur.actor.SpeakerType;
import org.rapporteur.article.Publication;
import org.rapporteur.attribution.Attribution;
import org.rapporteur.attribution.Manner;
import org.rapporteur.text.Paragraph;
import org.rapporteur.text.Sentence;
import org.rapporteur.text.Span;
import org.rapporteur.text.StructuredText;

/** Makes statements of an article's attributions. Thread-safe. */
public final class StatementFinder {
  private static final double LEAST_CONFIDENCE = 0.4; // PolNeAR dev, see evaluation/joining.md

  private final SpeakerResolver resolver;

  public StatementFinder(SpeakerResolver resolver) {
    this.resolver = resolver;
  }

  /**
   * One statement for each attribution, in the order of the list, for an article without a date;
   * but a doubtful attribution is left out, and so is one in the article's words that gives nobody
   * as its source ("the debate over whether ..."), has a single word as its content ("backed
   * Ukraine"), or only says why somebody is not named.
   *
   * @param article the article's id
   * @param textDigest the digest of the text
   */
  public List<Statement> find(
      String article, String textDigest, StructuredText text, List<Attribution> attributions) {
    return statements(
        article,
        textDigest,
        text,
        attributions,
        resolver.resolve(article, text, attributions),
        Optional.empty());
  }

  /**
   * The same for an article with a date.
   *
   * @param article the article's id
   * @param textDigest the digest of the text
   * @param published the article's day, for which offices are looked up, and from which "on
   *     Tuesday" is understood
   */
  public List<Statement> find(
      String article,
      String textDigest,
      StructuredText text,
      List<Attribution> attributions,
      Publication published) {
    return statements(
        article,
        textDigest,
        text,
        attributions,
        resolver.resolve(article, text, attributions, published.date()),
        Optional.of(published));
  }

  private static List<Statement> statements(
      String article,
      String textDigest,
      StructuredText text,
      List<Attribution> attributions,
      List<SourceReading> readings,
      Optional<Publication> published) {
    var circumstances = new Circumstances(text.text());
    List<Span> contents = attributions.stream().flatMap(a -> a.content().stream()).toList();
    Optional<DaysOfSpeech> days = published.map(day -> new DaysOfSpeech(text, day, contents));
    List<Integer> kept = kept(text, attributions, readings);
    var reasons = new HashMap<String, String>();
    var statements = new ArrayList<Statement>();
    for (int i : kept) {
      Attribution attribution = attributions.get(i);
      SourceReading reading = readings.get(i);
      Optional<Span> sentence =
          attribution.cue().or(attribution::source).flatMap(s -> sentence(text, s));
      statements.add(
          new Statement(
              id(article, i),
              attribution,
              reading.speaker(),
              reading.with(),
              id(article, attribution.within(), kept),
              id(article, attribution.continues(), kept),
              sentence.flatMap(s -> days.flatMap(d -> d.of(s, attribution))),
              sentence.flatMap(s -> circumstances.occasion(s, attribution, contents)),
              anonymity(reading, attribution, sentence, circumstances, contents, reasons),
              attribution.confidence() * reading.confidence(),
              new Evidence(article, textDigest, spans(attribution))));
    }
    return List.copyOf(statements);
  }

  private static List<Integer> kept(
      StructuredText text, List<Attribution> attributions, List<SourceReading> readings) {
    return IntStream.range(0, attributions.size())
        .filter(i -> states(text.text(), attributions.get(i), readings.get(i)))
        .boxed()
        .toList();
  }

  private static boolean states(String text, Attribution attribution, SourceReading reading) {
    double known = Math.max(reading.confidence(), SourceReading.UNRESOLVED);
    if (attribution.confidence() * known < LEAST_CONFIDENCE) {
      return false;
    }
    if (attribution.manner() != Manner.INDIRECT) {
      return true;
    }
    boolean oneWord =
        attribution.content().stream()
            .allMatch(span -> span.in(text).codePoints().noneMatch(Character::isWhitespace));
    boolean anonymity =
        attribution.cue().filter(cue -> Circumstances.tellsAnonymity(text, cue)).isPresent();
    return reading.speaker().isPresent() && !oneWord && !anonymity;
  }

  private static String id(String article, int number) {
    return article + "-" + (number + 1);
  }

  private static Optional<String> id(String article, OptionalInt number, List<Integer> kept) {
    return number.isPresent() && kept.contains(number.getAsInt())
        ? Optional.of(id(article, number.getAsInt()))
        : Optional.empty();
  }

  /** The reason in this sentence, or the one given before for the same unnamed speaker. */
  private static Optional<String> anonymity(
      SourceReading reading,
      Attribution attribution,
      Optional<Span> sentence,
      Circumstances circumstances,
      List<Span> contents,
      Map<String, String> reasons) {
    Optional<Speaker> unnamed =
        reading
            .speaker()
            .filter(s -> s.type() == SpeakerType.ANONYMOUS || s.type() == SpeakerType.GROUP);
    if (unnamed.isEmpty()) {
      return Optional.empty();
    }
    String speaker = unnamed.get().id();
    Optional<String> here =
        sentence.flatMap(s -> circumstances.anonymity(s, attribution, contents));
    here.ifPresent(reason -> reasons.putIfAbsent(speaker, reason));
    return here.or(() -> Optional.ofNullable(reasons.get(speaker)));
  }

  private static Optional<Span> sentence(StructuredText text, Span span) {
    for (Paragraph paragraph : text.paragraphs()) {
      if (paragraph.span().overlaps(span)) {
        for (Sentence sentence : paragraph.sentences()) {
          if (sentence.span().overlaps(span)) {
            return Optional.of(sentence.span());
          }
        }
      }
    }
    return Optional.empty();
  }

  private static List<Span> spans(Attribution attribution) {
    var spans = new ArrayList<>(attribution.content());
    attribution.source().ifPresent(spans::add);
    attribution.cue().ifPresent(spans::add);
    return spans;
  }
}
