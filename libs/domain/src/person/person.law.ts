import { alreadySo, decider, refuse, type Law } from '@termijn/kernel';
import { personChronicle } from './person.chronicle';
import * as rules from './person.rules';
import type { PersonMatter } from './person.state';

const erased = refuse('erased');
const notProposed = refuse('not-proposed');

/** Read a row from left to right: where the data of a person stand, and what the command leads to there. */
export const personLaw: Law<PersonMatter> = {
  // Nothing erases itself: the end of a term proposes, two people in two capacities approve.
  ProposeErasure: { kept: rules.propose, proposed: alreadySo, seconded: alreadySo, erased: alreadySo },
  ApproveErasure: {
    kept: notProposed,
    proposed: rules.approve,
    seconded: rules.approveSecond,
    erased: alreadySo,
  },
  DeclineErasure: { kept: notProposed, proposed: rules.decline, seconded: rules.decline, erased },
  // Outside the term: one person orders it on a ground of a closed list.
  OrderErasure: {
    kept: rules.orderErasure,
    proposed: rules.orderErasure,
    seconded: rules.orderErasure,
    erased: alreadySo,
  },
  RepeatErasure: {
    kept: rules.repeatErasure,
    proposed: rules.repeatErasure,
    seconded: rules.repeatErasure,
    erased: alreadySo,
  },
  RestrictUse: { kept: rules.restrict, proposed: rules.restrict, seconded: rules.restrict, erased },
  LiftRestriction: { kept: rules.lift, proposed: rules.lift, seconded: rules.lift, erased },
  RectifyPerson: { kept: rules.rectify, proposed: rules.rectify, seconded: rules.rectify, erased },
  HandOutData: { kept: rules.handOut, proposed: rules.handOut, seconded: rules.handOut, erased },
  FilePaper: { kept: rules.filePaper, proposed: rules.filePaper, seconded: rules.filePaper, erased },
};

/** The data of a person, ready to be run. */
export const personData = decider<PersonMatter>({ phase: 'kept' }, personLaw, personChronicle);
