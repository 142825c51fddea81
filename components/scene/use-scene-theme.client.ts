'use client';

import { useSyncExternalStore } from 'react';
import type { SceneTheme } from './scene-theme.ts';

function subscribe(onChange: () => void): () => void {
  const observer = new MutationObserver(onChange);
  observer.observe(document.documentElement, { attributeFilter: ['data-theme'] });
  return () => observer.disconnect();
}

let last: SceneTheme | undefined;

function readTheme(): SceneTheme {
  const root = document.documentElement;
  const isDark = root.dataset.theme === 'dark';
  if (last?.isDark !== isDark) {
    const style = getComputedStyle(root);
    const colour = (name: string) => style.getPropertyValue(name).trim();
    last = {
      isDark,
      line: colour('--line-strong'),
      wire: isDark ? '#0b121b' : '#1b2a41',
      poor: colour('--poor'),
      warn: colour('--warn'),
      cut: colour('--line-strong'),
    };
  }
  return last;
}

/** The page's theme as the scene needs it; follows the switch. */
export function useSceneTheme(): SceneTheme {
  return useSyncExternalStore(subscribe, readTheme, readTheme);
}
