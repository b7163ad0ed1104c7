package org.rapporteur.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SentenceVectorsTest {
  @Test
  void likeMeaningsAreNearerThanLikeWords() {
    try (SentenceVectors vectors = SentenceVectors.open()) {
      float[] office = vectors.of("The alliance should open an office in Accra.");
      float[] bureau = vectors.of("NATO ought to set up a bureau in Ghana.");
      float[] weather = vectors.of("The office in Accra has a leaking roof.");

      assertThat(SentenceVectors.cosine(office, office)).isCloseTo(1, within(1e-5));
      assertThat(SentenceVectors.cosine(office, bureau))
          .isGreaterThan(SentenceVectors.cosine(bureau, weather));
      assertThat(vectors.of("An office in Accra.")).isEqualTo(vectors.of("An office in Accra."));
    }
  }
}
