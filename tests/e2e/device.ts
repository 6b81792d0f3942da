import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type Page } from '@playwright/test';
import { chromiumArgs, chromiumPath } from '../../src/cli/chromium';

/** A phone with a profile of its own on the disk, which can lose its power and be switched on again. */
export class Device {
  readonly #profile = mkdtempSync(join(tmpdir(), 'barometer-profile-'));
  readonly #baseURL: string;
  #context: BrowserContext | null = null;

  constructor(baseURL: string) {
    this.#baseURL = baseURL;
  }

  get context(): BrowserContext {
    if (!this.#context) throw new Error('The device is off.');
    return this.#context;
  }

  async switchOn(): Promise<Page> {
    this.#context = await chromium.launchPersistentContext(this.#profile, {
      baseURL: this.#baseURL,
      executablePath: chromiumPath(),
      args: chromiumArgs(),
      viewport: { width: 360, height: 740 },
      hasTouch: true,
      locale: 'da-DK',
      timezoneId: 'Europe/Copenhagen',
    });
    return this.#context.pages()[0] ?? this.#context.newPage();
  }

  /** SIGKILL: nothing gets the time to tidy up or to write what it still had in mind. */
  async losePower(): Promise<void> {
    const context = this.context;
    const closed = new Promise((resolve) => context.once('close', resolve));
    for (const pid of this.#processes()) {
      try {
        process.kill(pid, 'SIGKILL');
      } catch {
        // Gone with the one before.
      }
    }
    await closed;
    this.#context = null;
  }

  async throwAway(): Promise<void> {
    await this.#context?.close();
    this.#context = null;
    rmSync(this.#profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }

  /** The browser's processes, known by this profile's name, the browser itself first. */
  #processes(): number[] {
    return execFileSync('ps', ['-eo', 'pid=,args='], { encoding: 'utf8' })
      .split('\n')
      .filter((line) => line.includes(`--user-data-dir=${this.#profile}`))
      .sort((a, b) => Number(a.includes('--type=')) - Number(b.includes('--type=')))
      .map((line) => Number.parseInt(line, 10));
  }
}
