import type { Chronicle } from '@termijn/kernel';
import type { PersonFile, PersonMatter } from './person.state';

/** What goes over from one standing to the next while the data are there. */
const restrictionIn = (state: PersonFile) => ('restriction' in state ? { restriction: state.restriction } : {});

const withoutRestriction = (state: PersonFile): PersonFile => {
  if (state.phase === 'kept') return { phase: 'kept' };
  if (state.phase === 'proposed') return { phase: 'proposed', proposedOn: state.proposedOn };
  if (state.phase === 'erased') return state;
  const { phase, proposedOn, first, firstOn } = state;
  return { phase, proposedOn, first, firstOn };
};

/** What each fact makes of the data of a person. What was erased stays erased. */
export const personChronicle: Chronicle<PersonMatter> = {
  ErasureProposed: (state, { on }) =>
    state.phase === 'erased' ? state : { phase: 'proposed', proposedOn: on, ...restrictionIn(state) },
  ErasureApproved: (state, { capacity, who, on }) =>
    state.phase === 'proposed' ? { ...state, phase: 'seconded', first: { capacity, who }, firstOn: on } : state,
  ErasureDeclined: (state) => (state.phase === 'erased' ? state : { phase: 'kept', ...restrictionIn(state) }),
  PersonErased: (state, { ground, on }) => (state.phase === 'erased' ? state : { phase: 'erased', ground, on }),
  UseRestricted: (state, { ground, on }) =>
    state.phase === 'erased' ? state : { ...state, restriction: { ground, on } },
  RestrictionLifted: withoutRestriction,
  PersonRectified: (state) => state,
  DataHandedOut: (state) => state,
  PaperFiled: (state) => state,
};
