package org.rapporteur.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.rapporteur.actor.Actor;
import org.rapporteur.actor.Registry;
import org.rapporteur.actor.RegistryChange;
import org.rapporteur.actor.SpeakerType;
import org.rapporteur.actor.Tenure;
import org.rapporteur.actor.Tenure.Origin;
import org.rapporteur.fault.Fault;
import org.rapporteur.fault.RapporteurException;

/**
 * Reads actors and offices to be added to a registry. An actor of the same name and kind that the
 * registry has is taken for the same.
 */
public final class ActorImport {
  private final String name;
  private final Registry registry;
  private final Map<String, RegistryChange> actors = new LinkedHashMap<>();
  private final List<RegistryChange> rest = new ArrayList<>();

  private ActorImport(String name, Registry registry) {
    this.name = name;
    this.registry = registry;
  }

  /**
   * Reads CSV with a head: {@code name} is needed; {@code type} (PERSON if it is not there), {@code
   * aliases} (parted by semicolons), {@code office}, {@code body}, {@code from}, {@code to} and
   * {@code source} need not be there.
   *
   * @param name the file's name, for messages and the log
   * @throws RapporteurException {@link Fault#DATA} if a line is not like that, {@link
   *     Fault#ENVIRONMENT} if it cannot be read
   */
  public static RegistryChange.Batch csv(String name, Reader in, Registry registry) {
    var reading = new ActorImport(name, registry);
    CSVFormat format =
        CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreEmptyLines(true)
            .get();
    try (var parser = format.parse(in)) {
      if (!parser.getHeaderNames().contains("name")) {
        throw new RapporteurException(Fault.DATA, name + ": no column 'name' in the first line");
      }
      for (CSVRecord line : parser) {
        reading.line(line);
      }
    } catch (IOException e) {
      throw new RapporteurException(Fault.ENVIRONMENT, name + ": cannot be read", e);
    }
    return reading.batch();
  }

