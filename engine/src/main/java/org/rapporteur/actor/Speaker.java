package org.rapporteur.actor;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Who an attribution's source is, as far as the article and the shipped facts tell. All kinds are
 * immutable.
 */
public sealed interface Speaker {

  /** Deterministic: the same article gives the same ids. */
  String id();

  /** The source's words as printed; the words of the source it continues where it has none. */
  String label();

  /** What kind of actor, as the record prints it. */
  SpeakerType type();

  /** How the words led to the actor. */
  Resolution resolvedBy();

  /** The best full name known; empty for an unnamed or unknown speaker. */
  default Optional<String> name() {
    return Optional.empty();
  }

  /** What the speaker is, without the affiliation: "Foreign Minister", "senior researcher". */
  default Optional<String> role() {
    return Optional.empty();
  }

  /** The state or organisation that the role belongs to: "Sweden", "NATO". */
  default Optional<String> affiliation() {
    return Optional.empty();
  }

  /** Someone or something with a name; a group's name is the phrase as printed. */
  record Named(
      String id,
      SpeakerType type,
      Optional<String> name,
      Optional<String> role,
      Optional<String> affiliation,
      String label,
      Resolution resolvedBy)
      implements Speaker {

    /**
     * @throws IllegalArgumentException if there is no name, or the type is that of another kind
     */
    public Named {
      if (name.isEmpty() || type == SpeakerType.ANONYMOUS || type == SpeakerType.UNKNOWN) {
        throw new IllegalArgumentException("not a named speaker: " + name + ", " + type);
      }
    }
  }

  /**
   * Described but deliberately unnamed: "a senior European diplomat".
   *
   * @param count how many speak, where the words say it ("two officials")
   */
  record Unnamed(
      String id,
      Optional<String> role,
      Optional<String> affiliation,
      OptionalInt count,
      String label,
      Resolution resolvedBy)
      implements Speaker {

    @Override
    public SpeakerType type() {
      return SpeakerType.ANONYMOUS;
    }
  }

  /**
   * Not told, or not surely.
   *
   * @param candidates names of whom it may be, best first; empty if nobody fits
   */
  record Unknown(
      String id,
      List<String> candidates,
      Optional<String> role,
      String label,
      Resolution resolvedBy)
      implements Speaker {
    public Unknown {
      candidates = List.copyOf(candidates);
    }

    @Override
    public SpeakerType type() {
      return SpeakerType.UNKNOWN;
    }
  }
}
