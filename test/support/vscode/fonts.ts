import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { installOnce, installPackages } from './installation';
import { CHINESE_FONT_PACKAGE } from './versions';

/** The environment variables with which a browser on Linux finds a Chinese font; empty if the system has one. */
export async function chineseFontEnvironment(): Promise<Record<string, string>> {
  if (process.platform !== 'linux') return {};
  const known = spawnSync('fc-list', [':lang=zh-cn', 'family'], { encoding: 'utf8' });
  if (known.status === 0 && known.stdout.trim() !== '') return {};
  const name = CHINESE_FONT_PACKAGE.slice(1).replace('/', '-');
  const folder = await installOnce(name, 'a Chinese font', (staging) =>
    installPackages(staging, [CHINESE_FONT_PACKAGE]),
  );
  const fonts = join(folder, 'node_modules', '@embedpdf', 'fonts-sc', 'fonts');
  const config = join(folder, 'fonts.conf');
  writeFileSync(
    config,
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${fonts}</dir>
  <cachedir>${join(folder, 'cache')}</cachedir>
</fontconfig>
`,
  );
  return { FONTCONFIG_FILE: config };
}
