import fc from 'fast-check';
import { isOpen, obligation, type ObligationFile } from '@termijn/domain';
import { idOf, type RecordedEvent, type StreamName } from '@termijn/engine';
import { agendaParts, obligationCodec, obligationKind, sanctionCodec } from '@termijn/features';
import { fold } from '@termijn/kernel';
import { anyScript, liveThrough } from './town/script';
import { moments, type Moment, type Town } from './town/town';

const always = (holds: (town: Town, log: readonly RecordedEvent[]) => void | Promise<void>): Promise<void> =>
  fc.assert(
    fc.asyncProperty(anyScript, async (script) => {
      const town = await liveThrough(script);
      await holds(town, await town.log());
    }),
    { numRuns: 60 },
  );

const steps = (log: readonly RecordedEvent[], ...types: readonly string[]): readonly Moment[] =>
  // The maps of a moment live on, so what is wanted of them is copied.
  [...copied(moments(log))].filter(({ recorded }) => types.includes(recorded.type));

const copied = function* (all: Iterable<Moment>): Generator<Moment> {
  for (const { recorded, files, procedures } of all)
    yield { recorded, files: new Map(files), procedures: new Map(procedures) };
};

/** The file that a procedure rests on, as it stood. */
const fileBehind = ({ recorded, files, procedures }: Moment): ObligationFile | undefined => {
  const procedure = procedures.get(recorded.stream);
  const id = procedure === undefined || procedure.phase === 'unknown' ? '' : procedure.obligation;
  return files.get(`obligation-${id}` as StreamName);
};

const isSuspended = (file: ObligationFile | undefined): boolean =>
  file !== undefined && isOpen(file) && file.suspension !== undefined;

const burdens = ['NoticeOfDefaultIssued', 'FileHandedOver'];
const noted = ['TermLapsed', 'RegistrationReminderIssued', 'CompletionReminderIssued'];
const sanctions = ['IntentNotified', 'FineProposed', 'FineImposed', 'FineNotified', 'CollectionStarted'];

