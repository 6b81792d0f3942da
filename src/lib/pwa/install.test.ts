import { describe, expect, it, vi } from 'vitest';
import { installWay, watchInstall, type InstallWindow, type Surroundings } from './install';

const SAFARI_IPHONE =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1';
const CHROME_IPHONE = (version: string) =>
  `Mozilla/5.0 (iPhone; CPU iPhone OS ${version} like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/126.0.6478.153 Mobile/15E148 Safari/604.1`;
const FACEBOOK_IPHONE =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 [FBAN/FBIOS;FBAV/470.0]';
const SAFARI_MAC =
  'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Safari/605.1.15';
const CHROME_ANDROID =
  'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Mobile Safari/537.36';

const surroundings = (more: Partial<Surroundings>): Surroundings => ({
  standalone: false,
  canPrompt: false,
  userAgent: CHROME_ANDROID,
  platform: 'Linux armv81',
  maxTouchPoints: 5,
  ...more,
});
const iphone = { platform: 'iPhone' };

describe('installWay', () => {
  it('does nothing when the app runs from the home screen already', () => {
    expect(installWay(surroundings({ standalone: true, canPrompt: true }))).toBe('installed');
    expect(
      installWay(surroundings({ ...iphone, standalone: true, userAgent: SAFARI_IPHONE })),
    ).toBe('installed');
  });

  it('prompts only where the browser has offered to', () => {
    expect(installWay(surroundings({ canPrompt: true }))).toBe('prompt');
    expect(installWay(surroundings({}))).toBe('none');
  });

  it('points to the share menu on iPhone, and on an iPad that calls itself a Mac', () => {
    expect(installWay(surroundings({ ...iphone, userAgent: SAFARI_IPHONE }))).toBe('ios-share');
    const mac = { platform: 'MacIntel', userAgent: SAFARI_MAC };
    expect(installWay(surroundings({ ...mac, maxTouchPoints: 5 }))).toBe('ios-share');
    expect(installWay(surroundings({ ...mac, maxTouchPoints: 0 }))).toBe('none');
  });

  it('points to the share menu of other iOS browsers only from 16.4, where it has the entry', () => {
    const way = (version: string) =>
      installWay(surroundings({ ...iphone, userAgent: CHROME_IPHONE(version) }));
    expect(way('16_3')).toBe('none');
    expect(way('16_4')).toBe('ios-share');
    expect(way('18_1_1')).toBe('ios-share');
  });

  it('says nothing inside another app, whose browser cannot do it', () => {
    expect(installWay(surroundings({ ...iphone, userAgent: FACEBOOK_IPHONE }))).toBe('none');
  });
});

describe('watchInstall', () => {
  function fakeWindow(more: { standalone?: boolean; media?: boolean } = {}) {
    const target = Object.assign(new EventTarget(), {
      navigator: {
        userAgent: CHROME_ANDROID,
        platform: 'Linux',
        maxTouchPoints: 5,
        ...(more.standalone === undefined ? {} : { standalone: more.standalone }),
      },
      matchMedia: () => ({ matches: more.media ?? false }),
    });
    return target as unknown as InstallWindow & EventTarget;
  }
  function offer(outcome: 'accepted' | 'dismissed') {
    const prompt = vi.fn(async () => undefined);
    const event = new Event('beforeinstallprompt', { cancelable: true });
    return Object.assign(event, { prompt, userChoice: Promise.resolve({ outcome }) });
  }

  it('holds the browser’s own bar back and can ask later, once', async () => {
    const target = fakeWindow();
    const install = watchInstall(target);
    const ways: string[] = [];
    install.subscribe((way) => ways.push(way));
    const event = offer('dismissed');
    target.dispatchEvent(event);
    expect(event.defaultPrevented).toBe(true);
    expect(await install.prompt()).toBe('dismissed');
    expect(await install.prompt()).toBe('unavailable');
    expect(event.prompt).toHaveBeenCalledTimes(1);
    expect(ways).toEqual(['none', 'prompt', 'none']);
  });

  it('falls silent when the app has been installed', () => {
    const target = fakeWindow();
    const install = watchInstall(target);
    target.dispatchEvent(offer('accepted'));
    target.dispatchEvent(new Event('appinstalled'));
    expect(install.way).toBe('installed');
  });

  it('knows a home-screen app by either sign', () => {
    expect(watchInstall(fakeWindow({ standalone: true })).way).toBe('installed');
    expect(watchInstall(fakeWindow({ media: true })).way).toBe('installed');
  });

  it('does not throw when the browser refuses to ask', async () => {
    const target = fakeWindow();
    const install = watchInstall(target);
    const event = offer('accepted');
    event.prompt.mockRejectedValueOnce(new DOMException('no gesture', 'NotAllowedError'));
    target.dispatchEvent(event);
    expect(await install.prompt()).toBe('unavailable');
  });

  it('listens no more after stop', () => {
    const target = fakeWindow();
    const install = watchInstall(target);
    install.stop();
    target.dispatchEvent(offer('accepted'));
    expect(install.way).toBe('none');
  });
});
