import type { Brand } from '@termijn/kernel';
import { isMunicipality, namesOf, type Municipality } from '../reference/municipality';
import type { Words } from '../reference/words';

/** Where a plan holds: in one municipality, or in all of Brussels for what is offered to everybody. */
export type Territory = Municipality | 'region';

/** Whether a value names a territory. */
export const isTerritory = (value: unknown): value is Territory => value === 'region' || isMunicipality(value);

/** The name of a territory; Brussels municipalities are called by both their names in English. */
export const territoryWords = (territory: Territory): Words => {
  if (territory === 'region')
    return {
      nl: 'heel het Brussels Hoofdstedelijk Gewest',
      fr: 'toute la Région de Bruxelles-Capitale',
      en: 'the whole Brussels-Capital Region',
    };
  const { nl, fr } = namesOf(territory);
  return { nl, fr, en: nl === fr ? nl : `${nl} / ${fr}` };
};

/** The most rounds that one territory can have, and the most actions that one plan can hold. */
export const roundMax = 99;
export const actionMax = 500;

const isWholeUpTo =
  (most: number) =>
  (value: unknown): value is number =>
    Number.isInteger(value) && (value as number) >= 1 && (value as number) <= most;

/** Whether a value numbers a round of talks with one territory: 1, 2 and so on. */
export const isRound = isWholeUpTo(roundMax);

/** Whether a value numbers an action within its plan. The number is chosen by whoever adds the action. */
export const isActionNumber = isWholeUpTo(actionMax);

/** Names one plan: its territory and round, as in `21014-1` or `region-1`. */
export type PlanId = Brand<string, 'PlanId'>;

/** The plan of a territory in a round. There is one at the most, and its id says so. */
export const planIdOf = (territory: Territory, round: number): PlanId => `${territory}-${String(round)}` as PlanId;

/** Whether a value is the id of a plan. */
export const isPlanId = (value: unknown): value is PlanId => {
  if (typeof value !== 'string') return false;
  const [territory, number] = value.split('-');
  const round = Number(number);
  return isTerritory(territory) && isRound(round) && value === planIdOf(territory, round);
};

/** Who sees to an action: a role of the staff with a number, as in `outreach-2`. A name has no room in it. */
export type StaffCode = Brand<string, 'StaffCode'>;

const staffCode = /^(outreach|coordinator|counsellor|teacher|communication|reception)-[1-9]\d{0,2}$/;

/** Whether a value is the code of somebody of the staff. */
export const isStaffCode = (value: unknown): value is StaffCode => typeof value === 'string' && staffCode.test(value);
