import type { ObligationCommand, PersonRef } from '@termijn/domain';
import type { Actor } from '@termijn/engine';
import type { Day, Message } from '@termijn/kernel';
import type { Chance } from './chance';
import type { Certified, DemoCase } from './demo-case';
import { courses } from './demo-courses';
import { gatherPeople } from './demo-people';

/** A command of the demonstration: who gives it, and on which day it is written down. */
export interface Step<C extends Message = ObligationCommand> {
  readonly recordedOn: Day;
  readonly actor: Actor;
  readonly command: C;
}

/** Everybody in the demonstration, with what happened to each. The same chance gives the same world. */
export const demoCases = (chance: Chance): readonly DemoCase[] => {
  const people = gatherPeople(chance);
  const course = courses(
    chance,
    people.filter((one): one is Certified => one.receipt !== undefined),
  );
  return people.map((one) => {
    const followed = course.get(one as Certified);
    return followed === undefined ? one : { ...one, course: followed };
  });
};

/** What is asked of the law for one person, in the order in which it was written down. */
export const stepsOf = (one: DemoCase, ref: PersonRef): readonly Step[] => {
  const { person, municipality, assessedOn, receipt, course = {} } = one;
  const { notice, procedureOn, registration } = course;
  const official: Actor = { who: 'demo', role: 'municipality', organisation: municipality };
  const steps: readonly (Step | undefined)[] = [
    {
      recordedOn: assessedOn,
      actor: official,
      command: {
        type: 'AssessNewcomer',
        person: ref,
        municipality,
        language: person.language,
        facts: person.facts,
        on: assessedOn,
      },
    },
    receipt && {
      recordedOn: receipt.on,
      actor: official,
      command: { type: 'RecordCertificateReceipt', means: receipt.means, on: receipt.on },
    },
    notice && { recordedOn: notice.on, actor: official, command: { type: 'IssueNoticeOfDefault', ...notice } },
    procedureOn && {
      recordedOn: procedureOn,
      actor: official,
      command: { type: 'HandOverFile', capacity: 'not-known', waiting: 'not-known', on: procedureOn },
    },
    registration && {
      recordedOn: registration.reportedOn,
      actor: official,
      command: {
        type: 'RegisterWithOffice',
        office: registration.office,
        path: registration.path,
        attest: 'shown',
        on: registration.on,
      },
    },
  ];
  return steps.filter((step) => step !== undefined);
};
