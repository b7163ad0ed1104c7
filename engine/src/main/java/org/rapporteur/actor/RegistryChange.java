package org.rapporteur.actor;

import java.util.List;

/** An edit of the registry. All kinds are immutable; each can be undone by leaving it out. */
public sealed interface RegistryChange {

  /** One line for people: "merge ann-sample into anna-sample". */
  String summary();

  /** From now on the first actor counts as the second. */
  record Merge(String id, String into) implements RegistryChange {
    @Override
    public String summary() {
      return "merge " + id + " into " + into;
    }
  }

  /** An actor that was merged into another counts as itself again. */
  record Split(String id) implements RegistryChange {
    @Override
    public String summary() {
      return "split " + id;
    }
  }

  /** An actor; if the registry has one of that id, its names are added. */
  record AddActor(Actor actor) implements RegistryChange {
    @Override
    public String summary() {
      return "add " + actor.id();
    }
  }

  /** Another name of an actor. */
  record AddAlias(String id, String alias) implements RegistryChange {
    @Override
    public String summary() {
      return "call " + id + " also " + alias;
    }
  }

  /** An office that somebody holds or held. */
  record AddOffice(Tenure tenure) implements RegistryChange {
    @Override
    public String summary() {
      return "%s is %s of %s".formatted(tenure.holder(), tenure.office(), tenure.body());
    }
  }

  /** A place in an organisation. */
  record AddMembership(Membership membership) implements RegistryChange {
    @Override
    public String summary() {
      return membership.state() + " in " + membership.organisation();
    }
  }

  /**
   * Edits that were made, and are undone, together.
   *
   * @param name what they come from: "import of people.csv"
   */
  record Batch(String name, List<RegistryChange> changes) implements RegistryChange {
    public Batch {
      changes = List.copyOf(changes);
    }

    @Override
    public String summary() {
      return name + ", " + changes.size() + " changes";
    }
  }
}
