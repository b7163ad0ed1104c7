package org.rapporteur;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Foreign libraries come in at few doors, and the house's plain rules hold. */
class LibraryDoorsTest {
  private static final String ROOT = "org.rapporteur.";

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.rapporteur");

  @ParameterizedTest(name = "{0} in {1}")
  @CsvSource({
    "org.jsoup..,               article export",
    "ai.onnxruntime..,          inference",
    "com.fasterxml.jackson..,   inference ingest article store export evaluation",
    "org.apache.tika..,         ingest",
    "com.rometools..,           ingest",
    "org.netpreserve..,         ingest",
    "crawlercommons..,          ingest",
    "org.apache.commons.csv..,  ingest store export",
    "org.yaml.snakeyaml..,      stance",
    "java.net.http..,           ingest",
    "java.sql..,                store",
    "javax.sql..,               store",
    "org.jdbi..,                store",
    "org.flywaydb..,            store",
    "org.sqlite..,              store",
    "com.zaxxer.hikari..,       store",
    "org.apache.lucene..,       search",
  })
  void comesInAtItsDoors(String library, String doors) {
    String[] packages =
        Stream.concat(
                Arrays.stream(doors.split(" ")).filter(door -> !door.isEmpty()),
                Stream.of("nowhere"))
            .map(door -> ROOT + door + "..")
            .toArray(String[]::new);

    noClasses()
        .that()
        .resideOutsideOfPackages(packages)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library)
        .check(CLASSES);
  }

  @Test
  void namesSayWhatAThingIs() {
    noClasses()
        .should()
        .haveNameMatching(
            ".*(Utils?|Helpers?|Manager|Impl|Common|Base|Data|Info|Service|Processor)")
        .check(CLASSES);
  }

  @Test
  void nothingPrintsOrExits() {
    noClasses().should().accessField(System.class, "out").check(CLASSES);
    noClasses().should().accessField(System.class, "err").check(CLASSES);
    noClasses().should().callMethod(System.class, "exit", int.class).check(CLASSES);
  }

  @Test
  void noStateIsShared() {
    fields().that().areStatic().should().beFinal().allowEmptyShould(true).check(CLASSES);
  }
}
