package org.rapporteur.actor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rapporteur.actor.Tenure.Origin;
import org.rapporteur.fault.Fault;
import org.rapporteur.fault.RapporteurException;

/**
 * Actors, their offices and their memberships: the facts that ship with the program, and the edits
 * of a record. Names are found without regard to case and accents. Immutable.
 */
public final class Registry {
  private final Map<String, Actor> actors;
  private final Map<String, String> mergedInto;
  private final List<Tenure> tenures;
  private final List<Membership> memberships;
  private final Map<String, Set<String>> byName;

  private Registry(
      Map<String, Actor> actors,
      Map<String, String> mergedInto,
      List<Tenure> tenures,
      List<Membership> memberships) {
    this.actors = actors;
    this.mergedInto = mergedInto;
    this.tenures = tenures;
    this.memberships = memberships;
    this.byName = new HashMap<>();
    for (Actor actor : actors.values()) {
      Stream.concat(Stream.of(actor.name()), actor.aliases().stream())
          .forEach(
              name ->
                  byName
                      .computeIfAbsent(Spelling.fold(name), n -> new TreeSet<>())
                      .add(head(actor.id())));
    }
  }

  /**
   * Opens the facts that ship with the program.
   *
   * @throws RapporteurException if a table is missing or malformed
   */
  public static Registry shipped() {
    var aliases = new TreeMap<String, Set<String>>();
    var types = new HashMap<String, SpeakerType>();
    Stream.of("states.tsv", "states-in-news.tsv")
        .flatMap(table -> FactTable.rows(table, 3).stream())
        .forEach(
            row -> {
              types.put(row.get(2), SpeakerType.STATE);
              Set<String> known = aliases.computeIfAbsent(row.get(2), n -> new TreeSet<>());
              if (!row.get(1).equals(Gazetteer.Kind.DEMONYM.name())) {
                known.add(row.get(0));
              }
            });
    for (List<String> row : FactTable.rows("organisations.tsv", 2)) {
      types.putIfAbsent(row.get(1), SpeakerType.ORGANISATION);
      aliases.computeIfAbsent(row.get(1), n -> new TreeSet<>()).add(row.get(0));
    }
    List<OfficeRegistry.Term> terms = OfficeRegistry.open().terms();
    for (OfficeRegistry.Term term : terms) {
      types.putIfAbsent(term.name(), SpeakerType.PERSON);
      aliases.computeIfAbsent(term.name(), n -> new TreeSet<>());
      types.putIfAbsent(term.body(), SpeakerType.ORGANISATION);
      aliases.computeIfAbsent(term.body(), n -> new TreeSet<>());
    }
    var actors = new TreeMap<String, Actor>();
    aliases.forEach(
        (name, others) -> {
          others.remove(name);
          Actor actor =
              Actor.of(types.getOrDefault(name, SpeakerType.PERSON), name, List.copyOf(others));
          actors.putIfAbsent(actor.id(), actor);
        });
    List<Tenure> tenures = terms.stream().map(Registry::tenure).toList();
    return new Registry(actors, Map.of(), tenures, Memberships.open().all());
  }

  private static Tenure tenure(OfficeRegistry.Term term) {
    return new Tenure(
        Spelling.slug(term.name()),
        term.office(),
        Spelling.slug(term.body()),
        Optional.of(term.from()),
        term.to(),
        "shipped",
        Origin.SHIPPED);
  }

  /**
   * The registry after these edits, in their order.
   *
   * @throws RapporteurException {@link Fault#NOT_FOUND} if one names an actor that is not there,
   *     {@link Fault#CONFLICT} if one merges an actor into itself, or one that is merged already,
   *     or splits one that is not merged
   */
  public Registry with(Collection<RegistryChange> changes) {
    var draft = new Draft(this);
    changes.forEach(draft::apply);
    return draft.registry();
  }

  /** All actors but those merged into others, by id. */
  public List<Actor> actors() {
    return actors.keySet().stream()
        .filter(id -> !mergedInto.containsKey(id))
        .map(id -> actor(id).orElseThrow())
        .toList();
  }

  /** The actor with this id, or the one it was merged into. */
  public Optional<Actor> actor(String id) {
    Actor own = actors.get(head(id));
    if (own == null) {
      return Optional.empty();
    }
    List<String> names =
        family(own.id()).stream()
            .map(actors::get)
            .flatMap(a -> Stream.concat(Stream.of(a.name()), a.aliases().stream()))
            .filter(name -> !name.equals(own.name()))
            .toList();
    return Optional.of(new Actor(own.id(), own.type(), own.name(), names));
  }

  /** Actors of that id, name or alias, by id; several people may bear one name. */
  public List<Actor> named(String name) {
    Set<String> ids = new TreeSet<>(byName.getOrDefault(Spelling.fold(name), Set.of()));
    if (actors.containsKey(name)) {
      ids.add(head(name));
    }
    return ids.stream().map(id -> actor(id).orElseThrow()).toList();
  }

  /** Ids of the actors merged into this one, sorted. */
  public List<String> merged(String id) {
    return family(id).stream().filter(other -> !other.equals(id)).toList();
  }

