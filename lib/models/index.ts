export type { DerivedAssets } from './derived-assets.ts';
