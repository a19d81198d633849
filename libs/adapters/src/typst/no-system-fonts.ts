import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Does something while the machine seems to have no fonts. The compiler looks for fonts of the machine when it is made
 * and has no switch against it; it finds them by the settings of fontconfig, which are exchanged meanwhile for settings
 * that name one empty folder.
 */
export const withoutSystemFonts = <T>(make: () => T): T => {
  const before = process.env['FONTCONFIG_FILE'];
  const folder = mkdtempSync(join(tmpdir(), 'termijn-fonts-'));
  try {
    const settings = join(folder, 'fonts.conf');
    writeFileSync(settings, `<?xml version="1.0"?><fontconfig><dir>${folder}</dir></fontconfig>`);
    process.env['FONTCONFIG_FILE'] = settings;
    return make();
  } finally {
    if (before === undefined) Reflect.deleteProperty(process.env, 'FONTCONFIG_FILE');
    else process.env['FONTCONFIG_FILE'] = before;
    rmSync(folder, { recursive: true });
  }
};
