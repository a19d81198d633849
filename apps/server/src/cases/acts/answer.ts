import type { HttpReply } from '../../http/exchange';
import type { Json } from '../../http/json';
import { etagOf } from '../../http/revision';
import { sequenceHeader } from '../../http/sequence';
import type { RecordedDto } from '../answers.dto';
import type { Recorded } from './recorded';

/** Answers an act: with the given status when facts followed, with 200 when it was so already. */
export const answerRecorded = (
  { id, revision, position, events }: Recorded,
  reply: HttpReply,
  status: 201 | 202,
): Json<RecordedDto> => {
  reply.status(events.length > 0 ? status : 200).header('ETag', etagOf(revision));
  if (position === undefined) return { id, revision, recorded: [] };
  const sequence = String(position);
  reply.header(sequenceHeader, sequence);
  return { id, revision, sequence, recorded: events.map(({ type }) => type) };
};
