package org.rapporteur.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Indices that the literature works out by hand. */
class VotingPowerTest {
  private static final Offset<Double> EXACT = within(1e-12);

  @Test
  void luxembourgHadNoPowerInTheCouncilOf1958() {
    List<Member> members =
        List.of(
            new Member("france", "France", 4, false),
            new Member("germany", "Germany", 4, false),
            new Member("italy", "Italy", 4, false),
            new Member("belgium", "Belgium", 2, false),
            new Member("netherlands", "Netherlands", 2, false),
            new Member("luxembourg", "Luxembourg", 1, false));

    List<VotingPower> power = VotingPower.of(new Rule.Weighted(12), members).orElseThrow();

    assertThat(power.get(0).banzhaf()).isEqualTo(5 / 21.0, EXACT);
    assertThat(power.get(0).shapleyShubik()).isEqualTo(7 / 30.0, EXACT);
    assertThat(power.get(3).banzhaf()).isEqualTo(1 / 7.0, EXACT);
    assertThat(power.get(3).shapleyShubik()).isEqualTo(3 / 20.0, EXACT);
    assertThat(power.get(5).banzhaf()).isZero();
    assertThat(power.get(5).shapleyShubik()).isZero();
  }

  @Test
  void permanentMembersHoldNearlyAllPowerInTheSecurityCouncil() {
    var members = new ArrayList<Member>();
    for (int i = 0; i < 15; i++) {
      members.add(new Member("m" + i, "M" + i, 1, i < 5));
    }

    List<VotingPower> power = VotingPower.of(new Rule.Vetoes(9), members).orElseThrow();

    // Shapley and Shubik 1954 for the Council of today: 421/2145 each, and 4/2145 for the others
    assertThat(power.get(0).shapleyShubik()).isEqualTo(421 / 2145.0, EXACT);
    assertThat(power.get(14).shapleyShubik()).isEqualTo(4 / 2145.0, EXACT);
    assertThat(power.get(0).banzhaf()).isEqualTo(848 / 5080.0, EXACT);
    assertThat(power.get(14).banzhaf()).isEqualTo(84 / 5080.0, EXACT);
  }

  @Test
  void whereNoVoteWeighsMoreThereIsNothingToSay() {
    assertThat(VotingPower.of(new Rule.SimpleMajority(), List.of(Member.of("a", "A")))).isEmpty();
  }
}
