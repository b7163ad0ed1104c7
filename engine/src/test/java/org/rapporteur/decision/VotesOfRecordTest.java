package org.rapporteur.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapporteur.decision.Outlook.Verdict;
import org.rapporteur.fault.RapporteurException;

/**
 * Real votes by the shipped bodies; who is not named was in favour. Each was looked up:
 *
 * <ul>
 *   <li>Security Council: the Council's press releases SC/14732 of 2021-12-13 (climate), SC/14809
 *       of 2022-02-27 and UNRIC (Ukraine, the emergency session), SC/15641 of 2024-03-25 (Gaza);
 *       its 7853rd meeting (settlements); UPI and France 24 of 2014-05-22 and 23 (Syria), BBC and
 *       Xinhua of 2014-12-30 and 31 (Palestine), AP and teleSUR of 2023-10-16 and 17 (Gaza),
 *       European Pravda of 2022-09-30 (referendums), KUNA and Xinhua of 2024-02-20 (Gaza), WAM of
 *       2024-04-19 (membership of Palestine);
 *   <li>EU Council: the European Organisation of the Sawmill Industry's and Euractiv's reports of
 *       2024-06-17 (nature restoration), Euronews of 2026-01-09 (Mercosur), Reuters by Swissinfo
 *       and Automotive World of 2024-10-04 (duties on electric cars).
 * </ul>
 */
class VotesOfRecordTest {
  private static final DecisionBodies BODIES = DecisionBodies.open();

