/**
 * Whether and how the app can be put on the home screen here. Codes only; the words are the view's.
 */

export type InstallWay =
  /** The browser shows its own question when asked to: `prompt()`. */
  | 'prompt'
  /** iPhone and iPad: the person does it by hand, Share → Add to home screen. */
  | 'ios-share'
  /** Runs from the home screen already. */
  | 'installed'
  /** No way that we know of; say nothing. */
  | 'none';

export type PromptOutcome = 'accepted' | 'dismissed' | 'unavailable';

/** What the decision rests on. */
export interface Surroundings {
  readonly standalone: boolean;
  /** A `beforeinstallprompt` event is at hand. */
  readonly canPrompt: boolean;
  readonly userAgent: string;
  /** `navigator.platform`: an iPad says `MacIntel`. */
  readonly platform: string;
  /** Tells an iPad (5) from a Mac (0). */
  readonly maxTouchPoints: number;
}

/** Decides the way. */
export function installWay(surroundings: Surroundings): InstallWay {
  if (surroundings.standalone) return 'installed';
  if (surroundings.canPrompt) return 'prompt';
  return isIos(surroundings) && hasShareMenu(surroundings.userAgent) ? 'ios-share' : 'none';
}

/** iPadOS calls itself a Mac, but no Mac has a touch screen. */
function isIos({ userAgent, platform, maxTouchPoints }: Surroundings): boolean {
  return /iPhone|iPad|iPod/.test(userAgent) || (platform === 'MacIntel' && maxTouchPoints > 1);
}

/**
 * Safari has the entry in its share menu, and since iOS 16.4 so have Chrome, Edge and Firefox. The
 * browsers inside other apps (a mail program, Facebook) have not; they lack the word `Safari`, or
 * name their app.
 */
function hasShareMenu(userAgent: string): boolean {
  if (/FBAN|FBAV|Instagram|LinkedInApp|Line\/|GSA\/|DuckDuckGo|Snapchat/.test(userAgent))
    return false;
  if (!/Safari\//.test(userAgent)) return false;
  if (!/CriOS|FxiOS|EdgiOS/.test(userAgent)) return true;
  const version = /OS (\d+)_(\d+)/.exec(userAgent);
  // A browser that asks for the desktop site hides the version; those are newer than 16.4.
  if (version === null) return true;
  const [major, minor] = [Number(version[1]), Number(version[2])];
  return major > 16 || (major === 16 && minor >= 4);
}

/** Chromium's event; not in DOM's types, since it is no standard. */
interface BeforeInstallPromptEvent extends Event {
  prompt(): Promise<unknown>;
  readonly userChoice: Promise<{ readonly outcome: 'accepted' | 'dismissed' }>;
}

export interface InstallHandle {
  readonly way: InstallWay;
  /** Calls at once with the way and again on every change; returns how to stop. */
  subscribe(listener: (way: InstallWay) => void): () => void;
  /** Shows the browser's question. Only from a click or a key: browsers refuse otherwise. */
  prompt(): Promise<PromptOutcome>;
  /** Removes listeners. */
  stop(): void;
}

/** The part of `window` that is used. */
export interface InstallWindow {
  readonly navigator: {
    readonly userAgent: string;
    readonly platform: string;
    readonly maxTouchPoints: number;
    /** iOS only. */
    readonly standalone?: boolean;
  };
  matchMedia(query: string): { readonly matches: boolean };
  addEventListener(type: string, listener: (event: Event) => void): void;
  removeEventListener(type: string, listener: (event: Event) => void): void;
}

/**
 * Watches for a way to install. To be called once and early: the browser's event comes only once,
 * and unless it is held back here, Chrome on Android shows a bar of its own over the page. On a
 * shared device call it too, for that reason, but show nothing.
 */
export function watchInstall(
  target: InstallWindow = window as unknown as InstallWindow,
): InstallHandle {
  const listeners = new Set<(way: InstallWay) => void>();
  let held: BeforeInstallPromptEvent | undefined;
  let installed = false;
  let way = decide();

  function decide(): InstallWay {
    const { userAgent, platform, maxTouchPoints, standalone } = target.navigator;
    return installWay({
      standalone:
        installed || standalone === true || target.matchMedia('(display-mode: standalone)').matches,
      canPrompt: held !== undefined,
      userAgent,
      platform,
      maxTouchPoints,
    });
  }

  function update(): void {
    const next = decide();
    if (next === way) return;
    way = next;
    for (const listener of listeners) listener(way);
  }

  function onBeforeInstallPrompt(event: Event): void {
    event.preventDefault();
    held = event as BeforeInstallPromptEvent;
    update();
  }

  function onInstalled(): void {
    held = undefined;
    installed = true;
    update();
  }

  target.addEventListener('beforeinstallprompt', onBeforeInstallPrompt);
  target.addEventListener('appinstalled', onInstalled);

  return {
    get way() {
      return way;
    },
    subscribe(listener) {
      listeners.add(listener);
      listener(way);
      return () => listeners.delete(listener);
    },
    async prompt() {
      const event = held;
      if (event === undefined) return 'unavailable';
      // The event can be used once; the browser sends a new one if it will be asked again.
      held = undefined;
      update();
      try {
        await event.prompt();
        return (await event.userChoice).outcome;
      } catch {
        return 'unavailable';
      }
    },
    stop() {
      listeners.clear();
      target.removeEventListener('beforeinstallprompt', onBeforeInstallPrompt);
      target.removeEventListener('appinstalled', onInstalled);
    },
  };
}
