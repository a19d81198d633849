import { chanceFrom } from './chance';
import { demoCases } from './demo-steps';

describe('the invented people', () => {
  it('are the same for the same seed and others for another', () => {
    const [one, same, other] = [1, 1, 2].map((seed) => demoCases(chanceFrom(seed)));
    expect(one).toEqual(same);
    expect(one?.[0]?.person).not.toEqual(other?.[0]?.person);
    expect(other).toHaveLength(34_153);
  });
});
