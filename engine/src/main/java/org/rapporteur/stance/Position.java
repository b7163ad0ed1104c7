package org.rapporteur.stance;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.rapporteur.actor.SpeakerType;

/**
 * Where an actor stands on an issue as of a day, from the newest, most direct and most explicit
 * evidence. Immutable.
 *
 * @param issue the issue's id
 * @param actor whose position it is; a state's where the speaker speaks for it
 * @param via who spoke for the state; empty where the actor did
 * @param stance NONE where it is said that no side is taken
 * @param asOf the day of the evidence that decides; empty if it has none
 * @param confidence in [0, 1]
 * @param basis how direct the evidence that decides is
 * @param evidence what decides first, then what agrees with it, the newest first
 * @param contrary evidence as direct that says otherwise, and is not older than a change of mind
 *     explains: given on the same day
 * @param earlier other stances held before, the newest first
 */
public record Position(
    String issue,
    Actor actor,
    Optional<String> via,
    Stance stance,
    Optional<LocalDate> asOf,
    double confidence,
    Judgement.Basis basis,
    List<Judgement> evidence,
    List<Judgement> contrary,
    List<Change> earlier) {

  /** Whose position it is. */
  public record Actor(String id, String name, SpeakerType type) {}

  /**
   * A stance held before.
   *
   * @param until the last day on which there is evidence of it
   */
  public record Change(Stance stance, Optional<LocalDate> until) {}

  /** On what it depends, by the evidence that decides; empty where no words say so. */
  public Optional<Condition> condition() {
    return evidence.get(0).condition();
  }

  public Position {
    evidence = List.copyOf(evidence);
    contrary = List.copyOf(contrary);
    earlier = List.copyOf(earlier);
  }
}
