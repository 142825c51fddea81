'use client';

import type { ReactNode } from 'react';

function switchTheme() {
  const root = document.documentElement;
  const theme = root.dataset.theme === 'dark' ? 'light' : 'dark';
  root.dataset.theme = theme;
  try {
    localStorage.setItem('theme', theme);
  } catch (error) {
    // Storage is closed in some private windows: the choice then lasts for this page.
    if (!(error instanceof DOMException)) throw error;
  }
}

interface ThemeSwitchProps {
  readonly label: string;
  readonly className: string;
  readonly children: ReactNode;
}

export function ThemeSwitch({ label, className, children }: ThemeSwitchProps) {
  return (
    <button type="button" aria-label={label} title={label} className={className} onClick={switchTheme}>
      {children}
    </button>
  );
}