  /**
   * Reads entities of FollowTheMoney, a JSON object a line: persons, organisations, public bodies
   * and companies with their names and aliases; positions with the organisation or country that
   * they are of; and occupancies of them. Others are left out.
   *
   * @see #csv for the rest
   */
  public static RegistryChange.Batch followTheMoney(String name, Reader in, Registry registry) {
    var reading = new ActorImport(name, registry);
    var entities = new LinkedHashMap<String, JsonNode>();
    var mapper = new ObjectMapper();
    try (var lines = new BufferedReader(in)) {
      int number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (line.isBlank()) {
          continue;
        }
        JsonNode entity = entity(name, number, line, mapper);
        entities.put(entity.get("id").asText(), entity);
      }
    } catch (IOException e) {
      throw new RapporteurException(Fault.ENVIRONMENT, name + ": cannot be read", e);
    }
    reading.entities(entities);
    return reading.batch();
  }

  private static JsonNode entity(String name, int number, String line, ObjectMapper mapper) {
    try {
      JsonNode entity = mapper.readTree(line);
      if (entity.hasNonNull("id") && entity.hasNonNull("schema")) {
        return entity;
      }
    } catch (JsonProcessingException e) {
      throw new RapporteurException(Fault.DATA, name + ": line " + number + " is not JSON", e);
    }
    throw new RapporteurException(
        Fault.DATA, name + ": line " + number + " has no id or no schema");
  }

  private RegistryChange.Batch batch() {
    List<RegistryChange> all = Stream.concat(actors.values().stream(), rest.stream()).toList();
    return new RegistryChange.Batch("import of " + name, all);
  }

  private void line(CSVRecord line) {
    String where = name + ": line " + line.getRecordNumber();
    String person = cell(line, "name");
    if (person.isEmpty()) {
      throw new RapporteurException(Fault.DATA, where + " has no name");
    }
    SpeakerType type = type(cell(line, "type"), where);
    List<String> aliases =
        Stream.of(cell(line, "aliases").split(";"))
            .map(String::strip)
            .filter(a -> !a.isEmpty())
            .toList();
    String id = actor(person, type, aliases);
    String office = cell(line, "office");
    if (!office.isEmpty()) {
      String body = cell(line, "body");
      if (body.isEmpty()) {
        throw new RapporteurException(
            Fault.DATA, where + " has an office and no body that it is of");
      }
      String source = cell(line, "source");
      office(
          id,
          office,
          body,
          day(cell(line, "from"), where, false),
          day(cell(line, "to"), where, true),
          source.isEmpty() ? name : source);
    }
  }

  private static String cell(CSVRecord line, String column) {
    return line.isMapped(column) && line.isSet(column) ? line.get(column).strip() : "";
  }

  private static SpeakerType type(String cell, String where) {
    if (cell.isEmpty()) {
      return SpeakerType.PERSON;
    }
    try {
      return SpeakerType.valueOf(cell.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new RapporteurException(
          Fault.DATA, where + ": type is PERSON, STATE, ORGANISATION or GROUP, not " + cell, e);
    }
  }

  /** A day, or the first or last day of a month or year. */
  private static Optional<LocalDate> day(String cell, String where, boolean last) {
    if (cell.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          switch (cell.length()) {
            case 4 -> LocalDate.parse(cell + (last ? "-12-31" : "-01-01"));
            case 7 -> {
              LocalDate first = LocalDate.parse(cell + "-01");
              yield last ? first.plusMonths(1).minusDays(1) : first;
            }
            default -> LocalDate.parse(cell.substring(0, Math.min(10, cell.length())));
          });
    } catch (DateTimeException e) {
      throw new RapporteurException(
          Fault.DATA, where + ": a day is like 2024-07-10, not " + cell, e);
    }
  }

  private String actor(String known, SpeakerType type, List<String> aliases) {
    Optional<Actor> there =
        registry.named(known).stream().filter(a -> a.type() == type).findFirst();
    Actor actor = there.orElseGet(() -> Actor.of(type, known, aliases));
    if (there.isEmpty()) {
      if (registry.actor(actor.id()).isEmpty()) {
        actors.putIfAbsent(actor.id(), new RegistryChange.AddActor(actor));
      }
    } else {
      aliases.stream()
          .filter(alias -> !actor.aliases().contains(alias) && !alias.equals(actor.name()))
          .forEach(alias -> rest.add(new RegistryChange.AddAlias(actor.id(), alias)));
    }
    return actor.id();
  }

  private void office(
      String holder,
      String office,
      String body,
      Optional<LocalDate> from,
      Optional<LocalDate> to,
      String source) {
    String of =
        registry.named(body).stream()
            .filter(a -> a.type() != SpeakerType.PERSON)
            .map(Actor::id)
            .findFirst()
            .orElseGet(() -> actor(body, SpeakerType.ORGANISATION, List.of()));
    rest.add(
        new RegistryChange.AddOffice(
            new Tenure(holder, office, of, from, to, source, Origin.ADDED)));
  }

  private void entities(Map<String, JsonNode> entities) {
    var ids = new LinkedHashMap<String, String>();
    for (JsonNode entity : entities.values()) {
      Optional<SpeakerType> type = kind(entity.get("schema").asText());
      List<String> names = values(entity, "name");
      if (type.isPresent() && !names.isEmpty()) {
        List<String> aliases =
            Stream.of(names.subList(1, names.size()), values(entity, "alias"))
                .flatMap(List::stream)
                .toList();
        ids.put(entity.get("id").asText(), actor(names.get(0), type.get(), aliases));
      }
    }
    for (JsonNode entity : entities.values()) {
      if (entity.get("schema").asText().equals("Occupancy")) {
        occupancy(entity, entities, ids);
      }
    }
  }

  private static Optional<SpeakerType> kind(String schema) {
    return switch (schema) {
      case "Person" -> Optional.of(SpeakerType.PERSON);
      case "Organization", "PublicBody", "Company", "LegalEntity" ->
          Optional.of(SpeakerType.ORGANISATION);
      default -> Optional.empty();
    };
  }

  private void occupancy(JsonNode entity, Map<String, JsonNode> entities, Map<String, String> ids) {
    String holder = ids.get(value(entity, "holder"));
    JsonNode post = entities.get(value(entity, "post"));
    if (holder == null || post == null) {
      return;
    }
    String where = name + ": occupancy " + entity.get("id").asText();
    JsonNode organisation = entities.get(value(post, "organization"));
    String body =
        organisation == null
            ? new Locale("", value(post, "country")).getDisplayCountry(Locale.ENGLISH)
            : value(organisation, "name");
    if (body.isEmpty() || value(post, "name").isEmpty()) {
      return;
    }
    String url = value(entity, "sourceUrl");
    office(
        holder,
        value(post, "name"),
        body,
        day(value(entity, "startDate"), where, false),
        day(value(entity, "endDate"), where, true),
        url.isEmpty() ? name : url);
  }

  private static List<String> values(JsonNode entity, String property) {
    var values = new ArrayList<String>();
    entity.path("properties").path(property).forEach(value -> values.add(value.asText()));
    return values;
  }

  private static String value(JsonNode entity, String property) {
    List<String> values = values(entity, property);
    return values.isEmpty() ? "" : values.get(0);
  }
}
