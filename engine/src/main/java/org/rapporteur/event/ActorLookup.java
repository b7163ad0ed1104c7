package org.rapporteur.event;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.rapporteur.actor.Resolution;
import org.rapporteur.actor.SourceReading;
import org.rapporteur.actor.Speaker;
import org.rapporteur.actor.SpeakerResolver;
import org.rapporteur.actor.SpeakerType;
import org.rapporteur.attribution.Attribution;
import org.rapporteur.attribution.Manner;
import org.rapporteur.attribution.Polarity;
import org.rapporteur.statement.Statement;
import org.rapporteur.text.Lexicon;
import org.rapporteur.text.Span;
import org.rapporteur.text.StructuredText;

/**
 * Who the noun phrases of one article name. They are resolved as sources are, after the article's
 * own sources, so that pronouns and surnames find whom the article has named. Immutable.
 */
final class ActorLookup {
  private static final Lexicon NOUNS = Lexicon.beside(ActorLookup.class, "actor-nouns.tsv");

  private final String text;
  private final Map<Span, SourceReading> readings;

  private ActorLookup(String text, Map<Span, SourceReading> readings) {
    this.text = text;
    this.readings = readings;
  }

  static ActorLookup of(
      SpeakerResolver resolver,
      String article,
      Optional<LocalDate> published,
      StructuredText text,
      List<Statement> statements,
      Set<ActorPhrase> phrases) {
    var attributions = new ArrayList<Attribution>();
    statements.stream()
        .map(Statement::attribution)
        .filter(a -> a.source().isPresent())
        .forEach(a -> attributions.add(source(a.source().get(), a.content())));
    int own = attributions.size();
    var spans = new TreeSet<Span>();
    phrases.forEach(p -> spans.add(p.span()));
    phrases.forEach(p -> p.name().ifPresent(spans::add));
    List<Span> ordered = List.copyOf(spans);
    ordered.forEach(span -> attributions.add(source(span, List.of(span))));
    List<SourceReading> found =
        published
            .map(day -> resolver.resolve(article, text, attributions, day))
            .orElseGet(() -> resolver.resolve(article, text, attributions));
    var readings = new HashMap<Span, SourceReading>();
    for (int i = 0; i < ordered.size(); i++) {
      readings.put(ordered.get(i), found.get(own + i));
    }
    return new ActorLookup(text.text(), readings);
  }

  private static Attribution source(Span source, List<Span> content) {
    return new Attribution(
        Optional.of(source),
        Optional.empty(),
        content,
        Manner.INDIRECT,
        Polarity.AFFIRMS,
        OptionalInt.empty(),
        OptionalInt.empty(),
        1);
  }

  /**
   * Those of the phrase who can act: persons, states, bodies, and groups of people. A state's
   * forces and weapons ("French jets") act for the state.
   */
  List<Speaker> actors(ActorPhrase phrase) {
    List<Speaker> named = speakers(phrase.span()).stream().filter(s -> isNamed(s)).toList();
    if (!named.isEmpty()) {
      return named;
    }
    Optional<String> noun = NOUNS.classOf(phrase.noun());
    if (noun.isEmpty()) {
      return speakers(phrase.span()).stream().filter(s -> isBody(s) && !isThing(s)).toList();
    }
    Optional<Speaker> owner = phrase.name().flatMap(this::owner);
    if (noun.get().equals("FORCES")) {
      return owner.map(o -> standing(o, phrase)).stream().toList();
    }
    List<Speaker> described =
        speakers(phrase.span()).stream().filter(s -> s.type() != SpeakerType.UNKNOWN).toList();
    return described.isEmpty() ? owner.map(o -> people(o, phrase)).stream().toList() : described;
  }

  /** The state or person that owns what the phrase names: "Iran" of "Iran's offer". */
  Optional<Speaker> owner(ActorPhrase phrase) {
    return phrase.name().flatMap(this::owner);
  }

  private Optional<Speaker> owner(Span name) {
    return speakers(name).stream().filter(ActorLookup::isNamed).findFirst();
  }

  private List<Speaker> speakers(Span span) {
    SourceReading reading = readings.get(span);
    return reading == null
        ? List.of()
        : Stream.concat(reading.speaker().stream(), reading.with().stream()).toList();
  }

  private static boolean isNamed(Speaker speaker) {
    return switch (speaker.type()) {
      case PERSON, STATE -> true;
      case ORGANISATION -> speaker.resolvedBy() != Resolution.DESCRIPTION;
      case GROUP, ANONYMOUS, UNKNOWN -> false;
    };
  }

  /** "the city's council", "two officials": described by a noun that the resolver knows. */
  private static boolean isBody(Speaker speaker) {
    return speaker.type() == SpeakerType.ORGANISATION || speaker.type() == SpeakerType.ANONYMOUS;
  }

  private static boolean isThing(Speaker speaker) {
    return speaker.label().isBlank() || Character.isDigit(speaker.label().charAt(0));
  }

  private Speaker standing(Speaker owner, ActorPhrase phrase) {
    return new Speaker.Named(
        owner.id(),
        owner.type(),
        owner.name(),
        owner.role(),
        owner.affiliation(),
        phrase.span().in(text),
        Resolution.METONYM);
  }

  private Speaker people(Speaker owner, ActorPhrase phrase) {
    String label = phrase.span().in(text);
    return new Speaker.Named(
        owner.id() + "/" + phrase.noun(),
        SpeakerType.GROUP,
        Optional.of(label),
        Optional.empty(),
        owner.name(),
        label,
        Resolution.DESCRIPTION);
  }
}
