package org.rapporteur.inference;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.rapporteur.fault.Fault;
import org.rapporteur.fault.RapporteurException;

/**
 * A model folder whose files are the ones it was published with.
 *
 * <p>It holds {@code model.onnx}, {@code vocab.txt}, {@code labels.txt} (one label a line, in the
 * order of the model's scores), {@code transitions.tsv} (scores of the steps between labels, {@code
 * -} where there must be none), {@code longest.txt} (pieces the model takes at once), {@code
 * card.md}, and {@code model.sha256}: the digests of all the others but the card, as {@code
 * sha256sum} writes and checks them.
 *
 * @param sha256 the digest of the weights, which names the model in every piece of evidence
 */
public record ModelFolder(Path path, String sha256) {
  private static final String WEIGHTS = "model.onnx";

  /**
   * Opens a model folder, checking its files. Never fetches anything.
   *
   * @throws RapporteurException {@link Fault#DATA} if a file is not the one that {@code
   *     model.sha256} names, {@link Fault#ENVIRONMENT} if one cannot be read
   */
  public static ModelFolder open(Path path) {
    String weights = "";
    for (String line : lines(path.resolve("model.sha256"))) {
      String[] named = line.split("\\s+\\*?", 2);
      if (named.length != 2) {
        throw new RapporteurException(
            Fault.DATA, path + ": model.sha256 has no digest and file name in: " + line);
      }
      String found = sha256(path.resolve(named[1]));
      if (!found.equals(named[0])) {
        throw new RapporteurException(
            Fault.DATA,
            "%s: %s has SHA-256 %s but model.sha256 names %s"
                .formatted(path, named[1], found, named[0]));
      }
      if (named[1].equals(WEIGHTS)) {
        weights = found;
      }
    }
    if (weights.isEmpty()) {
      throw new RapporteurException(Fault.DATA, path + ": model.sha256 does not name " + WEIGHTS);
    }
    return new ModelFolder(path, weights);
  }

  public Path weights() {
    return path.resolve(WEIGHTS);
  }

  public Path vocabulary() {
    return path.resolve("vocab.txt");
  }

  /** What the model is, for people, in Markdown. */
  public String card() {
    return String.join("\n", lines(path.resolve("card.md")));
  }

  /** The labels in the order of the model's scores. */
  public List<String> labels() {
    return List.copyOf(lines(path.resolve("labels.txt")));
  }

  /** How many pieces the model takes at once, without the two marks. */
  public int longest() {
    Path file = path.resolve("longest.txt");
    try {
      return Integer.parseInt(String.join("", lines(file)).strip());
    } catch (NumberFormatException e) {
      throw new RapporteurException(Fault.DATA, file + ": not a number", e);
    }
  }

  /** The scores of the steps between labels: first those of the start, then of each label. */
  LinearChain transitions() {
    Path file = path.resolve("transitions.tsv");
    int labels = labels().size();
    var rows = new ArrayList<float[]>();
    for (String line : lines(file)) {
      if (!line.startsWith("#")) {
        rows.add(row(file, line, labels));
      }
    }
    if (rows.size() != labels + 1) {
      throw new RapporteurException(
          Fault.DATA, file + ": has " + rows.size() + " rows, expected " + (labels + 1));
    }
    return new LinearChain(rows.get(0), rows.subList(1, rows.size()).toArray(float[][]::new));
  }

  private static float[] row(Path file, String line, int labels) {
    String[] cells = line.split("\t", -1);
    if (cells.length != labels + 1) {
      throw new RapporteurException(
          Fault.DATA, file + ": expected a name and " + labels + " scores: " + line);
    }
    float[] row = new float[labels];
    for (int i = 0; i < labels; i++) {
      String cell = cells[i + 1];
      try {
        row[i] = cell.equals("-") ? LinearChain.FORBIDDEN : Float.parseFloat(cell);
      } catch (NumberFormatException e) {
        throw new RapporteurException(Fault.DATA, file + ": not a score: " + cell, e);
      }
    }
    return row;
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new RapporteurException(Fault.ENVIRONMENT, file + ": cannot read the model", e);
    }
  }

  private static String sha256(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      new DigestInputStream(in, digest).transferTo(java.io.OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(digest.digest());
    } catch (IOException e) {
      throw new RapporteurException(Fault.ENVIRONMENT, file + ": cannot read the model", e);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }
}