  /** Offices that the actor holds or held, and offices of the actor, the newest first. */
  public List<Tenure> offices(String id) {
    List<String> family = family(head(id));
    return tenures.stream()
        .filter(t -> family.contains(t.holder()) || family.contains(t.body()))
        .sorted(
            Comparator.comparing((Tenure t) -> t.from().orElse(LocalDate.MIN))
                .reversed()
                .thenComparing(Tenure::office)
                .thenComparing(Tenure::holder))
        .toList();
  }

  /** The actor's places in organisations, and its members. */
  public List<Membership> memberships(String id) {
    List<String> family = family(head(id));
    return memberships.stream()
        .filter(m -> family.contains(m.state()) || family.contains(m.organisation()))
        .toList();
  }

  /** Who held the office of that body (an id) on that day; empty in a gap, or if rows differ. */
  public Optional<Actor> holder(String body, String office, LocalDate day) {
    Set<String> holders =
        tenures.stream()
            .filter(t -> head(t.body()).equals(head(body)) && t.isOffice(office) && t.covers(day))
            .map(t -> head(t.holder()))
            .collect(Collectors.toSet());
    return holders.size() == 1 ? actor(holders.iterator().next()) : Optional.empty();
  }

  /** Who held which office when, where the first day is known, for reading articles. */
  OfficeRegistry officeHolders() {
    return new OfficeRegistry(tenures.stream().flatMap(t -> term(t).stream()).toList());
  }

  /** States and organisations of which somebody gave the record an office. */
  List<Actor> bodiesWithAddedOffices() {
    return tenures.stream()
        .filter(t -> t.origin() != Origin.SHIPPED)
        .map(Tenure::body)
        .distinct()
        .flatMap(id -> actor(id).stream())
        .toList();
  }

  private Optional<OfficeRegistry.Term> term(Tenure tenure) {
    Optional<Actor> body = actor(tenure.body());
    Optional<Actor> holder = actor(tenure.holder());
    return tenure
        .from()
        .filter(from -> body.isPresent() && holder.isPresent())
        .map(
            from ->
                new OfficeRegistry.Term(
                    body.get().name(), tenure.office(), holder.get().name(), from, tenure.to()));
  }

  private String head(String id) {
    String head = id;
    while (mergedInto.containsKey(head)) {
      head = mergedInto.get(head);
    }
    return head;
  }

  private List<String> family(String head) {
    return Stream.concat(
            Stream.of(head).filter(actors::containsKey),
            mergedInto.keySet().stream().filter(id -> head(id).equals(head)))
        .sorted()
        .toList();
  }

  /** A registry being edited. */
  private static final class Draft {
    private final Map<String, Actor> actors;
    private final Map<String, String> mergedInto;
    private final List<Tenure> tenures;
    private final List<Membership> memberships;

    Draft(Registry registry) {
      actors = new TreeMap<>(registry.actors);
      mergedInto = new LinkedHashMap<>(registry.mergedInto);
      tenures = new ArrayList<>(registry.tenures);
      memberships = new ArrayList<>(registry.memberships);
    }

    Registry registry() {
      return new Registry(actors, mergedInto, List.copyOf(tenures), List.copyOf(memberships));
    }

    void apply(RegistryChange change) {
      if (change instanceof RegistryChange.Merge merge) {
        merge(known(merge.id()), known(merge.into()));
      } else if (change instanceof RegistryChange.Split split) {
        if (mergedInto.remove(known(split.id())) == null) {
          throw new RapporteurException(Fault.CONFLICT, split.id() + ": not merged into another");
        }
      } else if (change instanceof RegistryChange.AddActor add) {
        actors.merge(add.actor().id(), add.actor(), Draft::both);
      } else if (change instanceof RegistryChange.AddAlias add) {
        actors.computeIfPresent(
            known(add.id()),
            (id, a) -> both(a, new Actor(id, a.type(), a.name(), List.of(add.alias()))));
      } else if (change instanceof RegistryChange.AddOffice add) {
        known(add.tenure().holder());
        known(add.tenure().body());
        tenures.add(add.tenure());
      } else if (change instanceof RegistryChange.AddMembership add) {
        known(add.membership().state());
        known(add.membership().organisation());
        memberships.add(add.membership());
      } else if (change instanceof RegistryChange.Batch batch) {
        batch.changes().forEach(this::apply);
      }
    }

    /** The first with the names of the second. */
    private static Actor both(Actor first, Actor second) {
      List<String> names =
          Stream.of(first.aliases(), List.of(second.name()), second.aliases())
              .flatMap(List::stream)
              .filter(name -> !name.equals(first.name()))
              .toList();
      return new Actor(first.id(), first.type(), first.name(), names);
    }

    private void merge(String id, String into) {
      for (String at = into; at != null; at = mergedInto.get(at)) {
        if (at.equals(id)) {
          throw new RapporteurException(Fault.CONFLICT, id + ": cannot be merged into itself");
        }
      }
      if (mergedInto.containsKey(id)) {
        throw new RapporteurException(
            Fault.CONFLICT, id + ": already merged into " + mergedInto.get(id));
      }
      mergedInto.put(id, into);
    }

    private String known(String id) {
      if (!actors.containsKey(id)) {
        throw new RapporteurException(Fault.NOT_FOUND, id + ": no such actor");
      }
      return id;
    }
  }
}
