import type { Configuration } from '@termijn/adapters';
import pc from 'picocolors';
import type { Log } from '../log';

/** What is told when everything runs. */
export interface Welcome {
  readonly configuration: Configuration;
  /** Where the interface is reached; absent when this process has not the role `api`. */
  readonly url?: string;
  /** The day that this installation lives on. */
  readonly today: string;
  /** Whether that is an invented day. */
  readonly isDemo: boolean;
  readonly hasMailbox: boolean;
}

/** Says what runs, where, and what to try next: a page on a terminal, a line for programs. */
export const welcome = (told: Welcome, log: Log): void => {
  const { configuration, url, today } = told;
  if (!process.stdout.isTTY) {
    log.info('ready', { roles: configuration.roles.join(','), today, ...(url !== undefined && { url }) });
    return;
  }
  process.stdout.write(`\n${pageOf(told).join('\n')}\n\n`);
};

const pageOf = ({ configuration, url, today, isDemo, hasMailbox }: Welcome): readonly string[] => {
  const { roles, dataDir } = configuration;
  const row = (name: string, text: string): string => `  ${name.padEnd(12)} ${text}`;
  const web = url === undefined ? [] : [row('web', pc.cyan(url)), row('worklist', pc.cyan(`${url}/v1/worklist`))];
  const mailbox = url !== undefined && hasMailbox ? [row('mailbox', pc.cyan(`${url}/mailbox`))] : [];
  const tries = [
    `npx termijn figures --on ${isDemo ? '2023-05-30' : today}`,
    'npx termijn worklist',
    ...(isDemo ? ['npx termijn clock advance --days 30'] : []),
  ];
  return [
    pc.bold(`Termijn runs (${roles.join(', ')}).`),
    ...web,
    ...mailbox,
    row('data', dataDir),
    row('today', isDemo ? `${today} (the day of a demonstration with invented people)` : today),
    '',
    'Try next:',
    ...tries.map((command) => `  ${command}`),
    '',
    pc.dim('Ctrl-C stops it.'),
  ];
};
