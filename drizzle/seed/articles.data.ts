import { materialArticle } from './articles/choosing-a-material.data.ts';
import { herringboneArticle } from './articles/herringbone-gears.data.ts';
import { infillArticle } from './articles/infill-honestly.data.ts';
import { layerHeightArticle } from './articles/layer-height.data.ts';
import { preparingArticle } from './articles/preparing-an-stl.data.ts';
import { wallsArticle } from './articles/walls-and-strength.data.ts';
import type { DemoArticle } from './demo-content.ts';

export const demoArticles: readonly DemoArticle[] = [
  infillArticle,
  herringboneArticle,
  layerHeightArticle,
  materialArticle,
  wallsArticle,
  preparingArticle,
];
