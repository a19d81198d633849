import { actorName } from './actor';

describe('who did something', () => {
  it('is the calendar where nobody acted, in the language of the reader', () => {
    const nobody = { who: 'calendar', role: 'system', organisation: 'termijn' };
    expect(actorName(nobody, 'nl')).toBe('de kalender');
    expect(actorName(nobody, 'fr')).toBe('le calendrier');
  });

  it('is an organisation by its name, and a person by a code', () => {
    expect(actorName({ who: 'official-1', role: 'municipality', organisation: '21014' }, 'fr')).toBe(
      'Saint-Josse-ten-Noode (official-1)',
    );
    expect(actorName({ who: 'outreach-2', role: 'outreach', organisation: 'bon' }, 'nl')).toBe('Bon (outreach-2)');
    expect(actorName({ who: 'official-2', role: 'ggc', organisation: 'ggc' }, 'fr')).toBe('ggc (official-2)');
  });
});
