package org.rapporteur.actor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rapporteur.attribution.Attribution;
import org.rapporteur.text.StructuredText;

/**
 * Says whose words the attributions of an article are. Opening one reads the shipped tables; keep
 * it. Thread-safe.
 */
public final class SpeakerResolver {
  private final Facts facts;
  private final AppositionFinder appositions;
  private final AntecedentModel model = AntecedentModel.shipped();
  private final MentionFinder mentions;
  private final Optional<KnownActors> known;

  private SpeakerResolver(OfficeRegistry offices, Optional<Registry> registry) {
    facts = new Facts(offices);
    var bodies = new Bodies(facts);
    var roles = new RoleFinder(facts);
    appositions = new AppositionFinder(facts, bodies, roles);
    mentions = new MentionFinder(facts, bodies, roles, appositions);
    known = registry.map(r -> new KnownActors(r, facts.gazetteer()));
  }

  /**
   * Opens a resolver over the facts that ship with the program.
   *
   * @throws org.rapporteur.fault.RapporteurException if a table is missing or malformed
   */
  public static SpeakerResolver open() {
    return new SpeakerResolver(OfficeRegistry.open(), Optional.empty());
  }

  /**
   * Opens a resolver that also knows what a record's registry has been told: other names, merges,
   * offices.
   *
   * @throws org.rapporteur.fault.RapporteurException if a table is missing or malformed
   */
  public static SpeakerResolver over(Registry registry) {
    return new SpeakerResolver(registry.officeHolders(), Optional.of(registry));
  }

  /** The name by which the registry knows the state or organisation that goes by this one. */
  public Optional<String> bodyCalled(String name) {
    String bare = name.strip().replaceFirst("^[Tt]he ", "");
    return facts.gazetteer().named(bare);
  }

  /**
   * Resolves each attribution's source, in the order of the list, for an article without a date.
   *
   * @param article the article's id, which the ids of speakers without a name begin with
   */
  public List<SourceReading> resolve(
      String article, StructuredText text, List<Attribution> attributions) {
    return resolve(article, text, attributions, Incumbents.undated(facts.offices()));
  }

  /**
   * Resolves each attribution's source, in the order of the list.
   *
   * @param article the article's id, which the ids of speakers without a name begin with
   * @param published the day for which offices are looked up
   */
  public List<SourceReading> resolve(
      String article, StructuredText text, List<Attribution> attributions, LocalDate published) {
    return resolve(article, text, attributions, Incumbents.on(facts.offices(), published));
  }

  /**
   * The choices among persons that resolving these attributions takes, in their order.
   *
   * @param article the article's id
   */
  public List<AntecedentChoice> choices(
      String article, StructuredText text, List<Attribution> attributions) {
    return choices(article, text, attributions, Incumbents.undated(facts.offices()));
  }

  /**
   * The same for an article of a known day.
   *
   * @param article the article's id
   */
  public List<AntecedentChoice> choices(
      String article, StructuredText text, List<Attribution> attributions, LocalDate published) {
    return choices(article, text, attributions, Incumbents.on(facts.offices(), published));
  }

  private List<AntecedentChoice> choices(
      String article, StructuredText text, List<Attribution> attributions, Incumbents incumbents) {
    ArticleResolution resolution = resolution(article, text, attributions, incumbents);
    resolution.resolve();
    return List.copyOf(resolution.choices());
  }

  private List<SourceReading> resolve(
      String article, StructuredText text, List<Attribution> attributions, Incumbents incumbents) {
    List<SourceReading> readings = resolution(article, text, attributions, incumbents).resolve();
    return known.map(k -> readings.stream().map(k::known).toList()).orElse(readings);
  }

  private ArticleResolution resolution(
      String article, StructuredText text, List<Attribution> attributions, Incumbents incumbents) {
    Words words = Words.of(text);
    var sources = new ArrayList<Words.Run>();
    attributions.forEach(a -> a.source().ifPresent(s -> sources.add(words.within(s))));
    Cast cast = new Cast(facts, words, mentions.find(words), sources, incumbents);
    incumbents.complete(cast);
    cast.describe(words);
    return new ArticleResolution(
        facts, appositions, words, cast, new Speakers(article), incumbents, model, attributions);
  }
}
