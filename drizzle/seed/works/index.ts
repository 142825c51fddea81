import { planetarySet } from './planetary-set.ts';
import { shelfBracket } from './shelf-bracket.ts';
import { stromVase } from './strom-vase.ts';
import type { WorkGenerator } from './work-model.ts';

export const workGenerators: readonly WorkGenerator[] = [stromVase, planetarySet, shelfBracket];
