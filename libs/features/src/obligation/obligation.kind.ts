import {
  isCorrection,
  noteOf,
  objectionOf,
  obligation,
  withoutCorrections,
  type ObligationMatter,
} from '@termijn/domain';
import { reading, type StreamKind } from '@termijn/engine';
import { obligationCodec } from './obligation.codec';

/** The streams `obligation-<id>`: the municipality's file on the duty of one person. */
export const obligationKind: StreamKind<ObligationMatter> = {
  category: 'obligation',
  decider: obligation,
  codec: obligationCodec,
  note: noteOf,
  barred: (command, { role }) => objectionOf(command, role),
  revised: withoutCorrections,
  corrects: isCorrection,
};

/** How projections and reactions read these streams. */
export const obligationReading = reading(obligationKind);
