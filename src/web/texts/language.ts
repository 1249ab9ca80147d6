// Which language is shown, kept on this device; Vietnamese unless chosen otherwise.
import { use, useSyncExternalStore } from 'react';

export type Language = 'vi' | 'en';

const listeners = new Set<() => void>();
let language: Language = localStorage.getItem('nennep.language') === 'en' ? 'en' : 'vi';

export function currentLanguage(): Language {
  return language;
}

export function chooseLanguage(next: Language): void {
  language = next;
  localStorage.setItem('nennep.language', next);
  document.documentElement.lang = next;
  for (const tell of listeners) tell();
}

type Later<T> = () => Promise<T>;
const loading = new Map<unknown, Promise<unknown>>();

/**
 * The catalogue of the language shown. In: both languages of one catalogue, of the same type; English may come later, as a
 * function that loads it, where the bundle must stay small.
 */
export function useTexts<T extends object>(catalogue: { readonly vi: T; readonly en: T | Later<T> }): T {
  const shown = useSyncExternalStore(
    (tell) => {
      listeners.add(tell);
      return () => listeners.delete(tell);
    },
    () => language,
  );
  const texts = catalogue[shown];
  return typeof texts === 'function' ? use(loaded(texts as Later<T>)) : texts;
}

const came = new Map<unknown, unknown>();

function loaded<T>(load: Later<T>): Promise<T> {
  const known = loading.get(load) ?? load();
  if (!loading.has(load)) known.then((texts) => came.set(load, texts));
  loading.set(load, known);
  return known as Promise<T>;
}

/** The same outside of a component: a language that has not come yet is answered by Vietnamese. */
export function textsNow<T extends object>(catalogue: { readonly vi: T; readonly en: T | Later<T> }): T {
  const texts = catalogue[language];
  return typeof texts === 'function' ? ((came.get(texts) as T | undefined) ?? catalogue.vi) : texts;
}
