import { mount } from 'svelte';
import type { Locale } from '../content/ids';
import { forLocale } from '../i18n/locale';
import InstallOffer from './InstallOffer.svelte';
import Notices from './Notices.svelte';

/** Shows notices on a page that Kit's client does not run: the start page. */
export async function showNotices(locale: Locale): Promise<void> {
  const { app } = await forLocale(locale, {
    da: () => import('../i18n/da/app'),
    en: () => import('../i18n/en/app'),
  });
  mount(Notices, { target: document.getElementById('notices')!, props: { text: app } });
  mount(InstallOffer, {
    target: document.getElementById('install-offer')!,
    props: { text: app.install },
  });
}
