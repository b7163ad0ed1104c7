package org.rapporteur.actor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rapporteur.attribution.Attribution;
import org.rapporteur.text.Span;

/** Resolves the sources of one article, from first to last. One use, one thread. */
final class ArticleResolution {
  private static final double CONTINUES = 0.95;

  private final List<Attribution> attributions;
  private final List<AntecedentChoice> choices = new ArrayList<>();
  private final Words words;
  private final PhraseResolver phrases;
  private final PronounResolver pronouns;
  private final Antecedents antecedents;
  private final AntecedentChooser chooser;
  private final Cast cast;
  private final Facts facts;
  private final SpokenOrder spoken;
  private final NearSubjects near;
  private final Map<Span, SourceReading> bySource = new HashMap<>();

  ArticleResolution(
      Facts facts,
      AppositionFinder appositions,
      Words words,
      Cast cast,
      Speakers speakers,
      Incumbents incumbents,
      AntecedentModel model,
      List<Attribution> attributions) {
    this.attributions = attributions;
    this.words = words;
    this.cast = cast;
    this.facts = facts;
    this.antecedents = new Antecedents(words, cast, attributions);
    this.spoken = new SpokenOrder(words);
    this.chooser = new AntecedentChooser(antecedents, model);
    this.phrases =
        new PhraseResolver(
            new PhraseScene(facts, words, cast, speakers),
            appositions,
            incumbents,
            new Descriptions(facts, appositions, words),
            spoken,
            chooser);
    this.near = new NearSubjects(facts, words, cast, speakers);
    this.pronouns = new PronounResolver(words, cast, chooser, phrases, spoken, near, speakers);
    phrases.begin(pronouns::owner);
  }

  List<SourceReading> resolve() {
    var readings = new ArrayList<SourceReading>();
    for (int i = 0; i < attributions.size(); i++) {
      Attribution attribution = attributions.get(i);
      SourceReading reading =
          attribution.source().isPresent()
              ? sourced(readings, i, attribution.source().get())
              : continued(readings, attribution);
      readings.add(reading);
    }
    return readings;
  }

  private static SourceReading continued(List<SourceReading> before, Attribution attribution) {
    int from = attribution.continues().orElse(-1);
    if (from < 0 || from >= before.size()) {
      return SourceReading.NONE;
    }
    SourceReading first = before.get(from);
    return new SourceReading(
        first.speaker().map(s -> Speakers.again(s, s.label(), Resolution.CONTINUED)),
        first.with(),
        first.confidence() * CONTINUES);
  }

  /** The choices among persons that the resolution took. */
  List<AntecedentChoice> choices() {
    return choices;
  }

  private SourceReading sourced(List<SourceReading> before, int number, Span source) {
    Attribution attribution = attributions.get(number);
    SourceReading known = bySource.get(source);
    if (known != null) {
      return known;
    }
    SourcePhrase phrase = SourcePhrase.of(words, words.within(source), cast);
    if (phrase.isEmpty()) {
      return SourceReading.NONE;
    }
    chooser.begin(attribution.content());
    SourceReading reading;
    if (PronounResolver.isPronoun(words, phrase)) {
      Optional<Speaker> enclosing = enclosing(attributions, before, attribution, source);
      Speaker speaker = pronouns.resolve(phrase, enclosing);
      reading =
          jointly(phrase, speaker).orElseGet(() -> SourceReading.of(speaker, pronouns.sureness()));
    } else {
      reading = phrases.resolve(phrase);
    }
    chooser.asked().ifPresent(c -> choices.add(choice(number, c)));
    bySource.put(source, reading);
    remember(phrase, reading);
    return reading;
  }

  /** "they", or "it" of what they wrote, after several have spoken jointly. */
  private Optional<SourceReading> jointly(SourcePhrase phrase, Speaker speaker) {
    if (speaker.type() != SpeakerType.UNKNOWN
        || !words.isAny(phrase.whole().from(), Set.of("they", "it"))) {
      return Optional.empty();
    }
    String label = words.text(phrase.whole());
    int place = phrase.whole().from();
    Optional<SourceReading> joint =
        spoken
            .lastJoint(place)
            .map(
                r ->
                    new SourceReading(
                        r.speaker().map(s -> Speakers.again(s, label, Resolution.PRONOUN)),
                        r.with(),
                        pronouns.sureness()));
    if (joint.isPresent() || !words.is(place, "they")) {
      return joint;
    }
    List<Speaker> persons = near.persons(place, label);
    return persons.isEmpty()
        ? Optional.empty()
        : Optional.of(SourceReading.of(persons.get(0), persons.subList(1, persons.size())));
  }

  private static AntecedentChoice choice(int number, Antecedents.Choice choice) {
    return new AntecedentChoice(
        number,
        choice.candidates().stream().map(c -> c instanceof Person p ? p.name() : "").toList(),
        choice.features());
  }

  /** The speaker of the words that this source stands in, as far as they are known already. */
  private static Optional<Speaker> enclosing(
      List<Attribution> attributions,
      List<SourceReading> before,
      Attribution attribution,
      Span source) {
    int within = attribution.within().orElse(-1);
    if (within < 0) {
      for (int i = 0; i < before.size(); i++) {
        if (attributions.get(i).content().stream().anyMatch(c -> c.contains(source))) {
          within = i;
        }
      }
    }
    return within >= 0 && within < before.size() ? before.get(within).speaker() : Optional.empty();
  }

  private void remember(SourcePhrase phrase, SourceReading reading) {
    if (reading.speaker().isEmpty()) {
      return;
    }
    Speaker speaker = reading.speaker().get();
    int place = phrase.whole().from();
    spoken.remember(speaker, reading.with(), place);
    Optional<Person> person =
        cast.persons().stream()
            .filter(
                p ->
                    speaker.type() == SpeakerType.PERSON
                        && Spelling.slug(p.name()).equals(speaker.id()))
            .findFirst();
    if (person.isPresent()) {
      antecedents.spoke(place, person.get(), person.get().gender());
    } else if (speaker instanceof Speaker.Unnamed unnamed && unnamed.count().orElse(1) == 1) {
      antecedents.spoke(place, unnamed, genderOf(unnamed));
    } else if (speaker instanceof Speaker.Unknown unknown
        && (unknown.candidates().size() == 1 || unknown.role().isPresent())) {
      antecedents.spoke(place, unknown, Gender.UNKNOWN); // somebody, though we cannot say who
    }
  }

  private Gender genderOf(Speaker.Unnamed unnamed) {
    String role = Spelling.fold(unnamed.role().orElse(""));
    return facts.roles().genderOf(role.substring(role.lastIndexOf(' ') + 1));
  }
}
