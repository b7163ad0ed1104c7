package org.rapporteur.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code serve} refuses before it answers anybody. */
class ServeCommandTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "--host no.such.invalid,           2, no.such.invalid: no such host",
    "--port 65536,                     2, no such port: 65536",
    "--port -1,                        2, no such port: -1",
    "--tls-cert a.pem,                 2, --tls-cert and --tls-key go together",
    "--tls-cert none.pem --tls-key k,  6, none.pem: cannot be read",
    "--tls-keystore a --tls-key k,     2, --tls-keystore stands in place of",
    "--behind-proxy no.such.invalid,   2, no.such.invalid: no such host",
    "--sample --host 0.0.0.0,          2, --sample: is for this machine alone",
  })
  void whatMakesNoSenseIsSaidBeforeTheRecordIsOpened(String options, int code, String why) {
    Run run = serve(options, "no-such-folder/none.db");

    assertThat(run.err()).contains(why);
    assertThat(run.code()).isEqualTo(code);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--host 0.0.0.0",
        "--host ::",
        "--host 192.0.2.7",
        "--accounts",
        "--behind-proxy",
        "--behind-proxy 192.0.2.1"
      })
  void whereOthersCouldReachItThereHasToBeAnAdmin(String options) {
    String record = folder.resolve("a.db").toString();

    Run run = serve(options, record);

    assertThat(run.err())
        .contains("has to log in")
        .contains("rapporteur account add NAME --role admin --record " + record);
    assertThat(run.code()).isEqualTo(2);
  }

  private static Run serve(String options, String record) {
    return Run.of(("serve " + options + " --record " + record).split(" "));
  }
}
