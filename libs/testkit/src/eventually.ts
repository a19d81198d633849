import { pause } from '@termijn/engine';

/**
 * Asks again and again until the answer is yes. For what nobody announces, such as the state of another server; the
 * test's own time limit ends a wait for something that never comes.
 */
export const eventually = async (holds: () => boolean | Promise<boolean>): Promise<void> => {
  while (!(await holds())) await pause(20);
};
