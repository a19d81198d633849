import {
  findingCodes,
  isActionNumber,
  isPlanId,
  isRound,
  isSpokenLanguage,
  isStaffCode,
  planIdOf,
  referralRoles,
  targetKinds,
  type Counted,
  type PlanFinding,
  type PlanId,
  type PlanTarget,
  type SpokenLanguage,
  type StaffCode,
  type Territory,
} from '@termijn/domain';
import { InvalidArgumentError } from 'commander';
import { municipalityArgument } from '../arguments';

/** Reads a territory: a municipality by code or name, or `region`. */
export const territoryArgument = (text: string): Territory =>
  text === 'region' ? 'region' : municipalityArgument(text);

/** Reads the id of a plan; the first round of a municipality may be called by the name of the municipality. */
export const planArgument = (text: string): PlanId => {
  if (isPlanId(text)) return text;
  try {
    return planIdOf(territoryArgument(text), 1);
  } catch {
    throw new InvalidArgumentError('Write territory and round, as 21014-1 or region-1; `plan list` shows them.');
  }
};

/** Reads the number of an action. */
export const actionArgument = (text: string): number => {
  const number = Number(text);
  if (isActionNumber(number)) return number;
  throw new InvalidArgumentError('Write the number of an action, 1 to 500; `plan show` shows them.');
};

/** Reads the number of a round. */
export const roundArgument = (text: string): number => {
  const round = Number(text);
  if (isRound(round)) return round;
  throw new InvalidArgumentError('Write a whole number from 1 to 99.');
};

const countMax = 1_000_000;

/** Reads a number, or that nobody counted. */
export const countedArgument = (text: string): Counted => {
  if (text === 'unknown') return 'unknown';
  if (/^\d{1,7}$/.test(text) && Number(text) <= countMax) return Number(text);
  throw new InvalidArgumentError(`Write a whole number from 0 to ${String(countMax)}, or unknown.`);
};

/** Reads who sees to an action. */
export const staffArgument = (text: string): StaffCode => {
  if (isStaffCode(text)) return text;
  throw new InvalidArgumentError(
    'Write a role with a number, as outreach-2: outreach, coordinator, counsellor, teacher, communication or reception.',
  );
};

/** Reads codes of a closed list with commas between them, each one once. */
export const codesArgument =
  <C extends string>(codes: readonly C[]) =>
  (text: string): readonly C[] => {
    const wanted = text.split(',').map((part) => part.trim());
    const found = wanted.filter((part): part is C => (codes as readonly string[]).includes(part));
    if (found.length === wanted.length && new Set(found).size === found.length) return found;
    throw new InvalidArgumentError(`Choose from ${codes.join(', ')}, with commas between them.`);
  };

/** Reads languages with commas between them. */
export const languagesArgument = (text: string): readonly SpokenLanguage[] => {
  const wanted = text.split(',').map((part) => part.trim());
  const found = wanted.filter(isSpokenLanguage);
  if (found.length === wanted.length) return [...new Set(found)];
  throw new InvalidArgumentError('Write language codes of ISO 639 with commas between them, as tr,ro.');
};

const findingShape = /^([a-z-]+)(?::([a-z]+))?(?:=(\d+))?$/;

/** Reads one finding more: its code, for a stakeholder its role, and how many there are: `schools:hosts=3`. */
export const findingArgument = (text: string, earlier: readonly PlanFinding[] = []): readonly PlanFinding[] => {
  const [, code, role = 'none', count] = findingShape.exec(text) ?? [];
  const finding = { code, role, count: count === undefined ? 'unknown' : countedArgument(count) };
  const isKnown = (findingCodes as readonly unknown[]).includes(code) && ['none', ...referralRoles].includes(role);
  if (isKnown) return [...earlier, finding as PlanFinding];
  throw new InvalidArgumentError(
    `Write a code, for a stakeholder with a role (${referralRoles.join(', ')}), as turkish-speakers=40 or schools:hosts. The codes are ${findingCodes.join(', ')}.`,
  );
};

/** Reads a target: what is measured, and the number to reach. */
export const targetArgument = (text: string): PlanTarget => {
  const [kind, value = ''] = text.split(':');
  const found = targetKinds.find((one) => one === kind);
  if (found !== undefined && /^\d{1,7}$/.test(value)) return { kind: found, value: Number(value) };
  throw new InvalidArgumentError(
    `Write what is measured and the number, as dutch-share:30; choose from ${targetKinds.join(', ')}.`,
  );
};
