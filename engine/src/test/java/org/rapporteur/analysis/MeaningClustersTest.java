package org.rapporteur.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MeaningClustersTest {
  private static final float[] EAST = {1, 0};
  private static final float[] NEARLY_EAST = {0.98f, 0.199f};
  private static final float[] NORTH = {0, 1};
  private static final float[] NEARLY_NORTH = {0.199f, 0.98f};

  @Test
  void groupsWhatIsNearOnAverage() {
    List<List<Integer>> groups =
        MeaningClusters.of(List.of(NORTH, EAST, NEARLY_NORTH, NEARLY_EAST), 0.9);

    assertThat(groups).containsExactly(List.of(0, 2), List.of(1, 3));
  }

  @Test
  void leavesApartWhatIsNot() {
    assertThat(MeaningClusters.of(List.of(EAST, NORTH), 0.1))
        .containsExactly(List.of(0), List.of(1));
  }

  @Test
  void makesOneGroupIfThatIsNearEnough() {
    assertThat(MeaningClusters.of(List.of(EAST, NORTH, NEARLY_EAST), 0))
        .containsExactly(List.of(0, 1, 2));
  }

  @Test
  void hasNothingToGroupInNothing() {
    assertThat(MeaningClusters.of(List.of(), 0.5)).isEmpty();
  }
}
