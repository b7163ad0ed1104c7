package org.rapporteur;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The packages in the order the data passes through them: none may look ahead. */
class DataPathTest {
  private static final String ROOT = "org.rapporteur.";
  private static final List<String> PATH =
      List.of(
          "fault",
          "text",
          "time",
          "inference",
          "ingest",
          "article",
          "attribution",
          "actor",
          "statement",
          "stance",
          "event",
          "decision",
          "pipeline",
          "store",
          "search",
          "analysis",
          "export",
          "evaluation");

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.rapporteur");

  @ParameterizedTest
  @FieldSource("PATH")
  void looksOnlyBack(String name) {
    String[] ahead =
        PATH.subList(PATH.indexOf(name) + 1, PATH.size()).stream()
            .map(p -> ROOT + p + "..")
            .toArray(String[]::new);

    noClasses()
        .that()
        .resideInAPackage(ROOT + name + "..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(ahead)
        .allowEmptyShould(true)
        .check(CLASSES);
  }

  @Test
  void everyPackageIsOnThePath() {
    var found = new TreeSet<String>();
    CLASSES.forEach(
        c -> found.add((c.getPackageName() + ".").substring(ROOT.length()).split("\\.", 2)[0]));
    found.remove(""); // the root's own package-info

    assertThat(PATH).containsExactlyInAnyOrderElementsOf(found);
  }
}
