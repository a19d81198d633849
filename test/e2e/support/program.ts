import { stripVTControlCharacters } from 'node:util';
import { lineOf } from '../../../apps/cli/src/exit';
import { termijn } from '../../../apps/cli/src/program';

/** How a call of the program ended, and what it said; colours are left out, whatever the terminal. */
export interface Ended {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Calls the program in this process: some suites call it so often that starting it each time would take minutes. */
export const call = async (...args: readonly string[]): Promise<Ended> => {
  const [out, err]: [string[], string[]] = [[], []];
  const into = (lines: string[]) => (text: string | Uint8Array) => lines.push(String(text)) > 0;
  const spies = [
    jest.spyOn(process.stdout, 'write').mockImplementation(into(out)),
    jest.spyOn(process.stderr, 'write').mockImplementation(into(err)),
  ];
  process.exitCode = 0;
  try {
    await termijn().parseAsync([...args], { from: 'user' });
  } catch (error) {
    err.push(lineOf(error) ?? '');
    process.exitCode = 1;
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
  const code = process.exitCode;
  process.exitCode = 0;
  return { code, out: stripVTControlCharacters(out.join('')), err: stripVTControlCharacters(err.join('')) };
};
