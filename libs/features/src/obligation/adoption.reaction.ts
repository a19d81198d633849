import type { ObligationEvent } from '@termijn/domain';
import { idOf, orderCommand, reactingOnlyTo, type Reaction } from '@termijn/engine';
import { obligationCodec } from './obligation.codec';
import { obligationKind } from './obligation.kind';

/**
 * A file that was opened for the wrong person goes over to the file of the right one. When that file was opened by
 * somebody else in the meantime the law refuses, and a person has to look at it: no fact may get lost between two files.
 */
export const adoptionReaction: Reaction<ObligationEvent> = {
  name: 'adoptions',
  on: reactingOnlyTo<ObligationEvent>(obligationCodec.types, {
    IdentityCorrected: ({ person, file, facts, on }, fact) => {
      const command = { type: 'AdoptFile', person, from: idOf(fact.stream), facts, on };
      return [orderCommand(obligationKind, file, command as never, fact, 'park')];
    },
  }),
};
