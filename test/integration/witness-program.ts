import { Command } from 'commander';
import { witnessCommand } from '../../apps/cli/src/commands/witness';
import { lineOf } from '../../apps/cli/src/exit';

/** The commands of a witness alone, for tests that run it in a process of its own and kill that process. */
const program = new Command('termijn').option('--json');
witnessCommand(program);
void program.parseAsync().catch((error: unknown) => {
  process.stderr.write(`${lineOf(error) ?? ''}\n`);
  process.exitCode = 1;
});
