import { deviceStore, keepStorage, wasUsedBefore } from '../storage/session';
import { SEEN_LATELY_DAYS } from './journey.svelte';
import type { JourneyInput } from './machine';
import { painted } from './painted';
import type { Scale } from './scale';

const DAY_MS = 24 * 60 * 60 * 1000;

/** The browser's clock, chance and storage for the journey machine. Storage opens on first use. */
export function browserInput(scale: Scale): JourneyInput {
  return {
    scale,
    store: {
      saveAttempt: async (attempt) => {
        await (await deviceStore()).saveAttempt(attempt);
        if (attempt.finishedAt !== null) keepStorage();
      },
      appendAnswer: async (answer) => (await deviceStore()).appendAnswer(answer),
    },
    now: () => new Date().toISOString(),
    newId: () => randomId(),
    newSeed: () => crypto.getRandomValues(new Uint32Array(1))[0]!,
    painted,
    seenLately: async () => {
      if (!(await wasUsedBefore())) return [];
      const [{ tasksSeenSince }, store] = await Promise.all([
        import('../storage/seen'),
        deviceStore(),
      ]);
      const since = new Date(Date.now() - SEEN_LATELY_DAYS * DAY_MS);
      return tasksSeenSince(store, since.toISOString());
    },
  };
}

/** 128 random bits as hex. `crypto.randomUUID` is missing where a page is not served securely. */
function randomId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
