import type { Tongue } from '@termijn/domain';
import type { Command } from 'commander';
import { exitCodes, type ExitCode } from './exit';
import { voiceOf, type Voice } from './voice';

/** Notes with which code the program ends. */
export type Finish = (code: ExitCode) => void;

/** A command that was called: how to speak, and how to end. */
export interface Call {
  readonly voice: Voice;
  readonly finish: Finish;
}

/** The call that a command of commander stands for, with the options that all commands share. */
export const callOf = (command: Command): Call => {
  const shared = command.optsWithGlobals<{ json?: boolean; lang?: Tongue }>();
  return {
    voice: voiceOf(shared),
    finish: (code) => {
      if (code !== exitCodes.done) process.exitCode = code;
    },
  };
};
