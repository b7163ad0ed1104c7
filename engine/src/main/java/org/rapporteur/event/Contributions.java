package org.rapporteur.event;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rapporteur.actor.Speaker;
import org.rapporteur.text.Lexicon;

/**
 * Who sends what where: deployments, exercises, and commitments of forces, weapons or help, by
 * theatre. One thread at a time.
 */
public final class Contributions {
  private static final Lexicon NOUNS = Lexicon.beside(Contributions.class, "event-nouns.tsv");
  private static final List<String> SENT = List.of("forces", "weaponry", "weapons", "aid", "money");
  private static final Pattern PLACE =
      Pattern.compile(
          "\\b(?:to|in|into|off|near|on|across|through) (?:the )?(\\p{Lu}[\\p{L}.’'-]*(?: (?:of the"
              + " |of )?\\p{Lu}[\\p{L}.’'-]*)*)");

  private final List<Contribution> contributions = new ArrayList<>();

  /** Counts an event in if it is a deployment or exercise that somebody takes part in. */
  public void add(
      String id, Event event, String what, Optional<String> where, Optional<LocalDate> day) {
    boolean deployment = event.mode().filter(m -> m == EventMode.DEPLOYMENT).isPresent();
    boolean exercise = event.mode().filter(m -> m == EventMode.EXERCISE).isPresent();
    if ((deployment || exercise) && !event.actors().isEmpty()) {
      contributions.add(
          new Contribution(
              id,
              where,
              event.actors(),
              List.of(),
              deployment ? Contribution.Kind.DEPLOYMENT : Contribution.Kind.EXERCISE,
              what,
              event.planned(),
              day));
    }
  }

  /** Counts a commitment in if it is one of forces, weapons, money or help. */
  public void add(String id, Commitment commitment, String what, Optional<LocalDate> day) {
    if (!isSent(what)) {
      return;
    }
    Matcher place = PLACE.matcher(what);
    contributions.add(
        new Contribution(
            id,
            place.find() ? Optional.of(place.group(1)) : Optional.empty(),
            commitment.actors(),
            List.of(),
            Contribution.Kind.COMMITMENT,
            what,
            true,
            day));
  }

  private static boolean isSent(String what) {
    for (String word : what.toLowerCase(Locale.ROOT).split("[^\\p{L}-]+", -1)) {
      Optional<String> classes = NOUNS.classOf(word);
      if (classes.isPresent()
          && List.of(classes.get().split(" ", -1)).stream().anyMatch(SENT::contains)) {
        return true;
      }
    }
    return false;
  }

  /** By theatre, those without one last; in each, as they were added. */
  public List<Contribution> all() {
    return contributions.stream()
        .sorted(
            Comparator.comparing(
                (Contribution c) -> c.theatre().orElse("\uFFFF").toLowerCase(Locale.ROOT)))
        .toList();
  }

  /**
   * What is left without one actor: its own contributions are gone, joint ones are the others'.
   *
   * @param actor a name or id, in any case; it takes those with it that belong to it
   */
  public List<Contribution> without(String actor) {
    return all().stream().map(c -> without(c, actor)).filter(c -> !c.actors().isEmpty()).toList();
  }

  /** The theatres in which nothing is left without one actor, sorted. */
  public List<String> emptiedWithout(String actor) {
    var theatres = new TreeSet<String>();
    contributions.forEach(c -> c.theatre().ifPresent(theatres::add));
    without(actor).forEach(c -> c.theatre().ifPresent(theatres::remove));
    return List.copyOf(theatres);
  }

  private static Contribution without(Contribution contribution, String actor) {
    List<Speaker> gone = contribution.actors().stream().filter(a -> is(a, actor)).toList();
    return new Contribution(
        contribution.id(),
        contribution.theatre(),
        contribution.actors().stream().filter(a -> !is(a, actor)).toList(),
        gone,
        contribution.kind(),
        contribution.what(),
        contribution.planned(),
        contribution.day());
  }

  private static boolean is(Speaker speaker, String actor) {
    return speaker.id().equalsIgnoreCase(actor)
        || speaker.name().filter(actor::equalsIgnoreCase).isPresent()
        || speaker.affiliation().filter(actor::equalsIgnoreCase).isPresent();
  }
}
