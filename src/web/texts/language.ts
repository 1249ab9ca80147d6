// Which language is shown, kept on this device; Vietnamese unless chosen otherwise.
import { useSyncExternalStore } from 'react';

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

/** The catalogue of the language shown. In: both languages of one catalogue, of the same type. */
export function useTexts<T>(catalogue: { readonly vi: T; readonly en: T }): T {
  const shown = useSyncExternalStore(
    (tell) => {
      listeners.add(tell);
      return () => listeners.delete(tell);
    },
    () => language,
  );
  return catalogue[shown];
}
