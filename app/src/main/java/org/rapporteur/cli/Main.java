package org.rapporteur.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.rapporteur.fault.RapporteurException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The {@code rapporteur} command. Its exit codes are those of {@code fault.Fault}. */
@Command(
    name = "rapporteur",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    synopsisSubcommandLabel = "COMMAND",
    description = {
      "Reads international-affairs news and keeps the record: who said what, in which words.",
      ""
    },
    commandListHeading = "%nCommands:%n",
    optionListHeading = "%nOptions:%n",
    footer = {
      "",
      "Examples:",
      "  rapporteur read samples/liaison-office.html",
      "  rapporteur read --format jsonl articles/ > record.jsonl",
      "  rapporteur add articles/",
      "",
      "Exit codes: 0 done; 1 a defect in Rapporteur; 2 a request that makes no sense; 3 something",
      "not found; 4 a conflict; 5 bad data; 6 a disk, network or installation that fails."
    },
    subcommands = {
      ReadCommand.class,
      IssueCommand.class,
      PositionsCommand.class,
      OutlookCommand.class,
      EventsCommand.class,
      CommitmentsCommand.class,
      QuestionsCommand.class,
      ContributionsCommand.class,
      AddCommand.class,
      StatementsCommand.class,
      SearchCommand.class,
      RelatedCommand.class,
      ExportCommand.class,
      BackupCommand.class,
      VerifyCommand.class,
      ServeCommand.class,
      ActorCommand.class,
      AccountCommand.class,
      EvaluateCommand.class,
      CommandLine.HelpCommand.class
    })
public final class Main implements Runnable {
  @Spec private CommandSpec spec;

  @Option(
      names = "--debug",
      scope = ScopeType.INHERIT,
      description = "Print the stack trace of an error.")
  private boolean debug;

  public static void main(String[] arguments) {
    var out = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
    var err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    int code = commandLine(out, err).execute(arguments);
    out.flush();
    System.exit(code);
  }

  /** The command line over two writers, as the tests run it too. */
  static CommandLine commandLine(PrintWriter out, PrintWriter err) {
    return new CommandLine(new Main())
        .setOut(out)
        .setErr(err)
        .setUsageHelpAutoWidth(true)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler(Main::explain);
  }

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }

  private static int explain(Exception e, CommandLine command, ParseResult parsed) {
    PrintWriter err = command.getErr();
    boolean debug = parsed.commandSpec().root().userObject() instanceof Main main && main.debug;
    if (debug) {
      e.printStackTrace(err);
    }
    if (e instanceof RapporteurException known) {
      err.println("rapporteur: " + known.getMessage());
      return known.fault().exitCode();
    }
    err.println(
        "rapporteur: a defect in Rapporteur: " + e + (debug ? "" : "; --debug shows where"));
    return 1;
  }

  /** What --version prints. */
  static final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"rapporteur " + version()};
    }
  }

  /** The version that the jar's manifest carries. */
  static String version() {
    String version = Main.class.getPackage().getImplementationVersion();
    return version == null ? "(not packaged)" : version;
  }
}
