package org.rapporteur.actor;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.rapporteur.actor.Representation.Principal;

/**
 * Says for whom speakers speak. A state's head, ministers, ambassadors and spokespeople commit it,
 * and so do its ministries and its seat ("Paris"); those who were that, or would be, its
 * opposition, legislators, officials and analysts do not. Offices that the text leaves out are
 * looked up for the day. Opening one reads the shipped tables; keep it. Immutable.
 */
public final class Representatives {
  private static final Pattern MINISTRY =
      Pattern.compile(
          "(?:.*\\b)?(?:ministry|ministries|embassy|government|cabinet|presidency|kremlin|(?:foreign|state|defen[cs]e|treasury)"
              + " (?:department|office)|department of (?:state|defen[cs]e)|prime minister's"
              + " office|president's office)(?: of .*)?");

  /** "Secretary of State", in capitals and of no state named, is the American office. */
  private static final Pattern AMERICAN =
      Pattern.compile(
          "(?:(?:Deputy |Assistant |Under ?)?[Ss]ecretary of State|State"
              + " spokes(?:man|woman|person))");

  private static final Pattern RULE =
      Pattern.compile("(?:the )?(.+?)(?:['’]s?)? (?:administration|government|cabinet)");
  private static final Pattern HONORIFIC =
      Pattern.compile(
          "(?:mr|mrs|ms|miss|dr|president|chancellor|premier|prime minister|king|queen)\\.? ");
  private static final Pattern DEFINITE =
      Pattern.compile("(?:the|its|their|his|her) .*|.*['’]s? .*");

  private final Standings standings = new Standings();
  private final Map<String, String> states = new HashMap<>();
  private final Map<String, String> organisations = new HashMap<>();
  private final Map<String, String> principals = new HashMap<>();
  private final Set<String> stateNames = new HashSet<>();
  private final OfficeRegistry offices;

  private Representatives(OfficeRegistry offices) {
    this.offices = offices;
    Stream.of("states.tsv", "states-in-news.tsv")
        .flatMap(table -> FactTable.rows(table, 3).stream())
        .forEach(
            row -> {
              states.putIfAbsent(key(row.get(0)), row.get(2));
              stateNames.add(row.get(2));
            });
    FactTable.rows("organisations.tsv", 2)
        .forEach(row -> organisations.putIfAbsent(key(row.get(0)), row.get(1)));
    FactTable.rows("principals.tsv", 2).forEach(row -> principals.put(row.get(0), row.get(1)));
  }

  /**
   * Opens the knowledge that ships with the program.
   *
   * @throws org.rapporteur.fault.RapporteurException if a table is missing or malformed
   */
  public static Representatives open() {
    return over(OfficeRegistry.open());
  }

  /** The same over a record's own offices. */
  static Representatives over(OfficeRegistry offices) {
    return new Representatives(offices);
  }

  /**
   * Opens the shipped knowledge with the states and offices of a record's registry. Who gives the
   * record an office of an organisation says that its holder speaks for it, as far as an office of
   * that name does.
   *
   * @throws org.rapporteur.fault.RapporteurException if a table is missing or malformed
   */
  public static Representatives over(Registry registry) {
    var representatives = new Representatives(registry.officeHolders());
    registry.actors().stream()
        .filter(a -> a.type() == SpeakerType.STATE)
        .forEach(representatives::add);
    registry.bodiesWithAddedOffices().forEach(representatives::add);
    return representatives;
  }

  private void add(Actor actor) {
    boolean state = actor.type() == SpeakerType.STATE;
    if (!state && actor.type() != SpeakerType.ORGANISATION) {
      return;
    }
    Map<String, String> names = state ? states : organisations;
    names.putIfAbsent(key(actor.name()), actor.name());
    actor.aliases().forEach(alias -> names.putIfAbsent(key(alias), actor.name()));
    if (state) {
      stateNames.add(actor.name());
    } else {
      principals.putIfAbsent(
          organisations.getOrDefault(key(actor.name()), actor.name()), actor.name());
    }
  }

  /** For whom the speaker speaks, as far as the text alone tells. */
  public Representation of(Speaker speaker) {
    return of(speaker, Optional.empty());
  }

  /** For whom the speaker speaks on that day. */
  public Representation of(Speaker speaker, LocalDate day) {
    return of(speaker, Optional.of(day));
  }

  private Representation of(Speaker speaker, Optional<LocalDate> day) {
    return switch (speaker.type()) {
      case STATE -> state(speaker);
      case ORGANISATION -> organisation(speaker, day);
      case PERSON -> person(speaker, day);
      case ANONYMOUS -> unnamed(speaker, day);
      case GROUP -> Representation.none(Standing.GROUP);
      case UNKNOWN -> Representation.none(Standing.UNNAMED);
    };
  }

  private Representation state(Speaker speaker) {
    return speaker
        .name()
        .filter(stateNames::contains)
        .map(name -> represented(Standing.ITSELF, principal(name, SpeakerType.STATE)))
        .orElseGet(() -> Representation.none(Standing.PRIVATE));
  }

  private Representation organisation(Speaker speaker, Optional<LocalDate> day) {
    String name = speaker.name().orElse("");
    Optional<Principal> known = body(name);
    if (known.isPresent()) {
      return represented(Standing.ITSELF, known.get());
    }
    return ministry(name, speaker.affiliation())
        .or(() -> ruled(name, day))
        .map(principal -> represented(Standing.ITSELF, principal))
        .orElseGet(() -> Representation.none(Standing.PRIVATE));
  }

  /** The state whose ministry or government it is: "Foreign Ministry" of China. */
  private Optional<Principal> ministry(String name, Optional<String> affiliation) {
    if (!MINISTRY.matcher(Spelling.fold(name)).matches()) {
      return Optional.empty();
    }
    return affiliation
        .flatMap(this::body)
        .or(() -> firstState(name))
        .filter(p -> p.type() == SpeakerType.STATE);
  }