describe('a town in which everything happens at once', () => {
  it('sees every phase and every kind of fact of a duty and of a procedure', async () => {
    const scripts = fc.sample(anyScript, { numRuns: 300, seed: 20220601 });
    const seen = new Map<string, number>();
    const count = (what: string) => seen.set(what, (seen.get(what) ?? 0) + 1);
    for (const script of scripts) {
      const town = await liveThrough(script);
      for (const { recorded, files, procedures } of moments(await town.log())) {
        count(recorded.type);
        for (const { phase } of files.values()) count(`duty ${phase}`);
        for (const { phase } of procedures.values()) count(`procedure ${phase}`);
      }
      for (const refusal of town.refusals) count(`refused ${refusal}`);
    }
    // A name that was retired is not written any more, and no term to pay is known, so nothing can be collected. A default
    // that goes on takes two quiet months after a fine, which the lives of a single procedure have.
    const unreachable: readonly string[] = ['SanctionProcedureOpened', 'CollectionStarted', 'ContinuedDefaultNoted'];
    const wanted = [
      ...[...obligationCodec.types, ...sanctionCodec.types].filter((type) => !unreachable.includes(type)),
      ...['voluntary', 'imposed', 'notified', 'registered', 'defaulted', 'sanctioned', 'closed'].map(
        (phase) => `duty ${phase}`,
      ),
      ...['opened', 'announced', 'proposed', 'decided', 'fined', 'closed'].map((phase) => `procedure ${phase}`),
      ...['not-competent', 'suspended', 'exemption-pending', 'proof-awaited', 'question-open'].map(
        (r) => `refused ${r}`,
      ),
      ...['file-suspended', 'file-changed', 'file-closed', 'same-official'].map((r) => `refused ${r}`),
    ];
    expect(wanted.filter((what) => (seen.get(what) ?? 0) < 2).map((what) => [what, seen.get(what) ?? 0])).toEqual([]);
  }, 300_000);

  it('adds nothing when a command is given twice', () =>
    always(({ doubled }) => {
      expect(doubled).toEqual([]);
    }));

  it('leaves each authority its own steps', () =>
    always((_, log) => {
      const strangers = log.filter(({ stream, type, metadata: { actor } }) => {
        if (stream.startsWith('sanction-')) return actor.role !== 'ggc' && actor.role !== 'system';
        // What goes over to the file of the right person keeps its first author in the file that it comes from.
        return burdens.includes(type) && actor.role !== 'municipality' && actor.who !== 'adoptions';
      });
      expect(strangers).toEqual([]);
    }));

  it('opens one procedure for every hand-over, and only on a notice that went unanswered', () =>
    always((_, log) => {
      const handOvers = log.filter(({ type }) => type === 'FileHandedOver').map(({ id }) => id as string);
      const first = log.filter(
        (event) => event.type === 'ProcedureOpened' && (event.data as { readonly further: unknown }).further === 'none',
      );
      const opened = first.map(
        ({ data }) => (data as { readonly handOver: { readonly event: string } }).handOver.event,
      );
      expect([...opened].sort()).toEqual([...handOvers].sort());
      for (const { recorded, files } of steps(log, 'FileHandedOver')) {
        const facts = files.get(recorded.stream)!.facts.map((fact) => fact.type);
        expect(facts.lastIndexOf('TermLapsed')).toBeGreaterThan(facts.lastIndexOf('NoticeOfDefaultIssued'));
        expect(facts).toContain('NoticeOfDefaultIssued');
      }
    }));

  it('does nothing against anybody whose duty is suspended', () =>
    always((_, log) => {
      const againstFiles = steps(log, ...burdens, ...noted).filter(({ recorded, files }) =>
        isSuspended(files.get(recorded.stream)),
      );
      const againstPeople = steps(log, ...sanctions).filter((moment) => isSuspended(fileBehind(moment)));
      expect([...againstFiles, ...againstPeople]).toEqual([]);
    }));

  it('imposes no fine while an exemption is pending, or on facts that were corrected and not confirmed', () =>
    always((_, log) => {
      const rash = steps(log, 'FineProposed', 'FineImposed').filter((moment) => {
        const file = fileBehind(moment);
        if (file !== undefined && isOpen(file) && file.exemptionRequest !== undefined) return true;
        const procedure = moment.procedures.get(moment.recorded.stream)!;
        return log.some(
          ({ stream, type, position, revision }) =>
            procedure.phase !== 'unknown' &&
            idOf(stream) === procedure.obligation &&
            type === 'FactCorrected' &&
            position < moment.recorded.position &&
            revision > procedure.settledAt,
        );
      });
      expect(rash).toEqual([]);
    }));

  it('ends a duty neither by a fine nor by what an office does', () =>
    always((_, log) => {
      const ended = steps(log, ...obligationCodec.types).filter(({ recorded, files }) => {
        const { role, who } = recorded.metadata.actor;
        const before: ObligationFile = files.get(recorded.stream) ?? obligation.initial;
        const after = obligation.evolve(before, obligationKind.codec.decode(recorded));
        return (role === 'office' || who === 'procedures') && isOpen(before) && !isOpen(after);
      });
      expect(ended).toEqual([]);
      const byProcedures = log.filter(
        ({ stream, metadata }) => metadata.actor.who === 'procedures' && stream.startsWith('obligation-'),
      );
      expect(byProcedures.filter(({ type }) => type !== 'FileTakenBack')).toEqual([]);
    }));

  it('has one open duty per person at every moment', () =>
    always((_, log) => {
      const crowds = [...copied(moments(log))].filter(({ files }) => {
        const people = [...files.values()].filter((file) => isOpen(file)).map(({ person }) => person);
        return new Set(people).size < people.length;
      });
      expect(crowds).toEqual([]);
    }));

  it('owes a closed case nothing, a participant nothing, and nobody anything that is past', () =>
    always(async (town, log) => {
      for (const { kind, openDeadlines } of agendaParts)
        for (const stream of new Set(log.map(({ stream }) => stream))) {
          if (!stream.startsWith(`${kind.category}-`)) continue;
          const { events } = await town.store.read(stream);
          const state = fold(
            kind.decider,
            events.map((event) => kind.codec.decode(event)),
          );
          const owed = openDeadlines(state);
          if (state.phase === 'closed' || state.phase === 'voluntary') expect(owed).toEqual([]);
          expect(owed.filter(({ dueOn }) => dueOn <= town.today)).toEqual([]);
        }
    }));

  it('loses no fact between the files of two people', () =>
    always((town, log) => {
      const moved = log.filter(({ type }) => type === 'IdentityCorrected').length;
      const arrived = log.filter(({ type }) => type === 'FileAdopted').length;
      expect(arrived + town.parked.length).toBeGreaterThanOrEqual(moved);
    }));
});