  @ParameterizedTest(name = "{1} of {0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2014-05-22 | S/2014/348, Syria to the Criminal Court | china russia | '' | BLOCKED
          2014-12-30 | S/2014/916, statehood of Palestine | australia united-states \
          | lithuania nigeria rwanda south-korea united-kingdom | BLOCKED
          2016-12-23 | S/RES/2334, settlements | '' | united-states | PASSES
          2021-12-13 | S/2021/990, climate and security | india russia | china | BLOCKED
          2022-02-25 | S/2022/155, Ukraine | russia | china india united-arab-emirates | BLOCKED
          2022-09-30 | S/2022/720, referendums in Ukraine | russia | brazil china gabon india \
          | BLOCKED
          2024-02-20 | S/2024/173, ceasefire in Gaza | united-states | united-kingdom | BLOCKED
          2024-03-25 | S/RES/2728, ceasefire in Gaza | '' | united-states | PASSES
          2024-04-18 | S/2024/312, membership of Palestine | united-states \
          | switzerland united-kingdom | BLOCKED
          """)
  void decidesAsTheSecurityCouncilDid(
      LocalDate day, String document, String against, String abstain, Verdict verdict) {
    Outlook outlook = outlook("un-security-council", day, against, abstain);

    assertThat(outlook.declarations()).as(document).hasSize(15);
    assertThat(outlook.verdict()).as(document).isEqualTo(verdict);
  }

  @Test
  void aProceduralVoteKnowsNoVeto() {
    // S/RES/2623 (2022), calling an emergency session: the same 11-1-3 as the vetoed S/2022/155
    LocalDate day = LocalDate.of(2022, 2, 27);
    String abstain = "china india united-arab-emirates";

    assertThat(outlook("un-security-council-procedural", day, "russia", abstain).verdict())
        .isEqualTo(Verdict.PASSES);
    assertThat(outlook("un-security-council", day, "russia", abstain).verdict())
        .isEqualTo(Verdict.BLOCKED);
  }

  @Test
  void aDraftFailsForWantOfNineThoughNobodysVetoIsNeeded() {
    // the Russian draft on Gaza of 2023-10-16: 5 in favour, 4 against, 6 abstentions
    // (Associated Press and teleSUR of that day and the next)
    Outlook outlook =
        outlook(
            "un-security-council",
            LocalDate.of(2023, 10, 16),
            "france japan united-kingdom united-states",
            "albania brazil ecuador ghana malta switzerland");

    assertThat(outlook.on(Side.FAVOR).stream().map(Member::id))
        .containsExactly("china", "gabon", "mozambique", "russia", "united-arab-emirates");
    assertThat(outlook.verdict()).isEqualTo(Verdict.BLOCKED);
    assertThat(outlook.moves().each().stream().map(Member::id))
        .as("three permanent members, and one more")
        .containsExactly("france", "united-kingdom", "united-states");
    assertThat(outlook.moves().any()).isEqualTo(1);
  }

  @Test
  void naturesRestorationPassedTheEuCouncilByOneMembersMove() {
    // Council of 2024-06-17: 20 members with 66.07 %; without Slovakia 64.86 %
    LocalDate day = LocalDate.of(2024, 6, 17);
    String against = "finland hungary italy netherlands poland sweden";

    Outlook passed = outlook("eu-council", day, against, "belgium");
    Outlook before = outlook("eu-council", day, against + " slovakia", "belgium");

    assertThat(passed.verdict()).isEqualTo(Verdict.PASSES);
    assertThat(before.verdict()).isEqualTo(Verdict.BLOCKED);
    assertThat(before.moves().size()).isEqualTo(1);
    assertThat(before.moves().among().stream().map(Member::id)).contains("slovakia");
  }

  @Test
  void theAgreementWithMercosurPassedAgainstFive() {
    // written procedure ended on 2026-01-09
    Outlook outlook =
        outlook(
            "eu-council",
            LocalDate.of(2026, 1, 9),
            "austria france hungary ireland poland",
            "belgium");

    assertThat(outlook.verdict()).isEqualTo(Verdict.PASSES);
    assertThat(
            outlook(
                    "eu-council",
                    LocalDate.of(2026, 1, 9),
                    "austria france hungary ireland italy poland",
                    "belgium")
                .verdict())
        .as("with Italy against")
        .isEqualTo(Verdict.BLOCKED);
  }

  @Test
  void theDutiesOnElectricCarsHadAMajorityNeitherForNorAgainst() {
    // 10 in favour with 45.99 %, 5 against with 22.65 %, 12 abstentions with 31.36 % as reported;
    // the shares that ship are of the Council's table for the year and differ by half a point
    LocalDate day = LocalDate.of(2024, 10, 4);
    String against = "germany hungary malta slovakia slovenia";
    String abstain =
        "austria belgium croatia cyprus czechia finland greece luxembourg portugal romania"
            + " spain sweden";

    Outlook duties = outlook("eu-council", day, against, abstain);

    assertThat(duties.verdict()).isEqualTo(Verdict.BLOCKED);
    assertThat(share(duties, Side.FAVOR)).isBetween(0.45, 0.47);
    assertThat(share(duties, Side.AGAINST)).isBetween(0.217, 0.237);
    assertThat(share(duties, Side.ABSTAIN)).isBetween(0.304, 0.324);
  }

  private static double share(Outlook outlook, Side side) {
    long all = outlook.declarations().keySet().stream().mapToLong(Member::weight).sum();
    return (double) outlook.on(side).stream().mapToLong(Member::weight).sum() / all;
  }

  @ParameterizedTest(name = "{1} members on {0}")
  @CsvSource({"2023-04-03, 30", "2023-04-04, 31", "2024-03-06, 31", "2024-03-07, 32"})
  void natoGrewByTwoWithinAYear(LocalDate day, int members) {
    assertThat(BODIES.named("NATO").members(day)).hasSize(members);
  }

  @ParameterizedTest(name = "{0} had {2} members on {1}")
  @CsvSource({
    "eu-council,           2020-01-31,  28",
    "eu-council,           2020-02-01,  27",
    "eu-council-reinforced,2026-11-30,  27",
    "eu-council-unanimity, 2024-06-17,  27",
    "un-security-council,  2026-11-30,  15",
    "asean,                2025-10-01,  10",
    "asean,                2025-11-01,  11",
    "osce,                 2022-02-24,  57",
    "g7,                   2024-06-13,   7",
    "wto,                  2015-12-01, 162",
    "wto,                  2016-07-29, 164",
    "wto,                  2024-08-30, 166",
    "arctic-council,       2022-03-03,   8",
    "un-general-assembly,  2026-11-30, 193",
  })
  void membersAreThoseOfTheDay(String body, LocalDate day, int members) {
    assertThat(BODIES.named(body).members(day)).hasSize(members);
  }

  @Test
  void aMemberInArrearsHasNoVoteInTheGeneralAssembly() {
    // Venezuela took no part in A/RES/ES-11/1 and ES-11/3 of 2022, under Article 19
    DecisionBody assembly = BODIES.named("UN General Assembly");

    assertThat(assembly.members(LocalDate.of(2022, 3, 2))).hasSize(192);
    assertThat(assembly.suspended(LocalDate.of(2022, 4, 7)).stream().map(Member::name))
        .containsExactly("Venezuela");
    assertThat(assembly.suspended(LocalDate.of(2021, 12, 31))).isEmpty();
  }

  @Test
  void everyMemberHasANameAndInTheUnionAWeight() {
    for (DecisionBody body : BODIES.all()) {
      for (Member member : body.members(LocalDate.of(2026, 1, 9))) {
        assertThat(member.name()).as(body.id()).matches("\\p{Lu}.*");
        assertThat(member.weight()).as(body.id() + " " + member.id()).isPositive();
      }
    }
  }

  @Test
  void sharesOfPopulationSumToTheWhole() {
    long sum =
        BODIES.named("EU").members(LocalDate.of(2026, 1, 9)).stream()
            .mapToLong(Member::weight)
            .sum();

    assertThat(sum).isBetween(9_990L, 10_010L);
  }

  @Test
  void powerInTheUnionGoesByPopulationAndNumber() {
    DecisionBody council = BODIES.named("eu-council");
    List<Member> members = council.members(LocalDate.of(2026, 1, 9));

    List<VotingPower> power = VotingPower.of(council.rule(), members).orElseThrow();

    assertThat(power.stream().mapToDouble(VotingPower::banzhaf).sum())
        .isBetween(0.999999, 1.000001);
    assertThat(power.stream().mapToDouble(VotingPower::shapleyShubik).sum())
        .isBetween(0.999999, 1.000001);
    List<String> ids = members.stream().map(Member::id).toList();
    assertThat(power.get(ids.indexOf("germany")).banzhaf())
        .isGreaterThan(power.get(ids.indexOf("france")).banzhaf());
    assertThat(power.get(ids.indexOf("malta")).banzhaf())
        .as("far more than its 0.13 % of population")
        .isGreaterThan(0.01);
  }

  @Test
  void aBodyThatIsNotKnownIsNamed() {
    assertThatThrownBy(() -> BODIES.named("Hanseatic League"))
        .isInstanceOf(RapporteurException.class)
        .hasMessageStartingWith(
            "Hanseatic League: no such decision body; known are arctic-council");
  }

  /** Everybody else is in favour. */
  private static Outlook outlook(String body, LocalDate day, String against, String abstain) {
    var declared = new LinkedHashMap<String, Declaration>();
    BODIES
        .named(body)
        .members(day)
        .forEach(m -> declared.put(m.id(), Declaration.stated(Side.FAVOR, day)));
    put(declared, against, Side.AGAINST, day);
    put(declared, abstain, Side.ABSTAIN, day);
    return Outlook.of(BODIES.named(body), day, declared);
  }

  private static void put(Map<String, Declaration> declared, String ids, Side side, LocalDate day) {
    for (String id : ids.split(" ", -1)) {
      if (!id.isEmpty()) {
        assertThat(declared).containsKey(id);
        declared.put(id, Declaration.stated(side, day));
      }
    }
  }
}
