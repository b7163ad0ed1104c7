package org.rapporteur.store;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rapporteur.actor.Actor;
import org.rapporteur.actor.Registry;
import org.rapporteur.actor.RegistryChange;
import org.rapporteur.fault.Fault;
import org.rapporteur.fault.RapporteurException;

/**
 * The registry of actors as a record has it: the shipped facts, the record's edits that nobody took
 * back, and the speakers that its articles name. Every edit is logged and can be undone. One thread
 * at a time.
 */
public final class RecordRegistry {
  private final Record store;
  private Registry registry;

  private RecordRegistry(Record store) {
    this.store = store;
    this.registry = read();
  }

  /** Reads the registry of a record. */
  public static RecordRegistry of(Record store) {
    return new RecordRegistry(store);
  }

  /**
   * The shipped facts and the record's edits, without the speakers that only its articles name:
   * quick for a record of any size.
   */
  public static Registry edited(Record store) {
    return Registry.shipped()
        .with(standing(store).stream().map(change -> RegistryJson.read(change.change())).toList());
  }

  /** The registry as of now. */
  public Registry registry() {
    return registry;
  }

  private Registry read() {
    Registry edited = edited(store);
    var spoken = new ArrayList<RegistryChange>();
    for (StoredActor actor : speakers()) {
      if (edited.actor(actor.id()).isEmpty()) {
        spoken.add(
            new RegistryChange.AddActor(
                new Actor(actor.id(), actor.type(), actor.name(), List.of())));
      }
    }
    return edited.with(spoken);
  }

  private List<StoredActor> speakers() {
    var all = new ArrayList<StoredActor>();
    List<StoredActor> part;
    do {
      part = store.actors(ActorFilter.ALL, new Slice(all.size(), Slice.MOST)).items();
      all.addAll(part);
    } while (part.size() == Slice.MOST);
    return all;
  }

  /** The edits that hold, in order: neither undone nor undoing. */
  public List<ActorChange> standing() {
    return standing(store);
  }

  private static List<ActorChange> standing(Record store) {
    List<ActorChange> all = store.actorChanges();
    Set<Long> undone = new HashSet<>();
    all.forEach(change -> change.undoes().ifPresent(undone::add));
    return all.stream()
        .filter(change -> change.undoes().isEmpty() && !undone.contains(change.id()))
        .toList();
  }

  /** What an edit of the log is, for people. */
  public static String summary(ActorChange change) {
    return RegistryJson.read(change.change()).summary();
  }

  /**
   * Makes and logs an edit.
   *
   * @param person who makes it
   * @return its number in the log
   * @throws RapporteurException as {@link Registry#with}
   */
  public long apply(RegistryChange change, String person) {
    RegistryChange whole = withSpeakers(change);
    Registry after = registry.with(List.of(change));
    long id = store.changeActors(RegistryJson.write(whole), Optional.empty(), person);
    registry = after;
    mergeAgain(List.of(change));
    return id;
  }

  /**
   * Takes back an edit; the last one that holds if none is named.
   *
   * @return the edit taken back
   * @throws RapporteurException {@link Fault#NOT_FOUND} if there is none that holds, {@link
   *     Fault#CONFLICT} if a later one builds on it
   */
  public ActorChange undo(Optional<Long> id, String person) {
    List<ActorChange> standing = standing();
    ActorChange undone =
        standing.stream()
            .filter(change -> id.isEmpty() || change.id() == id.get())
            .reduce((first, last) -> last)
            .orElseThrow(
                () ->
                    new RapporteurException(
                        Fault.NOT_FOUND,
                        id.map(i -> "no edit " + i + " that holds").orElse("no edit to undo")));
    List<RegistryChange> left =
        standing.stream()
            .filter(change -> change.id() != undone.id())
            .map(change -> RegistryJson.read(change.change()))
            .toList();
    try {
      Registry.shipped().with(left);
    } catch (RapporteurException e) {
      throw new RapporteurException(
          Fault.CONFLICT,
          "edit " + undone.id() + ": a later edit builds on it: " + e.getMessage(),
          e);
    }
    store.changeActors(undone.change(), Optional.of(undone.id()), person);
    part(RegistryJson.read(undone.change()));
    mergeAgain(left);
    registry = read();
    return undone;
  }

  /** Adds to the log the speakers that an edit names and that only articles know. */
  private RegistryChange withSpeakers(RegistryChange change) {
    Registry logged = edited(store);
    var changes = new ArrayList<RegistryChange>();
    for (String id : named(change)) {
      if (logged.actor(id).isEmpty()) {
        registry.actor(id).ifPresent(actor -> changes.add(new RegistryChange.AddActor(actor)));
      }
    }
    if (changes.isEmpty()) {
      return change;
    }
    String name = change.summary();
    changes.add(change);
    return new RegistryChange.Batch(name, changes);
  }

  private static List<String> named(RegistryChange change) {
    if (change instanceof RegistryChange.Merge merge) {
      return List.of(merge.id(), merge.into());
    }
    if (change instanceof RegistryChange.AddAlias alias) {
      return List.of(alias.id());
    }
    if (change instanceof RegistryChange.AddOffice office) {
      return List.of(office.tenure().holder(), office.tenure().body());
    }
    if (change instanceof RegistryChange.AddMembership add) {
      return List.of(add.membership().state(), add.membership().organisation());
    }
    if (change instanceof RegistryChange.Batch batch) {
      Set<String> added = new HashSet<>();
      var ids = new ArrayList<String>();
      for (RegistryChange part : batch.changes()) {
        if (part instanceof RegistryChange.AddActor actor) {
          added.add(actor.actor().id());
        }
        named(part).stream().filter(id -> !added.contains(id)).forEach(ids::add);
      }
      return ids.stream().distinct().toList();
    }
    return List.of();
  }

  /** Makes the record's statements count as the merges and splits among these edits say. */
  private void mergeAgain(List<RegistryChange> changes) {
    for (RegistryChange change : changes) {
      if (change instanceof RegistryChange.Merge merge) {
        boolean spoke =
            store.actor(merge.id()).isPresent() && store.actor(merge.into()).isPresent();
        if (spoke) {
          store.mergeActors(merge.id(), merge.into());
        }
      } else if (change instanceof RegistryChange.Split split) {
        store.partActor(split.id());
      } else if (change instanceof RegistryChange.Batch batch) {
        mergeAgain(batch.changes());
      }
    }
  }

  private void part(RegistryChange change) {
    if (change instanceof RegistryChange.Merge merge) {
      store.partActor(merge.id());
    } else if (change instanceof RegistryChange.Batch batch) {
      batch.changes().forEach(this::part);
    }
  }
}
