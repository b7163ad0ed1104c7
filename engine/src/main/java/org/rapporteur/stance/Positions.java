package org.rapporteur.stance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rapporteur.actor.Representation;
import org.rapporteur.actor.Representatives;
import org.rapporteur.actor.Speaker;
import org.rapporteur.actor.SpeakerType;

/** Makes positions of judgements. Thread-safe. */
public final class Positions {
  /** The best evidence first: not second-hand before second-hand, then newest, most direct. */
  private static final Comparator<Judgement> BEST =
      Comparator.comparing((Judgement j) -> j.basis() == Judgement.Basis.SECOND_HAND)
          .thenComparing(j -> j.day().orElse(LocalDate.MIN), Comparator.reverseOrder())
          .thenComparing(j -> !j.explicit())
          .thenComparing(Judgement::basis)
          .thenComparing(Judgement::confidence, Comparator.reverseOrder())
          .thenComparing(j -> j.evidence().get(0));

  private final Representatives representatives;

  public Positions(Representatives representatives) {
    this.representatives = representatives;
  }

  /**
   * One position for each issue and actor, in the order in which the judgements first name them.
   *
   * @param asOf judgements of later days are left out; those without a day are not
   */
  public List<Position> of(List<Judgement> judgements, Optional<LocalDate> asOf) {
    Map<String, List<Judgement>> byActor = new LinkedHashMap<>();
    Map<String, Position.Actor> actors = new LinkedHashMap<>();
    for (Judgement judgement : judgements) {
      boolean later =
          asOf.isPresent() && judgement.day().filter(d -> d.isAfter(asOf.get())).isPresent();
      if (!later) {
        Position.Actor actor = actor(judgement);
        String key = judgement.issue() + " " + actor.id();
        actors.putIfAbsent(key, actor);
        byActor.computeIfAbsent(key, k -> new ArrayList<>()).add(judgement);
      }
    }
    var positions = new ArrayList<Position>();
    byActor.forEach(
        (key, of) -> {
          Position.Actor actor = actors.get(key);
          if (actor != null) {
            positions.add(position(actor, of));
          }
        });
    return List.copyOf(positions);
  }

  private Position.Actor actor(Judgement judgement) {
    Speaker holder = judgement.holder();
    Optional<Representation.Principal> principal = principal(judgement);
    if (principal.isPresent()) {
      return new Position.Actor(
          principal.get().id(), principal.get().name(), principal.get().type());
    }
    return new Position.Actor(
        holder.id(), holder.name().orElseGet(() -> description(holder)), holder.type());
  }

  /** The state that the holder speaks for; an organisation only where it speaks itself. */
  private Optional<Representation.Principal> principal(Judgement judgement) {
    Speaker holder = judgement.holder();
    Representation representation =
        judgement
            .day()
            .map(day -> representatives.of(holder, day))
            .orElseGet(() -> representatives.of(holder));
    boolean person = holder.type() == SpeakerType.PERSON;
    return representation.principal().filter(p -> p.type() == SpeakerType.STATE || !person);
  }

  /** "an unnamed French diplomat", "an unnamed Gulf state's official". */
  private static String description(Speaker holder) {
    if (holder.type() != SpeakerType.ANONYMOUS) {
      return holder.label();
    }
    String role = holder.role().orElse("source");
    String named = "an unnamed " + role;
    return holder
        .affiliation()
        .map(
            of -> {
              String thing = of.replaceFirst("^(?:one|a|an|the|another|some) ", "");
              return thing.equals(of) ? named + " of " + of : "an unnamed " + thing + "’s " + role;
            })
        .orElse(named);
  }

  private Position position(Position.Actor actor, List<Judgement> judgements) {
    List<Judgement> ordered = judgements.stream().sorted(BEST).toList();
    Judgement decides = ordered.get(0);
    List<Judgement> agreeing =
        ordered.stream().filter(j -> j.stance() == decides.stance()).toList();
    List<Judgement> contrary =
        ordered.stream()
            .filter(j -> j.stance() != decides.stance() && j.day().equals(decides.day()))
            .filter(j -> j.basis() != Judgement.Basis.SECOND_HAND && j.explicit())
            .toList();
    boolean speaksForIt = !decides.holder().id().equals(actor.id());
    double confidence = decides.confidence() * (contrary.isEmpty() ? 1 : 0.5);
    return new Position(
        decides.issue(),
        actor,
        speaksForIt
            ? Optional.of(decides.holder().name().orElse(decides.holder().label()))
            : Optional.empty(),
        decides.stance(),
        decides.day(),
        confidence,
        decides.basis(),
        agreeing,
        contrary,
        earlier(decides, ordered));
  }

  private static List<Position.Change> earlier(Judgement decides, List<Judgement> ordered) {
    var changes = new ArrayList<Position.Change>();
    Stance last = decides.stance();
    for (Judgement judgement : ordered) {
      boolean older =
          decides.day().isPresent()
              && judgement.day().filter(d -> d.isBefore(decides.day().get())).isPresent();
      if (older && judgement.basis() != Judgement.Basis.SECOND_HAND && judgement.stance() != last) {
        changes.add(new Position.Change(judgement.stance(), judgement.day()));
        last = judgement.stance();
      }
    }
    return changes;
  }
}
