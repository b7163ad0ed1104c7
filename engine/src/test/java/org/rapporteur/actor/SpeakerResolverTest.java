package org.rapporteur.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapporteur.text.StructuredText;

/** All persons are invented; states, offices and organisations are real. */
class SpeakerResolverTest {
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
        "{S Norwegian Foreign Minister Kari Eksempel} {C said} {T it was time}.| # Kari Eksempel #"
            + " Foreign Minister # Norway",
        "{S NATO Secretary-General Piet Voorbeeld} {C said} {T it was time}.| # Piet Voorbeeld #"
            + " Secretary-General # NATO",
        "{S U.S. National Security Advisor Jane Sample} {C said} {T it was time}.| # Jane Sample #"
            + " National Security Advisor # United States",
        "{S British Foreign Secretary Alan Specimen} {C said} {T it was time}.| # Alan Specimen #"
            + " Foreign Secretary # United Kingdom",
        "{S Laura Muster}, a senior researcher at the Norwegian Institute of Invented Studies, {C"
            + " said} {T it was time}.| # Laura Muster # senior researcher # Norwegian Institute of"
            + " Invented Studies",
        "{T It was time}, {C said} {S Peter Muster}, a visiting policy fellow at the Baltic Council"
            + " on Invented Relations and a former NATO planner.| # Peter Muster # visiting policy"
            + " fellow # Baltic Council on Invented Relations",
        "{S Paul Muster}, a former Sample administration Pentagon official who now heads up the"
            + " Example Initiative, {C said} {T it was time}.| # Paul Muster # head # Example"
            + " Initiative",
        "{S Former Danish Prime Minister Lars Prøve} {C said} {T it was time}.| # Lars Prøve #"
            + " former Prime Minister # Denmark",
        "{S Maria Muster}, 67, the president of the World Bank, {C said} {T it was time}.| # Maria"
            + " Muster # president # World Bank",
        "{S NATO spokesman Navy Capt. Paul Muster} {C said} {T it was time}.| # Paul Muster #"
            + " spokesman # NATO",
        "{S Under Secretary of State Paul Muster of the United States} {C said} {T it was time}.| #"
            + " Paul Muster # Under Secretary of State # United States",
        "{S Maria Muster}, Norway's ambassador to Chile from 2007 to 2013, {C said} {T it was"
            + " time}.| # Maria Muster # former ambassador # Norway",
        "{S Maria Muster of the World Bank} {C said} {T it was time}.| # Maria Muster #  # World"
            + " Bank",
        "{S Poland's deputy prime minister, Ewa Przykład,} {C said} {T it was time}.| # Ewa"
            + " Przykład # deputy prime minister # Poland",
      })
  void readsRoleAndAffiliation(String marked, String name, String role, String affiliation) {
    Speaker speaker = last(marked);

    assertThat(speaker.name()).hasValue(name);
    assertThat(speaker.type()).isEqualTo(SpeakerType.PERSON);
    assertThat(speaker.role().orElse("")).isEqualTo(role == null ? "" : role);
    assertThat(speaker.affiliation()).hasValue(affiliation);
  }

  @Test
  void aCandidateOfOnePartyIsNobodyOfTheOther() {
    Speaker other =
        last(
            "Republican nominee Max Muster met voters. Max Muster left."
                + " {S The Democratic nominee} {C said} {T it was time}.|");
    Speaker own =
        last(
            "Republican nominee Max Muster met voters. Max Muster left."
                + " {S The Republican nominee} {C said} {T it was time}.|");

    assertThat(other.name()).isEmpty();
    assertThat(own.name()).hasValue("Max Muster");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '#',
      value = {
        "Finnish President Matti Näyte arrived. {S Nayte} {C said} {T it was time}.| # Matti Näyte"
            + " # SURNAME # accents are ignored",
        "Finnish President Matti Näyte arrived. {S He} {C said} {T it was time}.| # Matti Näyte #"
            + " PRONOUN # the subject before",
        "Finnish President Matti Näyte, {S who} {C said} {T it was time}, left.| # Matti Näyte #"
            + " PRONOUN # a relative pronoun",
        "Finnish President Matti Näyte met Anna Muster. {S She} {C said} {T it was time}.| # Anna"
            + " Muster # PRONOUN # gender decides",
        "Finnish President Matti Näyte arrived. {S The president} {C said} {T it was time}.| #"
            + " Matti Näyte # OFFICE # the only president",
        "Finnish President Matti Näyte met Swedish Prime Minister Nils Exempel. {S The Swedish"
            + " prime minister} {C said} {T it was time}.| # Nils Exempel # OFFICE # the state"
            + " tells the two apart",
        "{S Nils Exempel} {C said}: “{T We must move.}”| “{T It is late.}”| # Nils Exempel #"
            + " CONTINUED # no source of its own",
        "{S Nils Exempel} {C said}: “{T Ask Karl Muster.}”| {S He} {C said} {T it was time}.| #"
            + " Nils Exempel # PRONOUN # not someone named only in the quotation",
        "{S The Kremlin} {C said} {T it was time}.| # Russia # METONYM # a seat",
        "{S Paris} {C said} {T it was time}.| # France # METONYM # a capital",
        "{S NATO} {C said} {T it was time}.| # NATO # NAME # an abbreviation",
        "{S The United States} {C said} {T it was time}.| # United States # NAME # a state",
        "{S Former U.S. President Don Sample’s followers} {C said} {T it was time}.| # Former U.S."
            + " President Don Sample’s followers # DESCRIPTION # a group around a person is not the"
            + " person",
        "Swedish Foreign Minister Tobias q arrived. On Monday Exempelsson spoke, and he left. {S"
            + " Exempelsson} {C said} {T it was time}.| # Tobias Exempelsson # SURNAME # a name cut"
            + " off, and the one surname nothing explains",
      })
  void resolves(String marked, String name, Resolution how, String why) {
    Speaker speaker = last(marked);

    assertThat(speaker.name()).as(why).hasValue(name);
    assertThat(speaker.resolvedBy()).as(why).isEqualTo(how);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '#',
      value = {
        "{S one Indo-Pacific nation diplomat} {C said} {T so}.| # diplomat # one Indo-Pacific"
            + " nation",
        "{S Two other NATO officials} {C said} {T so}.| # officials # NATO",
        "{S a senior French official} {C said} {T so}.| # senior official # France",
        "{S a spokesman for the State Department} {C said} {T so}.| # spokesman # U.S. Department"
            + " of State",
        "{S one of the minister’s aides} {C said} {T so}.| # aide # minister",
      })
  void describesTheUnnamed(String marked, String role, String affiliation) {
    Speaker speaker = last(marked);

    assertThat(speaker.type()).isEqualTo(SpeakerType.ANONYMOUS);
    assertThat(speaker.name()).isEmpty();
    assertThat(speaker.role()).hasValue(role);
    assertThat(speaker.affiliation()).hasValue(affiliation);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '#',
      value = {
        "{S It} {C said} {T so}.| # nothing before",
        "{S He} {C said} {T so}.| # nobody before",
        "{S The minister} {C said} {T so}.| # no minister named",
        "Finnish President Matti Näyte met Polish President Jan Przykład. {S The president} {C"
            + " said} {T so}.| # two presidents",
      })
  void leavesOpenWhatIsNotTold(String marked, String why) {
    Speaker speaker = last(marked);

    assertThat(speaker.type()).as(why).isEqualTo(SpeakerType.UNKNOWN);
    assertThat(speaker.name()).as(why).isEmpty();
  }

  @Test
  void keepsThoseWhoSpeakJointly() {
    Attributions article =
        Attributions.of("{S Anna Muster and Peter Sample} {C said} {T it was time}.|");

    SourceReading reading =
        RESOLVER.resolve("a", StructuredText.of(article.text()), article.list()).get(0);

    assertThat(reading.speaker().flatMap(Speaker::name)).hasValue("Anna Muster");
    assertThat(reading.with()).extracting(s -> s.name().orElse("")).containsExactly("Peter Sample");
  }
}
