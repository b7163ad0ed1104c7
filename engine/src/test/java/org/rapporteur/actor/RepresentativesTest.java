package org.rapporteur.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RepresentativesTest {
  private static final Representatives REPRESENTATIVES = Representatives.open();
  private static final LocalDate DAY = LocalDate.of(2024, 7, 10);

  @ParameterizedTest(name = "{0} of {1}: {2} of {3}")
  @CsvSource({
    // role, affiliation, standing, whom the words commit
    "Foreign Minister, Sweden, MINISTER, sweden",
    "Prime Minister, Denmark, HEAD, denmark",
    "President, France, HEAD, france",
    "prime minister, Bavaria, HEAD, ",
    "Vice President, United States, MINISTER, united-states",
    "National Security Advisor, United States, MINISTER, united-states",
    "Secretary of State, United States, MINISTER, united-states",
    "deputy assistant secretary of state, United States, MINISTER, united-states",
    "Defense Secretary, Pentagon, MINISTER, united-states",
    "Secretary-General, NATO, CHAIR, nato",
    "High Representative, European Union, CHAIR, european-union",
    "President, European Commission, HEAD, european-union",
    "ambassador, Poland, AMBASSADOR, poland",
    "permanent representative, China, AMBASSADOR, china",
    "special envoy for Syria, United Nations, AMBASSADOR, united-nations",
    "ambassador to Japan, Japan, AMBASSADOR, ",
    "Foreign Ministry spokesperson, China, SPOKESPERSON, china",
    "spokesman, Kremlin, SPOKESPERSON, russia",
    "spokeswoman, State Department, SPOKESPERSON, united-states",
    "spokesman, Macron, SPOKESPERSON, france",
    "spokesman, Mr. Macron, SPOKESPERSON, france",
    "State spokesman, , SPOKESPERSON, united-states",
    "state spokesman, , SPOKESPERSON, ",
    "Deputy Secretary of State, , MINISTER, united-states",
    "Secretary of State, Florida, MINISTER, ",
    "Foreign Secretary, , MINISTER, ",
    "spokesman, Hamas, SPOKESPERSON, hamas",
    "campaign spokesman, Trump, PARTY, ",
    "former President, United States, FORMER, ",
    "former prime minister, Estonia, FORMER, ",
    "ex-foreign minister, Poland, FORMER, ",
    "president-elect, Mexico, DESIGNATE, ",
    "presidential candidate, France, DESIGNATE, ",
    "opposition leader, Hungary, OPPOSITION, ",
    "shadow foreign secretary, United Kingdom, OPPOSITION, ",
    "Senator, United States, LEGISLATOR, ",
    "house speaker, United States, LEGISLATOR, ",
    "leader, North Korea, HEAD, north-korea",
    "party leader, Germany, PARTY, ",
    "director, Norwegian Institute for Samples, CHAIR, ",
    "head, Marathon Sample, CHAIR, ",
    "director, United States, CHAIR, ",
    "senior researcher, Norwegian Institute for Samples, ANALYST, ",
    "distinguished policy fellow, European Council on Foreign Relations, ANALYST, ",
    "professor of politics, Sample University, ANALYST, ",
    "senior official, United States, OFFICIAL, ",
    "Army general, United States, OFFICIAL, ",
    "chief executive, Google, CHAIR, ",
    "baker, Norway, PRIVATE, ",
  })
  void tellsWhomAPersonCommits(
      String role, String affiliation, Standing standing, String committed) {
    var person =
        new Speaker.Named(
            "ann-sample",
            SpeakerType.PERSON,
            Optional.of("Ann Sample"),
            Optional.of(role),
            Optional.ofNullable(affiliation),
            "Sample",
            Resolution.NAME);

    Representation found = REPRESENTATIVES.of(person, DAY);

    assertThat(found.standing()).isEqualTo(standing);
    assertThat(found.principal().map(Representation.Principal::id))
        .isEqualTo(Optional.ofNullable(committed));
  }

  @ParameterizedTest(name = "{0} on {1}: {2}")
  @CsvSource({
    "Emmanuel Macron, 2024-07-10, france",
    "Emmanuel Macron, 2016-07-10, ",
    "Jens Stoltenberg, 2024-07-10, nato",
    "Jens Stoltenberg, 2024-10-01, ",
    "Ann Sample, 2024-07-10, ",
  })
  void looksUpOfficesThatTheTextLeavesOut(String name, LocalDate day, String committed) {
    var person =
        new Speaker.Named(
            Spelling.slug(name),
            SpeakerType.PERSON,
            Optional.of(name),
            Optional.empty(),
            Optional.empty(),
            name,
            Resolution.NAME);

    assertThat(REPRESENTATIVES.of(person, day).principal().map(Representation.Principal::id))
        .isEqualTo(Optional.ofNullable(committed));
    assertThat(REPRESENTATIVES.of(person).principal()).isEmpty();
  }

  @ParameterizedTest(name = "{1} {0} of {2}: {3}")
  @CsvSource({
    "STATE, France, , ITSELF, france",
    "ORGANISATION, NATO, , ITSELF, nato",
    "ORGANISATION, U.S. Department of Defense, , ITSELF, united-states",
    "ORGANISATION, European Commission, , ITSELF, european-union",
    "ORGANISATION, Foreign Ministry, China, ITSELF, china",
    "ORGANISATION, Chinese Foreign Ministry, , ITSELF, china",
    "ORGANISATION, Saudi Arabia’s government, , ITSELF, saudi-arabia",
    "ORGANISATION, Ministry of Foreign Affairs, Japan, ITSELF, japan",
    "ORGANISATION, Macron government, , ITSELF, france",
    "ORGANISATION, Small Sample Administration, , PRIVATE, ",
    "ORGANISATION, New York Times, , PRIVATE, ",
    "ORGANISATION, Norwegian Institute for Samples, Norway, PRIVATE, ",
    "GROUP, some experts, , GROUP, ",
  })
  void tellsWhomABodyCommits(
      SpeakerType type, String name, String affiliation, Standing standing, String committed) {
    var body =
        new Speaker.Named(
            Spelling.slug(name),
            type,
            Optional.of(name),
            Optional.empty(),
            Optional.ofNullable(affiliation),
            name,
            Resolution.NAME);

    Representation found = REPRESENTATIVES.of(body, DAY);

    assertThat(found.standing()).isEqualTo(standing);
    assertThat(found.principal().map(Representation.Principal::id))
        .isEqualTo(Optional.ofNullable(committed));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "a Kremlin spokesman, spokesman, Russia, SPOKESPERSON, russia",
    "the Polish foreign minister, foreign minister, Poland, MINISTER, poland",
    "a Polish minister, minister, Poland, UNNAMED, ",
    "a senior official, senior official, Japan, UNNAMED, ",
    "one Sample nation diplomat, diplomat, one Sample nation, UNNAMED, ",
  })
  void tellsWhomTheUnnamedCommit(
      String label, String role, String affiliation, Standing standing, String committed) {
    var unnamed =
        new Speaker.Unnamed(
            "a/unnamed-1",
            Optional.of(role),
            Optional.of(affiliation),
            OptionalInt.empty(),
            label,
            Resolution.DESCRIPTION);

    Representation found = REPRESENTATIVES.of(unnamed, DAY);

    assertThat(found.standing()).isEqualTo(standing);
    assertThat(found.principal().map(Representation.Principal::id))
        .isEqualTo(Optional.ofNullable(committed));
  }
}