  /** "the Merkel government": the state whose head on that day gives it the name. */
  private Optional<Principal> ruled(String name, Optional<LocalDate> day) {
    Matcher of = RULE.matcher(Spelling.fold(name));
    return of.matches()
        ? day.flatMap(d -> held(of.group(1), d))
            .filter(term -> standings.of(term.office()) == Standing.HEAD)
            .flatMap(term -> body(term.body()))
            .filter(p -> p.type() == SpeakerType.STATE)
        : Optional.empty();
  }

  private Optional<Principal> firstState(String name) {
    List<String> words = List.of(name.split(" "));
    for (int to = Math.min(3, words.size()); to > 0; to--) {
      String alias = String.join(" ", words.subList(0, to)).replaceAll("['’]s?$", "");
      String state = states.get(key(alias));
      if (state != null) {
        return Optional.of(principal(state, SpeakerType.STATE));
      }
    }
    return Optional.empty();
  }

  private Representation person(Speaker speaker, Optional<LocalDate> day) {
    Standing standing =
        speaker.role().filter(r -> !r.isEmpty()).map(standings::of).orElse(Standing.PRIVATE);
    if (standing == Standing.FORMER) {
      return Representation.none(standing);
    }
    if (standing.isRepresentative()) {
      Optional<Principal> of = principal(speaker, standing, day);
      if (of.isPresent()) {
        return represented(standing, of.get());
      }
    }
    Optional<OfficeRegistry.Term> held =
        day.flatMap(d -> speaker.name().flatMap(name -> held(name, d)));
    return held.map(this::ofTerm).orElseGet(() -> Representation.none(standing));
  }

  private Representation ofTerm(OfficeRegistry.Term term) {
    Standing standing = standings.of(term.office());
    return standing.isRepresentative()
        ? new Representation(standing, body(term.body()))
        : Representation.none(standing);
  }

  /**
   * Unnamed spokespeople speak for theirs; of others only the one whom the words leave no doubt of.
   */
  private Representation unnamed(Speaker speaker, Optional<LocalDate> day) {
    Standing standing = speaker.role().map(standings::of).orElse(Standing.UNNAMED);
    boolean sole =
        (standing == Standing.HEAD || standing == Standing.MINISTER)
            && DEFINITE.matcher(Spelling.fold(speaker.label())).matches();
    if (standing != Standing.SPOKESPERSON && !sole) {
      return Representation.none(Standing.UNNAMED);
    }
    return principal(speaker, standing, day)
        .map(p -> represented(standing, p))
        .orElseGet(() -> Representation.none(Standing.UNNAMED));
  }

  /** Whom the role is of. */
  private Optional<Principal> principal(
      Speaker speaker, Standing standing, Optional<LocalDate> day) {
    Optional<Principal> of = speaker.affiliation().flatMap(this::body);
    if (standing == Standing.AMBASSADOR) {
      return of.filter(p -> !isPostedTo(speaker, p));
    }
    if (standing == Standing.CHAIR) {
      return of.filter(p -> p.type() == SpeakerType.ORGANISATION);
    }
    if (of.isEmpty() && speaker.affiliation().isEmpty()) {
      return speaker
          .role()
          .filter(role -> AMERICAN.matcher(role).matches())
          .flatMap(role -> body("United States"));
    }
    if (of.isEmpty() && standing == Standing.SPOKESPERSON) {
      return speaker
          .affiliation()
          .flatMap(name -> day.flatMap(d -> held(name, d)))
          .flatMap(term -> body(term.body()));
    }
    return of;
  }

  /** "the ambassador to Japan": Japan is where, not for whom. */
  private static boolean isPostedTo(Speaker speaker, Principal principal) {
    String said = Spelling.fold(speaker.role().orElse("") + " " + speaker.label());
    String name = Spelling.fold(principal.name());
    return said.contains(" to " + name) || said.contains(" to the " + name);
  }

  /** The one term that somebody of that full name, or of that surname alone, has on that day. */
  private Optional<OfficeRegistry.Term> held(String name, LocalDate day) {
    String folded = HONORIFIC.matcher(Spelling.fold(name)).replaceFirst("");
    List<OfficeRegistry.Term> terms =
        offices.called(Person.last(folded)).stream()
            .filter(t -> t.covers(day))
            .filter(t -> folded.indexOf(' ') < 0 || Spelling.fold(t.name()).equals(folded))
            .toList();
    boolean same = terms.stream().map(OfficeRegistry.Term::body).distinct().count() == 1;
    return same ? Optional.of(terms.get(0)) : Optional.empty();
  }

  /** The state or organisation of that name that others speak for. */
  private Optional<Principal> body(String name) {
    String state = states.get(key(name));
    if (state != null) {
      return Optional.of(principal(state, SpeakerType.STATE));
    }
    String organisation = organisations.getOrDefault(key(name), name);
    String whom = principals.get(organisation);
    if (whom != null) {
      SpeakerType type = stateNames.contains(whom) ? SpeakerType.STATE : SpeakerType.ORGANISATION;
      return Optional.of(principal(whom, type));
    }
    return MINISTRY.matcher(Spelling.fold(name)).matches() ? firstState(name) : Optional.empty();
  }

  private static Principal principal(String name, SpeakerType type) {
    return new Principal(Spelling.slug(name), name, type);
  }

  private static Representation represented(Standing standing, Principal principal) {
    return new Representation(standing, Optional.of(principal));
  }

  private static String key(String name) {
    return name.replace('’', '\'').toLowerCase(Locale.ROOT);
  }
}
