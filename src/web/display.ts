// Light or dark, text size: kept on this device, following the device until chosen.

export type Theme = 'auto' | 'light' | 'dark';
export type TextSize = 'normal' | 'large';

const wide = matchMedia('(prefers-color-scheme: dark)');

export function chosenTheme(): Theme {
  const kept = localStorage.getItem('nennep.theme');
  return kept === 'light' || kept === 'dark' ? kept : 'auto';
}

export function chosenSize(): TextSize {
  return localStorage.getItem('nennep.text') === 'large' ? 'large' : 'normal';
}

export function chooseDisplay(theme: Theme, size: TextSize): void {
  localStorage.setItem('nennep.theme', theme);
  localStorage.setItem('nennep.text', size);
  showDisplay();
}

/** Puts the choice on <html>, where the tokens read it. */
export function showDisplay(): void {
  const theme = chosenTheme();
  const dark = theme === 'dark' || (theme === 'auto' && wide.matches);
  document.documentElement.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light');
  document.documentElement.setAttribute('data-text', chosenSize());
}
wide.addEventListener('change', showDisplay);
