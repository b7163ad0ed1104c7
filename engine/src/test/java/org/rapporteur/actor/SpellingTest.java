package org.rapporteur.actor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {

  @ParameterizedTest
  @CsvSource({
    "Näyte, näyte, nayte, nayte",
    "Łukasz Øst, Łukasz Øst, lukasz ost, lukasz-ost",
    "O’Sample, O’Sample, o'sample, osample",
    "U.S., U.S., u.s., u-s",
    "İnan Işık, İnan Işık, inan isik, inan-isik",
  })
  void foldsAndSlugs(String why, String name, String folded, String slug) {
    assertThat(Spelling.fold(name)).as(why).isEqualTo(folded);
    assertThat(Spelling.slug(name)).as(why).isEqualTo(slug);
  }
}
