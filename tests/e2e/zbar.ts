import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Runs a program of the system, and says plainly what to do where it is missing. */
function run(program: string, debianPackage: string, args: readonly string[]): string {
  const { error, stdout, stderr, status } = spawnSync(program, args, { encoding: 'utf8' });
  if (error && 'code' in error && error.code === 'ENOENT')
    throw new Error(
      `This test reads QR codes with ${program}, and it was not found. ` +
        `Debian or Ubuntu: sudo apt-get install ${debianPackage}`,
    );
  // 4: zbarimg found no code in the picture, which is an answer.
  if (status !== 0 && !(program === 'zbarimg' && status === 4))
    throw new Error(`${program} failed: ${error?.message ?? stderr}`);
  return stdout;
}

function inFolder<T>(work: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'barometer-qr-'));
  try {
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The texts of all QR codes in a PNG, as a reader that is none of ours finds them. */
export const qrCodesIn = (png: Buffer): string[] =>
  inFolder((folder) => {
    const file = join(folder, 'picture.png');
    writeFileSync(file, png);
    return run('zbarimg', 'zbar-tools', ['--quiet', '--raw', '-Sdisable', '-Sqrcode.enable', file])
      .split('\n')
      .filter(Boolean);
  });

/** The pages of a PDF as they come out of a printer without colours, 150 dots to the inch. */
export const pagesOf = (pdf: Buffer): Buffer[] =>
  inFolder((folder) => {
    const file = join(folder, 'print.pdf');
    writeFileSync(file, pdf);
    run('pdftoppm', 'poppler-utils', ['-r', '150', '-gray', '-png', file, join(folder, 'page')]);
    return readdirSync(folder)
      .filter((name) => name.endsWith('.png'))
      .sort()
      .map((name) => readFileSync(join(folder, name)));
  });
