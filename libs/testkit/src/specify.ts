import { fold, type Decider, type Matter } from '@termijn/kernel';

/**
 * Reads a law aloud: `given(...history).when(command).then(...facts)`. The history is the fixture; there is no store,
 * no framework and no clock. `then` and `thenNothing` hold exactly, so a fact too many fails as well.
 */
export const specify = <M extends Matter>(law: Decider<M>) => ({
  /** Where a history leads. */
  after: (...history: readonly M['event'][]): M['state'] => fold(law, history),
  given: (...history: readonly M['event'][]) => ({
    when: (command: M['command']) => {
      const decision = law.decide(fold(law, history), command);
      return {
        then: (...events: readonly M['event'][]): void => {
          expect(decision).toEqual({ granted: true, events });
        },
        thenNothing: (): void => {
          expect(decision).toEqual({ granted: true, events: [] });
        },
        thenRefused: (refusal: M['refusal']): void => {
          expect(decision).toEqual({ granted: false, refusal });
        },
      };
    },
  }),
});

/** The facts that a series of commands leads to; what is refused adds nothing. */
export const play = <M extends Matter>(law: Decider<M>, commands: readonly M['command'][]): readonly M['event'][] => {
  const history: M['event'][] = [];
  let state = law.initial;
  for (const command of commands) {
    const decision = law.decide(state, command);
    if (!decision.granted) continue;
    for (const event of decision.events) {
      history.push(event);
      state = law.evolve(state, event);
    }
  }
  return history;
};
