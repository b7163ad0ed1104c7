package org.rapporteur.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageFinderTest {

  @ParameterizedTest
  @CsvSource({
    "en, The ministers met on Monday and agreed that the mission to the coast will begin in March.",
    "de, Die Minister trafen sich am Montag und einigten sich auf eine Mission an der Küste.",
    "fr, Les ministres se sont mis d’accord sur une mission qui doit commencer au mois de mars.",
    "es, Los ministros acordaron el lunes que la misión en la costa comience en el mes de marzo.",
    "pt, Os ministros decidiram que a missão na costa não começa em março mas em abril.",
    "it, I ministri hanno deciso che la missione non è della marina ma di tutti gli Stati.",
    "ru, Министры договорились о том что миссия на побережье начнётся в марте и не раньше.",
    "uk, Міністри домовилися що місія на узбережжі почнеться у березні і не раніше.",
    "tr, Bakanlar bu görev için bir araya geldi ve mart ayında başlayacak olan görev daha sonra.",
    "ar, اتفق الوزراء على أن تبدأ البعثة في مارس بعد اجتماع في فاليتا مع من حضر,",
    "ja, 外相らは月曜日に会談し合意した。",
    "ko, 장관들은 월요일에 만나 합의했다.",
    "zh, 外长们星期一举行会谈并达成一致。",
    "'', 12 34 xyzzy plugh",
  })
  void tellsTheLanguage(String language, String text) {
    assertThat(LanguageFinder.load().find(text).orElse("")).isEqualTo(language);
  }
}
