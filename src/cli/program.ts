/** The command line: its commands, its help, and what its exit code says. */
import { Command, CommanderError } from 'commander';
import { version } from '../../package.json';
import { registerAnnotate } from './commands/annotate.ts';
import { registerConvert } from './commands/convert.ts';
import { registerFacts } from './commands/facts.ts';
import { type CommandHost, EXIT, type ExitCode, PROGRAM, Run } from './host.ts';

/**
 * Runs one command line.
 * @param args the arguments, without interpreter and script
 * @returns the exit code; messages have gone to the host. Rejects only when the host cannot write.
 */
export async function runProgram(args: readonly string[], host: CommandHost): Promise<ExitCode> {
  const run = new Run(host);
  let printed = '';
  const program = new Command(PROGRAM)
    .description('Read Chinese policy texts: who and what is named, which figures are stated, what the text asserts.')
    .version(version)
    .exitOverride()
    .showHelpAfterError(`(${PROGRAM} --help tells more)`)
    .configureOutput({
      writeOut: (text) => {
        printed += text;
      },
      writeErr: (text) => host.warn(text.trimEnd()),
    });
  registerAnnotate(program, run);
  registerFacts(program, run);
  registerConvert(program, run);
  try {
    await program.parseAsync(args, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    await host.write(printed);
    return error.exitCode === 0 ? EXIT.ok : EXIT.usage;
  }
  return run.failed ? EXIT.failed : EXIT.ok;
}
