package org.rapporteur.actor;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rapporteur.fault.Fault;
import org.rapporteur.fault.RapporteurException;

/**
 * A log-linear model of whom a pronoun means: the probability of a candidate is the share of the
 * exponential of its features' weights among all candidates and none. Immutable.
 */
public final class AntecedentModel {
  private static final String SHIPPED = "antecedents.tsv";

  private final Map<String, Double> weights;

  /**
   * @param weights by feature; a feature without one counts nothing
   */
  public AntecedentModel(Map<String, Double> weights) {
    this.weights = Map.copyOf(weights);
  }

  /**
   * Reads the model that ships with the program.
   *
   * @throws RapporteurException {@link Fault#ENVIRONMENT} if it is missing or cannot be read,
   *     {@link Fault#DATA} if a line is not {@code feature TAB weight}
   */
  static AntecedentModel shipped() {
    try (InputStream in = AntecedentModel.class.getResourceAsStream(SHIPPED)) {
      if (in == null) {
        throw new RapporteurException(Fault.ENVIRONMENT, SHIPPED + ": missing from the program");
      }
      return read(new BufferedReader(new InputStreamReader(in, UTF_8)));
    } catch (IOException e) {
      throw new RapporteurException(Fault.ENVIRONMENT, SHIPPED + ": cannot be read", e);
    }
  }

  private static AntecedentModel read(BufferedReader lines) throws IOException {
    var weights = new HashMap<String, Double>();
    int number = 0;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      number++;
      if (line.startsWith("#")) {
        continue;
      }
      int tab = line.lastIndexOf('\t');
      try {
        weights.put(line.substring(0, Math.max(0, tab)), Double.valueOf(line.substring(tab + 1)));
      } catch (NumberFormatException e) {
        throw new RapporteurException(
            Fault.DATA,
            SHIPPED + ": line " + number + ": expected a feature, a tab and a number",
            e);
      }
    }
    return new AntecedentModel(weights);
  }

  /**
   * The probability of each candidate in turn, and last of none; they sum to 1.
   *
   * @param features a row for each candidate, and last one for none
   */
  public double[] probabilities(List<List<String>> features) {
    double[] scores = new double[features.size()];
    double highest = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < scores.length; i++) {
      for (String feature : features.get(i)) {
        scores[i] += weights.getOrDefault(feature, 0.0);
      }
      highest = Math.max(highest, scores[i]);
    }
    double sum = 0;
    for (int i = 0; i < scores.length; i++) {
      scores[i] = Math.exp(scores[i] - highest);
      sum += scores[i];
    }
    for (int i = 0; i < scores.length; i++) {
      scores[i] /= sum;
    }
    return scores;
  }
}
