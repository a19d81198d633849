import { utf8 } from '../bytes/bytes';
import { splitNote } from '../note/note';

/** What of a note a time stamp is over: its text, which is all before the empty line. */
export const stampedBytes = (note: string): Uint8Array => utf8(splitNote(note)?.text ?? note);
