/** The command line: one file per command, registered here. Nothing imports this but the executable. */
import { Command, CommanderError } from 'commander';
import { cleanCommand } from './clean.ts';
import { diffCommand } from './diff.ts';
import { explainCommand } from './explain.ts';
import { parseCommand } from './parse.ts';
import { schemaCommand } from './schema.ts';
import { validateCommand } from './validate.ts';
import { EXIT, type Exit, type World } from './world.ts';

declare const PACKAGE_VERSION: string;

const commands = [parseCommand, cleanCommand, explainCommand, diffCommand, validateCommand, schemaCommand];

/**
 * Runs one command.
 * @returns the exit code: 0 fine, 1 something is wrong with a notice, 2 the command could not do its work.
 */
export async function main(world: World): Promise<Exit> {
  let exit: Exit = EXIT.fine;
  const program = new Command('plan-parse')
    .version(PACKAGE_VERSION, '--version', 'print the version')
    .helpOption('--help', 'print this help')
    .helpCommand(false)
    .showHelpAfterError('  plan-parse --help lists what there is.')
    .enablePositionalOptions()
    .exitOverride()
    .configureOutput({
      writeOut: (text) => world.stdout.write(text),
      writeErr: (text) => world.stderr.write(text),
      getOutHelpWidth: () => world.stdout.columns ?? 100,
      getErrHelpWidth: () => world.stderr.columns ?? 100,
    });
  for (const register of commands) {
    register(program, world, (code) => {
      exit = code;
    });
  }
  try {
    await program.parseAsync(world.argv, { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.fine : EXIT.failed;
    world.stderr.write(`error: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    world.stderr.write('  This is a defect of plan-parse; please report it with the notice that shows it.\n');
    return EXIT.failed;
  }
  return exit;
}
