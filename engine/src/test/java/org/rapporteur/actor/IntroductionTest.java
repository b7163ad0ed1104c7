package org.rapporteur.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapporteur.text.StructuredText;

/** Names that no list knows, introduced by a role. All persons are invented. */
class IntroductionTest {
  private static final SpeakerResolver RESOLVER = SpeakerResolver.open();

  private static Speaker last(String marked) {
    Attributions article = Attributions.of(marked.replace("/", "\n\n"));
    List<SourceReading> readings =
        RESOLVER.resolve("a", StructuredText.of(article.text()), article.list());
    return readings.get(readings.size() - 1).speaker().orElseThrow();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '#',
      value = {
        "{S the Irish taoiseach, Xuireann Ní Zhorragáin}, {C said} {T so}.| # Xuireann Ní"
            + " Zhorragáin # taoiseach # Ireland",
        "{T So}, {C said} {S Russia’s deputy ambassador, Xegor Zalyshenkov}.| # Xegor Zalyshenkov #"
            + " deputy ambassador # Russia",
        "{S Ukraine’s ambassador to the Union, Xleksandra Znatiuk-Berezhna}, {C said} {T so}.| #"
            + " Xleksandra Znatiuk-Berezhna # ambassador # Ukraine",
        "{S Xnna Muster, the Norwegian ambassador to NATO,} {C said} {T so}.| # Xnna Muster #"
            + " ambassador # Norway",
        "{S Xnna Muster, ambassador to NATO of Norway,} {C said} {T so}.| # Xnna Muster #"
            + " ambassador # Norway",
        "Ukraine’s ambassador to the Union, {S Xleksandra Znatiuk-Berezhna}, {C said} {T so}.| #"
            + " Xleksandra Znatiuk-Berezhna # ambassador # Ukraine",
        "{S Egyptian Foreign Minister Xossam el-Zarabishi} {C said} {T so}.| # Xossam el-Zarabishi"
            + " # Foreign Minister # Egypt",
        "{S Belgian Prime Minister Xoris van der Zoorbeeld} {C said} {T so}.| # Xoris van der"
            + " Zoorbeeld # Prime Minister # Belgium",
        "{S Spanish Foreign Minister Xnes de la Zuestra} {C said} {T so}.| # Xnes de la Zuestra #"
            + " Foreign Minister # Spain",
        "{S A spokesman for the State Department in Nairobi, Xaraka Ztieno Qwangi}, {C said} {T"
            + " so}. {S He} {C said} {T so}.| # Xaraka Ztieno Qwangi # spokesman # U.S. Department"
            + " of State",
        "{S The Polish minister, Xiesława Zrodzka}, {C said} {T so}. {S Zrodzka} {C said} {T so}.|"
            + " # Xiesława Zrodzka # minister # Poland",
        "{S The Polish minister, Xiesława Zrodzka}, {C said} {T so}. {S She} {C said} {T so}.| #"
            + " Xiesława Zrodzka # minister # Poland",
      })
  void namesWhoIsIntroduced(String marked, String name, String role, String affiliation) {
    Speaker speaker = last(marked);

    assertThat(speaker.type()).isEqualTo(SpeakerType.PERSON);
    assertThat(speaker.name()).hasValue(name);
    assertThat(speaker.role()).hasValue(role);
    assertThat(speaker.affiliation()).hasValue(affiliation);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '#',
      value = {
        "After talks with the Irish taoiseach, {S Zample Energy}, a company, {C said} {T so}.| # a"
            + " company",
        "After talks with the envoy, {S European Council} {C said} {T so}.| # an organisation",
        "After a visit by the minister, {S South Korea}, {C said} {T so}.| # a state",
        "The envoys, {S Zample Xorum}, {C said} {T so}.| # several",
      })
  void makesNoPersonOfOthers(String marked, String why) {
    assertThat(last(marked).type()).as(why).isNotEqualTo(SpeakerType.PERSON);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '#',
      value = {
        "“{T So},” {C joked} a Western envoy, {S who} {C asked} {T for more}.| # a Western envoy",
      })
  void labelsARelativePronounByItsAntecedent(String marked, String label) {
    assertThat(last(marked).label()).isEqualTo(label);
  }
}
