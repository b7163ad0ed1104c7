package org.rapporteur.actor;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Makes the speakers of one article, with ids that do not depend on anything else. */
final class Speakers {
  private final String article;

  Speakers(String article) {
    this.article = article;
  }

  Speaker person(Person person, String label, Resolution how) {
    return new Speaker.Named(
        Spelling.slug(person.name()),
        SpeakerType.PERSON,
        Optional.of(person.name()),
        person.role(),
        person.affiliation(),
        label,
        how);
  }

  /** A state or organisation that goes by the same name everywhere. */
  Speaker body(SpeakerType type, String name, String label, Resolution how) {
    return new Speaker.Named(
        Spelling.slug(name),
        type,
        Optional.of(name),
        Optional.empty(),
        Optional.empty(),
        label,
        how);
  }

  /** A group or body that only this article's words name. */
  Speaker described(SpeakerType type, String name, Optional<String> affiliation) {
    return new Speaker.Named(
        article + "/" + Spelling.slug(name),
        type,
        Optional.of(name),
        Optional.empty(),
        affiliation,
        name,
        Resolution.DESCRIPTION);
  }

  Speaker unnamed(
      int place, String role, Optional<String> affiliation, OptionalInt count, String label) {
    return new Speaker.Unnamed(
        article + "/unnamed-" + place,
        Optional.of(role),
        affiliation,
        count,
        label,
        Resolution.DESCRIPTION);
  }

  Speaker unknown(int place, String label, List<String> candidates, Optional<String> role) {
    return new Speaker.Unknown(
        article + "/unknown-" + place, candidates, role, label, Resolution.NONE);
  }

  /** The same speaker, reached by other words. */
  static Speaker again(Speaker speaker, String label, Resolution how) {
    if (speaker instanceof Speaker.Named n) {
      return new Speaker.Named(n.id(), n.type(), n.name(), n.role(), n.affiliation(), label, how);
    }
    if (speaker instanceof Speaker.Unnamed u) {
      return new Speaker.Unnamed(u.id(), u.role(), u.affiliation(), u.count(), label, how);
    }
    return speaker;
  }
}
