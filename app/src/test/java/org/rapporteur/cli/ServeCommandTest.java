package org.rapporteur.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code serve} refuses before it opens anything. */
class ServeCommandTest {

  @ParameterizedTest
  @CsvSource({
    "--host, 0.0.0.0,       0.0.0.0: others could reach it",
    "--host, '::',          '::: others could reach it'",
    "--host, 192.0.2.7,     192.0.2.7: others could reach it",
    "--host, no.such.invalid, no.such.invalid: no such host",
    "--port, 65536,         no such port: 65536",
    "--port, -1,            no such port: -1",
  })
  void anAddressThatOthersCouldReachIsRefusedWhileThereAreNoAccounts(
      String option, String value, String why) {
    Run run = Run.of("serve", option, value, "--record", "no-such-folder/none.db");

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains(why);
  }
}
