package org.rapporteur.stance;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.fault.Fault;
import org.rapporteur.fault.RapporteurException;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * Issues as YAML: a mapping {@code issues} to a list of {@code id}, {@code proposition}, and as far
 * as given {@code aliases}, {@code words}, {@code body} and {@code status} (a list of {@code from}
 * and {@code status}). Unknown keys are errors, so that a slip is not lost in silence.
 */
public final class IssueFile {
  private static final Set<String> KEYS =
      Set.of("id", "proposition", "aliases", "words", "body", "status");

  private final String name;

  private IssueFile(String name) {
    this.name = name;
  }

  /**
   * Reads a file of issues, in its order.
   *
   * @throws RapporteurException {@link Fault#NOT_FOUND} if there is no such file, {@link
   *     Fault#ENVIRONMENT} if it cannot be read, {@link Fault#DATA} naming file, line and key if it
   *     is not of the form described above
   */
  public static List<Issue> read(Path file) {
    try {
      return parse(file.toString(), Files.readString(file, UTF_8));
    } catch (NoSuchFileException e) {
      throw new RapporteurException(Fault.NOT_FOUND, file + ": no such file of issues", e);
    } catch (IOException e) {
      throw new RapporteurException(Fault.ENVIRONMENT, file + ": cannot be read", e);
    }
  }

  /**
   * Reads issues from a text.
   *
   * @param name what errors call it
   * @throws RapporteurException {@link Fault#DATA} as {@link #read}
   */
  public static List<Issue> parse(String name, String yaml) {
    return new IssueFile(name).issues(yaml);
  }

  /** Writes issues as {@link #parse} reads them. */
  public static String write(List<Issue> issues) {
    var yaml = new StringBuilder("issues:\n");
    for (Issue issue : issues) {
      yaml.append("  - id: ").append(issue.id()).append('\n');
      yaml.append("    proposition: ").append(quoted(issue.proposition())).append('\n');
      list(yaml, "aliases", issue.aliases());
      list(yaml, "words", issue.words());
      issue.body().ifPresent(b -> yaml.append("    body: ").append(quoted(b)).append('\n'));
      if (!issue.statuses().isEmpty()) {
        yaml.append("    status:\n");
        issue
            .statuses()
            .forEach(
                s ->
                    yaml.append("      - {from: ")
                        .append(s.from())
                        .append(", status: ")
                        .append(quoted(s.status()))
                        .append("}\n"));
      }
    }
    return yaml.toString();
  }

  private static void list(StringBuilder yaml, String key, List<String> values) {
    if (!values.isEmpty()) {
      yaml.append("    ").append(key).append(": [");
      yaml.append(String.join(", ", values.stream().map(IssueFile::quoted).toList()));
      yaml.append("]\n");
    }
  }

  private static String quoted(String value) {
    return "'" + value.replace("'", "''") + "'";
  }

  private List<Issue> issues(String yaml) {
    Node root;
    try {
      root = new Yaml(new SafeConstructor(new LoaderOptions())).compose(new StringReader(yaml));
    } catch (MarkedYAMLException e) {
      int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
      throw fault(line, "not YAML: " + e.getProblem());
    }
    if (root == null) {
      throw fault(1, "expected the key 'issues'");
    }
    Map<String, Node> top = mapping(root, "the file", Set.of("issues"));
    Node list = top.get("issues");
    if (list == null) {
      throw fault(line(root), "expected the key 'issues'");
    }
    var issues = new ArrayList<Issue>();
    var ids = new HashSet<String>();
    for (Node node : sequence(list, "issues")) {
      Issue issue = issue(node);
      if (!ids.add(issue.id())) {
        throw fault(line(node), "id: '" + issue.id() + "' is given twice");
      }
      issues.add(issue);
    }
    return List.copyOf(issues);
  }

  private Issue issue(Node node) {
    Map<String, Node> keys = mapping(node, "an issue", KEYS);
    String id = required(node, keys, "id");
    String proposition = required(node, keys, "proposition");
    var statuses = new ArrayList<Issue.Status>();
    Node status = keys.get("status");
    if (status != null) {
      for (Node one : sequence(status, "status")) {
        Map<String, Node> parts = mapping(one, "a status", Set.of("from", "status"));
        statuses.add(
            new Issue.Status(
                day(one, required(one, parts, "from")), required(one, parts, "status")));
      }
    }
    try {
      return new Issue(
          id,
          proposition,
          texts(keys.get("aliases"), "aliases"),
          texts(keys.get("words"), "words"),
          Optional.ofNullable(keys.get("body")).map(body -> text(body, "body")),
          statuses);
    } catch (IllegalArgumentException e) {
      throw fault(line(node), "id: " + e.getMessage());
    }
  }

  private LocalDate day(Node node, String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw fault(line(node), "from: expected a day like 2024-07-10, not '" + text + "'");
    }
  }

  private String required(Node owner, Map<String, Node> keys, String key) {
    Node node = keys.get(key);
    if (node == null) {
      throw fault(line(owner), "expected the key '" + key + "'");
    }
    String text = text(node, key);
    if (text.isBlank()) {
      throw fault(line(node), key + ": expected some text");
    }
    return text;
  }

  private List<String> texts(@Nullable Node node, String key) {
    if (node == null) {
      return List.of();
    }
    return sequence(node, key).stream().map(one -> text(one, key)).toList();
  }

  private String text(Node node, String key) {
    if (node instanceof ScalarNode scalar) {
      return scalar.getValue().strip();
    }
    throw fault(line(node), key + ": expected text");
  }

  private List<Node> sequence(Node node, String key) {
    if (node instanceof SequenceNode sequence) {
      return sequence.getValue();
    }
    throw fault(line(node), key + ": expected a list");
  }

  private Map<String, Node> mapping(Node node, String what, Set<String> known) {
    if (!(node instanceof MappingNode mapping)) {
      throw fault(line(node), "expected " + what + " as keys and values");
    }
    var keys = new LinkedHashMap<String, Node>();
    for (NodeTuple tuple : mapping.getValue()) {
      String key = text(tuple.getKeyNode(), what);
      if (!known.contains(key)) {
        throw fault(
            line(tuple.getKeyNode()),
            key
                + ": no such key; known are "
                + String.join(", ", known.stream().sorted().toList()));
      }
      if (keys.put(key, tuple.getValueNode()) != null) {
        throw fault(line(tuple.getKeyNode()), key + ": given twice");
      }
    }
    return keys;
  }

  private static int line(Node node) {
    return node.getStartMark().getLine() + 1;
  }

  private RapporteurException fault(int line, String what) {
    return new RapporteurException(Fault.DATA, name + ": line " + line + ": " + what);
  }
}
