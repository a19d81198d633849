import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import {
  fileViewOf,
  isCompetent,
  obligation,
  sanction,
  sanctionCompetence,
  type FileView,
  type Procedure,
  type SanctionCommand,
  type SanctionId,
  type SanctionMatter,
} from '@termijn/domain';
import { handle, streamName, type EventStore, type Intent, type Outcome, type Revision } from '@termijn/engine';
import { fold, type Day } from '@termijn/kernel';
import { obligationKind } from '../obligation/obligation.kind';
import { EVENT_STORE } from '../tokens';
import { sanctionKind } from './sanction.kind';

type Unseen<C> = C extends unknown ? Omit<C, 'file' | 'official'> : never;

/**
 * What an official asks. Which official it is follows from who asks, and what the file of the municipality says is
 * looked up at the moment of asking; neither is for anybody to claim.
 */
export type SanctionWish = Unseen<Exclude<SanctionCommand, { readonly type: 'OpenProcedure' | 'NoteFileChange' }>>;

/** Puts one wish to the law of procedures. The bus finds handlers by class, so all wishes travel in this envelope. */
export class DecideSanction extends Command<Outcome<SanctionMatter>> {
  constructor(
    readonly id: SanctionId,
    readonly wish: SanctionWish,
    readonly intent: Intent,
    readonly expected?: Revision | 'none',
  ) {
    super();
  }
}

@CommandHandler(DecideSanction)
export class DecideSanctionHandler implements ICommandHandler<DecideSanction> {
  constructor(@Inject(EVENT_STORE) private readonly store: EventStore) {}

  async execute({ id, wish, intent, expected }: DecideSanction): Promise<Outcome<SanctionMatter>> {
    const { revision, events } = await this.store.read(streamName(`${sanctionKind.category}-${id}`));
    const standing = fold(
      sanction,
      events.map((recorded) => sanctionKind.codec.decode(recorded)),
    );
    if (standing.phase === 'unknown') {
      const competent = isCompetent(sanctionCompetence, wish.type, intent.actor.role);
      return { outcome: 'refused', refusal: competent ? 'not-opened' : 'not-competent', revision };
    }
    const command = complete(wish, intent.actor.who, await this.fileOf(standing, wish.on));
    return handle(this.store, sanctionKind, id, command, intent, expected);
  }

  private async fileOf({ obligation: id, handOver }: Procedure, on: Day): Promise<FileView> {
    const { events } = await this.store.read(streamName(`${obligationKind.category}-${id}`));
    const file = fold(
      obligation,
      events.map((recorded) => obligationKind.codec.decode(recorded)),
    );
    return fileViewOf(id, file, handOver.revision, on);
  }
}

/** Adds to a wish who asks and what the file says, where the law wants to know it. */
const complete = (wish: SanctionWish, official: string, file: FileView): SanctionCommand => {
  switch (wish.type) {
    case 'ConfirmFile':
    case 'DecideSanction':
    case 'ApproveDecision':
      return { ...wish, official, file };
    case 'NotifyIntent':
    case 'NotifyDecision':
    case 'StartCollection':
    case 'NoteContinuedDefault':
      return { ...wish, file };
    case 'RecordHearing':
    case 'SendBackProposal':
      return { ...wish, official };
    case 'DropProcedure':
    case 'ReturnFile':
    case 'RecordDefence':
    case 'RecordPayment':
    case 'LodgeAppeal':
    case 'RecordAppealOutcome':
    case 'WithdrawDecision':
    case 'CloseProcedure':
    case 'KeepCalendar':
      return wish;
  }
};
