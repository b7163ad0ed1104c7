package org.rapporteur.article;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Prints how often {@link InferredDay} answers on the texts of PolNeAR and how often it is right:
 * {@code InferredDayMeasure FOLDER}, with the folder of {@code train.jsonl} and {@code dev.jsonl}.
 * The true day stands in the documents' names.
 */
final class InferredDayMeasure {
  private static final Pattern DAY = Pattern.compile("_(\\d{4}-\\d{2}-\\d{2})_");

  public static void main(String[] args) throws IOException {
    var json = new ObjectMapper();
    int documents = 0;
    Map<Double, List<Long>> off = new TreeMap<>();
    for (String part : List.of("train", "dev")) {
      for (String line : Files.readAllLines(Path.of(args[0], part + ".jsonl"))) {
        var document = json.readTree(line);
        Matcher day = DAY.matcher(document.get("doc").asText());
        if (!day.find()) {
          continue;
        }
        documents++;
        Optional<Publication> found = InferredDay.of(document.get("text").asText());
        if (found.isPresent()) {
          long days = ChronoUnit.DAYS.between(LocalDate.parse(day.group(1)), found.get().date());
          off.computeIfAbsent(found.get().confidence().orElseThrow(), c -> new ArrayList<>())
              .add(days);
        }
      }
    }
    System.out.println(documents + " documents");
    off.forEach(
        (confidence, days) ->
            System.out.printf(
                Locale.ROOT,
                "confidence %.2f: %d answers, %d right, %d within a day, %d within a week; days off"
                    + " %s%n",
                confidence,
                days.size(),
                within(0, days),
                within(1, days),
                within(7, days),
                days));
  }

  private static long within(int most, List<Long> days) {
    return days.stream().filter(d -> Math.abs(d) <= most).count();
  }

  private InferredDayMeasure() {}
}
