/** What the shop times by itself within a page view, in ms. Each stands for the slowest of its kind in the view. */
export const markNames = [
  /** From the chosen file to the sum on the page. */
  'time-to-price',
  /** From asking for the 3D view to its first picture. */
  'viewer-first-frame',
  /** Reading a model in the worker. */
  'viewer-parse',
  /** The median time of a frame while the model is turned. */
  'viewer-frame',
  /** From a changed setting to the page that shows it. */
  'render-configurator',
] as const;
export type MarkName = (typeof markNames)[number];

/** What a view can lead to. */
export const goalNames = ['cart', 'quote', 'order'] as const;
export type GoalName = (typeof goalNames)[number];

/** Where requests of a page go, without what follows the noun: the rest may name a person's things. */
export const apiNouns = [
  'articles',
  'cart',
  'checkouts',
  'colours',
  'contact',
  'materials',
  'models',
  'orders',
  'payments',
  'projects',
  'quotes',
  'reviews',
  'search',
  'services',
  'uploads',
] as const;
export type ApiNoun = (typeof apiNouns)[number];

/** Where a picture comes from: the catalogue's, a customer's files, or elsewhere. */
export const imageSources = ['catalogue', 'files', 'other'] as const;
export type ImageSource = (typeof imageSources)[number];

/** More than the shop's API has nouns. */
export const mostApiTimes = 30;
